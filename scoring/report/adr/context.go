package adr

import (
	"cmp"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// heaviest is how many drivers stand in where none was rated high.
const heaviest = 3

// known lists the facts that were answered, with their notes, and names what
// was not. Ratings are drivers and do not come here.
func (d draft) known() (known []string, unknown string) {
	var open []string
	for _, q := range d.Flow.Path(d.Record.Answers) {
		if q.Kind == questions.Rating || q.Kind == questions.Ranking {
			continue
		}
		one, _ := d.active.Of(q.ID)
		name := report.Escape(short(q))
		if !one.Known() {
			open = append(open, name)
			continue
		}
		line := report.Capital(name) + ": " + cmp.Or(report.Noted(one.Text), report.Escape(labels(q, one)))
		if one.Note != "" {
			line += " (note: " + report.Noted(one.Note) + ")"
		}
		known = append(known, line)
	}
	return known, strings.Join(open, ", ")
}

// labels are the choices of an answer without what explains them.
func labels(q questions.Question, one questions.Answer) string {
	var all []string
	for _, v := range one.Values {
		label, _, _ := strings.Cut(q.Label(v), ": ")
		all = append(all, label)
	}
	return strings.Join(all, "; ")
}

func short(q questions.Question) string {
	return cmp.Or(report.Clean(q.Short), report.Clean(string(q.ID)))
}

// drivers are the criteria rated with one of the two strongest words, the
// heaviest first, or, where there are none, the heaviest.
func (d draft) drivers() (drivers []string, stressed bool) {
	lines := slices.Clone(d.Result.Lines)
	slices.SortStableFunc(lines, func(a, b scoring.Line) int { return cmp.Compare(b.Weight, a.Weight) })
	high := d.high()
	stressed = slices.ContainsFunc(lines, high)
	for _, l := range lines {
		if stressed && high(l) || !stressed && len(drivers) < heaviest {
			drivers = append(drivers, d.driver(l))
		}
	}
	return drivers, stressed
}

// high reports of a line whether its rating is as high as the second strongest
// word.
func (d draft) high() func(scoring.Line) bool {
	from := 0.0
	if words := d.Model.Words; len(words) > 1 {
		from = float64(words[len(words)-2].Low)
	}
	return func(l scoring.Line) bool { return !l.Rating.Unsure && l.Rating.Low >= from }
}

func (d draft) driver(l scoring.Line) string {
	c := d.Model.Criteria[l.Criterion]
	text := report.Escape(c.Title)
	one, _ := d.active.Of(c.Rating)
	q, ok := d.Flow.Question(c.Rating)
	if !ok || !one.Known() || q.Kind != questions.Rating {
		return text
	}
	text += ": " + report.Escape(labels(q, one))
	if one.Note != "" {
		text += " (note: " + report.Noted(one.Note) + ")"
	}
	return text
}
