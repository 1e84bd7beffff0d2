package report

import (
	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/measured"
	"crossroads/scoring/whatif"
)

// stale is the state of an answer that is kept but whose question no longer
// applies.
const stale = "stale"

func (d draft) fields() Object {
	r := d.Result
	f := Object{
		"schema", SchemaVersion,
		"versions", versionFields(r.Versions),
		"title", phrase.Line(d.Record.Title),
		"about", phrase.Line(d.Record.About),
		"verdict", d.verdictFields(),
		"alternatives", d.alternativeFields(),
		"criteria", d.criteriaFields(),
		"pairs", Each(r.Pairs, func(p scoring.Pair) any {
			return Object{"a", d.id(p.A), "b", d.id(p.B), "share", share(100 * p.Share),
				"margin_low", points(p.MarginLow), "margin_mid", points(p.MarginMid), "margin_high", points(p.MarginHigh)}
		}),
		"any_priorities", d.plainShares(r.AnyPriorities),
		"lean", d.plainShares(r.Lean),
		"flips", Each(d.Sensitivity.Flips, d.flipFields),
		"hybrid", Each(r.Combinations, func(c scoring.Combination) any {
			return Object{"id", d.id(c.Index), "gate", c.Gate, "bound", points(c.Bound), "cost", points(c.Cost),
				"keep", Object{"low", c.Keep.Low, "mid", c.Keep.Mid, "high", c.Keep.High}}
		}),
		"doubt", d.doubtFields(),
	}
	f = append(f, d.adviceFields()...)
	return append(f,
		"answers", d.answerFields(),
		"coverage", Object{"asked", d.Coverage.Asked, "answered", d.Coverage.Answered, "can_still_change", d.Coverage.CanChange},
		"measured", d.measuredFields())
}

func versionFields(v scoring.Versions) Object {
	return Object{"engine", v.Engine, "content", v.Content, "draws", v.Draws, "seed", v.Seed}
}

// id is the id of an alternative, nil for none.
func (d draft) id(a int) any {
	if a < 0 {
		return nil
	}
	return d.Model.Alternatives[a].ID
}

// byID is a value for each alternative.
func byID[T any](d draft, values []T, of func(T) any) Object {
	o := Object{}
	for a, v := range values {
		o = append(o, d.id(a), of(v))
	}
	return o
}

// measuredFields are what was measured here; nil where nothing was.
func (d draft) measuredFields() Object {
	t := d.Measured
	if t == nil {
		return nil
	}
	return Object{"file", phrase.Clean(t.File), "date", t.Date, "system", phrase.Clean(t.Machine.System),
		"bears", Each(t.Effects, func(e measured.Effect) any {
			var ahead any
			if e.Outcome == measured.Ahead {
				ahead = t.Sides[e.Side].Alternative
			}
			return Object{"criterion", e.Criterion, "figure", e.Figure, "outcome", e.Outcome, "ahead", ahead,
				"counts", len(e.Open) == 0 && d.situations()[e.Row] == e.Case,
				"moved", Object{t.Sides[0].Alternative, e.Moved[0], t.Sides[1].Alternative, e.Moved[1]},
				"says", phrase.Clean(e.Says(t.Without, t.Result))}
		})}
}

func (d draft) verdictFields() Object {
	v := d.Result.Verdict
	var recommendation, family, main, part, hinges any
	partFor := []string{}
	if v.Leader >= 0 {
		alt := d.Model.Alternatives[v.Leader]
		recommendation, family, main = alt.ID, alt.Family(), alt.ID
		if c := d.Result.CombinationOf(v.Leader); c != nil {
			main, part = alt.Main, alt.Part
			for _, line := range c.PartFor {
				partFor = append(partFor, d.criterion(line).ID)
			}
		}
	}
	if v.Hinges != "" {
		hinges = v.Hinges
	}
	return Object{"recommendation", recommendation, "family", family, "main", main, "part", part, "part_for", partFor,
		"word", v.Word, "share", v.Share, "close", v.Close, "hinges", hinges, "sentence", d.verdict()}
}

func (d draft) alternativeFields() []any {
	var all []any
	for i, s := range d.Result.Standings {
		var ranks any
		if len(s.RankShares) > 0 {
			ranks = Each(s.RankShares, percentage)
		}
		all = append(all, Object{"id", d.id(i), "points", points(s.Points), "share", share(100 * s.Share), "rank_shares", ranks,
			"central_weights", d.centralFields(i), "knocked_out", s.KnockedOut, "reason", phrase.Line(s.Reason)})
	}
	return List(all)
}

