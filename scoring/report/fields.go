package report

import (
	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/measured"
	"crossroads/scoring/whatif"
)

// stale is the state of an answer that is kept but whose question no longer
// applies.
const stale = "stale"

func (d draft) fields() fields {
	r := d.Result
	f := fields{
		Schema:        SchemaVersion,
		Versions:      versionFields(r.Versions),
		Title:         phrase.Line(d.Record.Title),
		About:         phrase.Line(d.Record.About),
		Verdict:       d.verdictFields(),
		Alternatives:  []alternativeFields{},
		Criteria:      []criterionFields{},
		Pairs:         []pairFields{},
		AnyPriorities: d.plainShares(r.AnyPriorities),
		Lean:          d.plainShares(r.Lean),
		Flips:         []flipFields{},
		Hybrid:        d.hybridFields(),
		Doubt:         d.doubtFields(),
		Cautions:      []cautionFields{},
		Frameworks:    []frameworkFields{},
		Answers:       d.answerFields(),
		Coverage:      coverageFields{d.Coverage.Asked, d.Coverage.Answered, d.Coverage.CanChange},
	}
	for i, s := range r.Standings {
		one := alternativeFields{ID: d.id(i), Points: points(s.Points), Share: share(100 * s.Share), KnockedOut: s.KnockedOut,
			Reason: phrase.Line(s.Reason)}
		for _, rank := range s.RankShares {
			one.RankShares = append(one.RankShares, share(100*rank))
		}
		one.Central = d.centralFields(i)
		f.Alternatives = append(f.Alternatives, one)
	}
	for i := range r.Lines {
		f.Criteria = append(f.Criteria, d.criterionFields(i))
	}
	for _, p := range r.Pairs {
		f.Pairs = append(f.Pairs, pairFields{d.id(p.A), d.id(p.B), share(100 * p.Share),
			points(p.MarginLow), points(p.MarginMid), points(p.MarginHigh)})
	}
	for _, flip := range d.Sensitivity.Flips {
		f.Flips = append(f.Flips, d.flipFields(flip))
	}
	d.adviceFields(&f)
	f.Measured = d.measuredFields()
	return f
}

// measuredFields are what was measured here; nil where nothing was.
func (d draft) measuredFields() *measuredFields {
	t := d.Measured
	if t == nil {
		return nil
	}
	f := &measuredFields{File: phrase.Clean(t.File), Date: t.Date, System: phrase.Clean(t.Machine.System), Bears: []bearsFields{}}
	for _, e := range t.Effects {
		one := bearsFields{Criterion: e.Criterion, Figure: e.Figure, Outcome: e.Outcome,
			Counts: len(e.Open) == 0 && d.situations()[e.Row] == e.Case, Says: phrase.Clean(e.Says(t.Without, t.Result))}
		if e.Outcome == measured.Ahead {
			one.Ahead = &t.Sides[e.Side].Alternative
		}
		for side, s := range t.Sides {
			one.Moved = append(one.Moved, entry[int]{s.Alternative, e.Moved[side]})
		}
		f.Bears = append(f.Bears, one)
	}
	return f
}

// id is the id of an alternative.
func (d draft) id(a int) string { return d.Model.Alternatives[a].ID }

func (d draft) verdictFields() verdictFields {
	v := d.Result.Verdict
	f := verdictFields{Word: v.Word, Share: v.Share, Close: v.Close, Sentence: d.verdict()}
	f.PartFor = []string{}
	if v.Hinges != "" {
		hinges := string(v.Hinges)
		f.Hinges = &hinges
	}
	if v.Leader < 0 {
		return f
	}
	alt := d.Model.Alternatives[v.Leader]
	family := alt.Family()
	f.Recommendation, f.Family, f.Main = &alt.ID, &family, &alt.ID
	if c := d.Result.CombinationOf(v.Leader); c != nil {
		f.Main, f.Part = &alt.Main, &alt.Part
		for _, line := range c.PartFor {
			f.PartFor = append(f.PartFor, d.criterion(line).ID)
		}
	}
	return f
}

func (d draft) criterionFields(line int) criterionFields {
	l, c := d.Result.Lines[line], d.criterion(line)
	f := criterionFields{
		ID: c.ID, Branch: c.Branch,
		Rating:  ratingFields(l.Rating),
		Answers: append([]questions.ID{}, l.Answers...),
	}
	f.Cells = d.rowFields(l.Cells)
	for a := range l.Cells {
		f.Contribution = append(f.Contribution, entry[points]{d.id(a), points(l.Points[a])})
	}
	if line < len(d.Doubt.Lines) && d.Doubt.Lines[line] != nil {
		f.Open = &openFields{tableFields: d.tableFields(d.Doubt.Lines[line])}
		for _, row := range d.Doubt.Rows[line] {
			f.Open.Rows = append(f.Open.Rows, d.rowFields(row))
		}
	}
	return f
}

