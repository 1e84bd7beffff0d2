package adr

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// heaviest is how many drivers stand in where none was rated high.
const heaviest = 3

// known lists the facts that were answered, with their notes, and names what
// was not. Ratings are drivers and do not come here.
func (d draft) known() (known []string, unknown string) {
	var open []string
	var asked []questions.ID
	for _, q := range d.Flow.Asked(d.Record.Answers, d.Flow.Whole(d.Record)) {
		if q.Kind == questions.Rating || q.Kind == questions.Ranking {
			continue
		}
		one, _ := d.active.Get(q.ID)
		name := report.Escape(short(q))
		if !one.Known() {
			open = append(open, name)
			continue
		}
		line := phrase.Capital(name) + ": " + cmp.Or(report.Noted(cut(one.Text, d.about)), report.Escape(chosen(q, one)))
		line += d.noted(one.Note)
		known, asked = append(known, line), append(asked, q.ID)
	}
	if left := len(known) - d.extent.facts; left > 0 {
		known = append(d.weighty(known, asked), fmt.Sprintf("And %d more, which move it less", left))
	}
	return known, strings.Join(open, ", ")
}

// weighty keeps of the facts as many as there is room for, in their order: those
// on which criteria rest that set the two sides of the tally farthest apart.
func (d draft) weighty(known []string, asked []questions.ID) []string {
	weight := map[questions.ID]float64{}
	if len(d.summary.Bars) == 2 {
		a, b := d.summary.Bars[0].Alternative, d.summary.Bars[1].Alternative
		for _, l := range d.Result.Lines {
			for _, id := range l.Answers {
				weight[id] = max(weight[id], math.Abs(l.Points[a]-l.Points[b]))
			}
		}
	}
	order := make([]int, len(known))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(weight[asked[j]], weight[asked[i]]) })
	order = order[:d.extent.facts]
	slices.Sort(order)
	var kept []string
	for _, i := range order {
		kept = append(kept, known[i])
	}
	return kept
}

// noted is a note as it stands behind an answer.
func (d draft) noted(note string) string {
	if note = cut(note, d.note); note == "" {
		return ""
	}
	return " (note: " + report.Noted(note) + ")"
}

// chosen are the choices of an answer without what explains them.
func chosen(q questions.Question, one questions.Answer) string {
	var all []string
	for _, v := range one.Values {
		label, _, _ := strings.Cut(q.Label(v), ": ")
		all = append(all, label)
	}
	return strings.Join(all, "; ")
}

func short(q questions.Question) string {
	return cmp.Or(phrase.Line(q.Short), phrase.Line(string(q.ID)))
}

// drivers are the criteria rated with one of the two strongest words, the
// heaviest first, or, where there are none, the heaviest. One in which all
// alternatives are alike drives nothing, however it was rated.
func (d draft) drivers() (drivers []string, stressed bool) {
	lines := slices.DeleteFunc(slices.Clone(d.Result.Lines), alike)
	slices.SortStableFunc(lines, func(a, b scoring.Line) int { return cmp.Compare(b.Weight, a.Weight) })
	high := d.high()
	stressed = slices.ContainsFunc(lines, high)
	for _, l := range lines {
		if stressed && high(l) || !stressed && len(drivers) < heaviest {
			drivers = append(drivers, d.driver(l))
		}
	}
	return first(drivers, d.extent.drivers), stressed
}

// alike reports whether all alternatives have the same cell.
func alike(l scoring.Line) bool {
	first := l.Cells[0]
	return !slices.ContainsFunc(l.Cells, func(c scoring.Cell) bool { return c.Low != first.Low || c.Mid != first.Mid || c.High != first.High })
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
	one, _ := d.active.Get(c.Rating)
	q, ok := d.Flow.Question(c.Rating)
	if !ok || !one.Known() || q.Kind != questions.Rating {
		return text
	}
	text += ": " + report.Escape(chosen(q, one))
	return text + d.noted(one.Note)
}