// percentage writes a share of 0 to 1 in percent.
func percentage(v float64) any { return share(100 * v) }

func (d draft) criteriaFields() []any {
	var all []any
	for i, l := range d.Result.Lines {
		c := d.criterion(i)
		var open Object
		if i < len(d.Doubt.Lines) && d.Doubt.Lines[i] != nil {
			open = append(d.tableFields(d.Doubt.Lines[i]), "rows", Each(d.Doubt.Rows[i], func(r []scoring.Cell) any { return d.rowFields(r) }))
		}
		all = append(all, Object{"id", c.ID, "branch", c.Branch,
			"rating", Object{"low", l.Rating.Low, "high", l.Rating.High, "unsure", l.Rating.Unsure},
			"cells", d.rowFields(l.Cells), "open", open,
			"contribution", byID(d, l.Points, func(p float64) any { return points(p) }), "answers", List(l.Answers)})
	}
	return List(all)
}

// rowFields are the values of all alternatives on a criterion.
func (d draft) rowFields(row []scoring.Cell) Object {
	return byID(d, row, func(c scoring.Cell) any {
		var uncertainty Object
		if id := c.DrawnAs(); id != "" {
			uncertainty = Object{"id", id, "direction", c.Direction}
		}
		return Object{"low", c.Low, "mid", c.Mid, "high", c.High, "claims", List(c.Claims), "uncertainty", uncertainty}
	})
}

func (d draft) tableFields(t *scoring.Table) Object {
	facts := Each(t.Facts, func(k int) any { return d.Doubt.Facts[k].Question })
	return Object{"facts", facts, "table", t.At}
}

// doubtFields are the facts that are open, and what they may rule out.
func (d draft) doubtFields() Object {
	facts := Each(d.Doubt.Facts, func(f scoring.Fact) any {
		return Object{"question", f.Question, "choices", Each(f.Choices, func(c scoring.FactChoice) any {
			return Object{"id", c.ID, "odds", max(1, c.Odds)}
		})}
	})
	var out Object
	if d.Doubt.Out != nil {
		out = append(d.tableFields(d.Doubt.Out), "rows", Each(d.Doubt.Outs, func(out uint64) any {
			row := []any{}
			for a := range d.Model.Alternatives {
				if out>>a&1 == 1 {
					row = append(row, d.id(a))
				}
			}
			return row
		}))
	}
	return Object{"facts", facts, "out", out}
}

// plainShares leaves out combinations, which these lenses do not show.
func (d draft) plainShares(percent []float64) Object {
	shares := Object{}
	for a, p := range percent {
		if !d.combination(a) {
			shares = append(shares, d.id(a), share(p))
		}
	}
	return shares
}

func (d draft) flipFields(flip whatif.Flip) any {
	return Object{"changes", Each(flip.Changes, func(c whatif.Change) any {
		q := d.question(c.Question)
		return Object{"question", c.Question, "from", written(q, c.From, ""), "to", written(q, c.To, "")}
	}), "to", d.id(flip.To)}
}

// adviceFields are what is advised for the recommended alternative.
func (d draft) adviceFields() Object {
	cautions := Each(d.cautions(), func(c advice.Caution) any {
		return Object{"id", c.ID, "says", phrase.Line(c.Says), "advice", phrase.Line(c.Advice)}
	})
	frameworks, pattern := []any{}, Object(nil)
	if leader := d.Result.Verdict.Leader; d.Advice != nil && leader >= 0 {
		frameworks = Each(d.picks(leader), func(p advice.Picked) any {
			return Object{"id", p.Option.ID, "name", phrase.Line(p.Option.Name), "for", p.Option.For, "role", p.Option.Role,
				"because", List(p.Because)}
		})
		if a, ok := d.Advice.Architecture(d.Model.Alternatives[leader].Names(), d.active); ok {
			pattern = Object{"id", a.Pattern.ID, "name", phrase.Line(a.Pattern.Name), "because", List(a.Because)}
		}
	}
	return Object{"cautions", cautions, "frameworks", frameworks, "pattern", pattern}
}

func (d draft) answerFields() []any {
	var all []any
	add := func(one questions.Answer, state string) {
		all = append(all, Object{"question", one.Question, "value", written(d.question(one.Question), one.Values, phrase.Line(one.Text)),
			"note", phrase.Line(one.Note), "state", state})
	}
	for one := range d.active.All() {
		add(one, string(one.State))
	}
	for _, one := range d.Flow.Stale(d.Record.Answers) {
		add(one, stale)
	}
	return List(all)
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
