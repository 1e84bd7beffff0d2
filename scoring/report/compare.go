package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
)

// Compare writes, as markdown, what two sets of answers differ in, the
// measurement that counts for them included, what each difference does to the margin when it alone is taken over from the first to
// the second, and both verdicts side by side. Both inputs must belong to the
// same model, before anything measured is in it; the margin is that of the first one's leader over what that is
// set against, or over the second one's leader where that is another.
func Compare(a, b Input) string {
	c := comparison{a: newDraft(a), b: newDraft(b)}
	c.first, c.second = c.a.tally.first, c.a.tally.second
	if lead := b.Result.Verdict.Leader; lead >= 0 && lead != c.first {
		c.second = lead
	}
	return c.a.render("compare", c.view())
}

// comparison is two drafts over one pair of alternatives.
type comparison struct {
	a, b          draft
	first, second int
}

type compareView struct {
	Title         string
	A, B          string
	Verdicts      []table
	First, Second string
	Before, After string
	Differences   []string
	NoEffect      []string
	Notes         []string
	Several       bool // differences with an effect
	Versions      string
}

func (c comparison) view() compareView {
	v := compareView{A: Escape(label(c.a.Record, "first")), B: Escape(label(c.b.Record, "second")), Verdicts: []table{c.verdicts()},
		Versions: Escape(made(c.a.Result.Versions))}
	if v.A == v.B {
		v.A, v.B = v.A+" (first)", v.B+" (second)"
	}
	v.Title = v.A + " and " + v.B
	if title := phrase.Line(c.a.Record.Title); title != "" && title == phrase.Line(c.b.Record.Title) && title != label(c.a.Record, "") {
		v.Title = Escape(title) + ": " + v.Title
	}
	v.Verdicts[0].Head = []string{"Result", v.A, v.B}
	if c.second < 0 {
		return v
	}
	v.First, v.Second = Escape(c.a.name(c.first)), Escape(c.a.name(c.second))
	v.Before, v.After = signedTenth(c.margin(c.a.Result)), signedTenth(c.margin(c.b.Result))
	for _, one := range c.differences() {
		switch {
		case one.notes:
			v.Notes = append(v.Notes, one.text)
		case one.effect == 0 && one.decides == "":
			v.NoEffect = append(v.NoEffect, one.text)
		default:
			v.Differences = append(v.Differences, fmt.Sprintf("**%s** %s%s", signedTenth(one.effect), one.text, one.decides))
		}
	}
	v.Several = len(v.Differences) > 1
	return v
}

// label names a set of answers.
func label(r questions.Record, otherwise string) string {
	return cmp.Or(phrase.Line(r.Person), phrase.Line(r.Title), otherwise)
}

// margin is by how many points the first of the pair leads the second.
func (c comparison) margin(r scoring.Result) float64 {
	return r.Standings[c.first].Points - r.Standings[c.second].Points
}

// difference is one question answered differently, or a measurement that counts
// on one side alone.
type difference struct {
	text    string
	effect  float64 // on the margin, in points, when it alone is taken over
	decides string  // what else it alone does: to the lead, and to what is ruled out; "" for nothing
	flips   bool    // it alone changes who leads
	notes   bool    // only the note differs
}