// rowFields are the values of all alternatives on a criterion.
func (d draft) rowFields(row []scoring.Cell) ordered[cellFields] {
	var fields ordered[cellFields]
	for a, cell := range row {
		one := cellFields{Low: cell.Low, Mid: cell.Mid, High: cell.High, Claims: append([]string{}, cell.Claims...)}
		if id := cell.DrawnAs(); id != "" {
			one.Uncertainty = &uncertaintyFields{id, cell.Direction}
		}
		fields = append(fields, entry[cellFields]{d.id(a), one})
	}
	return fields
}

func (d draft) tableFields(t *scoring.Table) tableFields {
	f := tableFields{Table: t.At}
	for _, k := range t.Facts {
		f.Facts = append(f.Facts, d.Doubt.Facts[k].Question)
	}
	return f
}

// doubtFields are the facts that are open, and what they may rule out.
func (d draft) doubtFields() doubtFields {
	f := doubtFields{Facts: []factFields{}}
	for _, fact := range d.Doubt.Facts {
		one := factFields{Question: fact.Question}
		for _, c := range fact.Choices {
			one.Choices = append(one.Choices, choiceFields{c.ID, max(1, c.Odds)})
		}
		f.Facts = append(f.Facts, one)
	}
	if d.Doubt.Out == nil {
		return f
	}
	f.Out = &outFields{tableFields: d.tableFields(d.Doubt.Out)}
	for _, out := range d.Doubt.Outs {
		row := []string{}
		for a := range d.Model.Alternatives {
			if out>>a&1 == 1 {
				row = append(row, d.id(a))
			}
		}
		f.Out.Rows = append(f.Out.Rows, row)
	}
	return f
}

// plainShares leaves out combinations, which these lenses do not show.
func (d draft) plainShares(percent []float64) ordered[share] {
	shares := ordered[share]{}
	for a, p := range percent {
		if !d.combination(a) {
			shares = append(shares, entry[share]{d.id(a), share(p)})
		}
	}
	return shares
}

func (d draft) flipFields(flip whatif.Flip) flipFields {
	f := flipFields{To: d.id(flip.To), Changes: []changeFields{}}
	for _, c := range flip.Changes {
		q := d.question(c.Question)
		f.Changes = append(f.Changes, changeFields{c.Question, written(q, c.From, ""), written(q, c.To, "")})
	}
	return f
}

func (d draft) hybridFields() []hybridFields {
	all := []hybridFields{}
	for _, c := range d.Result.Combinations {
		all = append(all, hybridFields{d.id(c.Index), c.Gate, points(c.Bound), points(c.Cost),
			keepFields{c.Keep.Low, c.Keep.Mid, c.Keep.High}})
	}
	return all
}

// adviceFields fills in what is advised for the recommended alternative.
func (d draft) adviceFields(f *fields) {
	if d.Advice == nil {
		return
	}
	for _, c := range d.Advice.CautionsOf(d.active) {
		f.Cautions = append(f.Cautions, cautionFields{c.ID, phrase.Line(c.Says), phrase.Line(c.Advice)})
	}
	leader := d.Result.Verdict.Leader
	if leader < 0 {
		return
	}
	for _, p := range d.picks(leader) {
		f.Frameworks = append(f.Frameworks, frameworkFields{p.Option.ID, phrase.Line(p.Option.Name), p.Option.For, p.Option.Role,
			append([]string{}, p.Because...)})
	}
	if a, ok := d.Advice.Architecture(d.Model.Alternatives[leader].Names(), d.active); ok {
		f.Pattern = &patternFields{a.Pattern.ID, phrase.Line(a.Pattern.Name), append([]string{}, a.Because...)}
	}
}

func (d draft) answerFields() []answerFields {
	all := []answerFields{}
	for one := range d.active.All() {
		all = append(all, d.answerField(one, string(one.State)))
	}
	for _, one := range d.Flow.Stale(d.Record.Answers) {
		all = append(all, d.answerField(one, stale))
	}
	return all
}

func (d draft) answerField(one questions.Answer, state string) answerFields {
	return answerFields{one.Question, written(d.question(one.Question), one.Values, phrase.Line(one.Text)), phrase.Line(one.Note), state}
}

// written is the value of an answer as an answers file has it: a list for
// questions that take several choices, a text for all others, null where
// nothing was chosen.
func written(q questions.Question, values []string, text string) any {
	switch {
	case q.Kind == questions.Text && text != "":
		return text
	case len(values) == 0:
		return nil
	case q.Kind == questions.Several || q.Kind == questions.Ranking:
		return values
	}
	return values[0]
}