// differences lists what differs, first what alone changes who leads, then the
// largest effects.
func (c comparison) differences() []difference {
	engine := scoring.New(c.a.Model)
	before := c.margin(c.a.Result)
	now := engine.Outcome(c.a.active)
	leader := engine.Leader(&now)
	var all []difference
	for _, q := range c.a.Flow.Questions {
		from, _ := c.a.active.Get(q.ID)
		to, known := c.b.active.Get(q.ID)
		if from.Equal(to) {
			continue
		}
		one := difference{text: fmt.Sprintf("%s: %s, then %s", Escape(phrase.Capital(c.a.called(q.ID))), c.a.stated(q, from), c.b.stated(q, to))}
		if from.Same(to) {
			one.text, one.notes = Escape(c.a.called(q.ID)), true
			all = append(all, one)
			continue
		}
		changed := c.a.Record.Answers.Without(q.ID)
		if known {
			changed = changed.With(to)
		}
		after := engine.Outcome(c.a.Flow.Active(changed))
		then := engine.Leader(&after)
		one.effect = after.Points(c.first) - after.Points(c.second) - before
		one.flips = then != leader
		one.decides = c.decided(leader, then, now.Out, after.Out)
		all = append(all, one)
	}
	if c.a.Record.Measured.Digest != c.b.Record.Measured.Digest {
		after := scoring.New(c.b.Model).Outcome(c.a.active)
		then := engine.Leader(&after)
		all = append(all, difference{text: fmt.Sprintf("Measured here: %s, then %s", c.a.counts(), c.b.counts()),
			effect: after.Points(c.first) - after.Points(c.second) - before, flips: then != leader,
			decides: c.decided(leader, then, now.Out, after.Out)})
	}
	slices.SortStableFunc(all, func(x, y difference) int {
		return cmp.Or(yesFirst(x.flips, y.flips), cmp.Compare(math.Abs(y.effect), math.Abs(x.effect)))
	})
	return all
}

// decided says what a difference does beyond the margin, as the end of a line:
// what it rules out, or no longer does, and who leads then.
func (c comparison) decided(leader, then int, now, after uint64) string {
	var parts []string
	for a := range c.a.Model.Alternatives {
		switch name := Escape(c.a.name(a)); {
		case after&^now>>a&1 == 1:
			parts = append(parts, "rules "+name+" out")
		case now&^after>>a&1 == 1:
			parts = append(parts, "no longer rules "+name+" out")
		}
	}
	switch {
	case then == leader:
	case then < 0:
		parts = append(parts, "leaves no alternative")
	default:
		parts = append(parts, "alone makes it "+strong(Escape(c.a.name(then))))
	}
	if len(parts) == 0 {
		return ""
	}
	return "; this " + phrase.List(parts, "and")
}

// counts names what was measured and counts, as markdown.
func (d draft) counts() string {
	if d.Measured == nil {
		return "_nothing_"
	}
	return strong(Escape(d.Measured.File)) + fmt.Sprintf(" of %s (SHA-256 %.8s…)", Escape(d.Measured.Date), d.Record.Measured.Digest)
}

// stated writes an answer as markdown, or in which way there is none.
func (d draft) stated(q questions.Question, one questions.Answer) string {
	switch {
	case one.Known() && q.Kind == questions.Text:
		return strong(Escape(one.Text))
	case one.Known():
		return strong(Escape(said(q, one.Values, true)))
	}
	return "_" + d.silence(q.ID) + "_"
}

// verdicts puts both results side by side.
func (c comparison) verdicts() table {
	var t table
	row := func(name string, of func(draft) string) {
		t.Rows = append(t.Rows, []string{name, of(c.a), of(c.b)})
	}
	row("Verdict", func(d draft) string { return Escape(d.brief()) })
	if c.a.leadsTogether() || c.b.leadsTogether() {
		row("With a part for", func(d draft) string {
			if !d.leadsTogether() {
				return ""
			}
			return Escape(d.carried(d.Result.Verdict.Leader))
		})
	}
	row("In the lead", func(d draft) string {
		if v := d.Result.Verdict; v.Runner >= 0 {
			return Escape(d.name(v.Leader)) + " in " + OutOf100(d.Result.Standings[v.Leader].Share)
		}
		return ""
	})
	for i := range c.a.Model.Alternatives {
		row("Points of "+Escape(c.a.name(i)), func(d draft) string {
			s := d.Result.Standings[i]
			text := tenths(s.Points)
			if s.KnockedOut {
				text += ", ruled out"
			}
			return text
		})
	}
	return t
}
