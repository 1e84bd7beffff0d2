package measured

import (
	"fmt"
	"strconv"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
)

// Says puts into a sentence what a figure says about a criterion: that a
// difference is too small to matter before anything else.
func (e Effect) Says(m *scoring.Model, r *Result) string {
	f, _ := r.figure(e.Figure)
	values := r.values(m, f)
	name := r.Names(m)
	switch e.Outcome {
	case Enough:
		will := "or less will do"
		if !f.Less {
			will = "will do"
		}
		return fmt.Sprintf("The difference is too small to matter for your load, for which %s %s. %s.", with(phrase.Thousands(e.Enough), f.Unit), will, values)
	case Equal:
		return fmt.Sprintf("The difference is too small to matter, less than %d%% in every round. %s.", e.Matters-100, values)
	case Ahead:
		return fmt.Sprintf("%s is ahead, %s times as good in its worst round. %s.", name[e.Side], cut(e.Least[e.Side]), values)
	case NotBehind:
		return fmt.Sprintf("%s is not behind; whether it is ahead, the rounds do not tell. %s.", name[e.Side], values)
	}
	return fmt.Sprintf("The rounds lie too far apart to tell, by up to %s on one side. %s.", f.Apart(), values)
}

// Does puts into a sentence what that does to the scores. The flow names what is
// open.
func (e Effect) Does(m *scoring.Model, r *Result, f *questions.Flow) string {
	title := m.Criteria[e.Row].Title
	name := r.Names(m)
	if r.Answers.Len() == 0 {
		return fmt.Sprintf("It moves nothing for %q, because it was measured for no answers.", title)
	}
	if len(e.Open) > 0 {
		return fmt.Sprintf("It does not count for %q, because %s.", title, unanswered(f, e.Open))
	}
	var parts []string
	within := "which is as far as the evidence leaves it open"
	for side, moved := range e.Moved {
		cell := e.cell(m, r, side)
		now := cell.Mid + moved
		switch {
		case moved > 0:
			parts = append(parts, fmt.Sprintf("raises %s from %d to %d", name[side], cell.Mid, now))
		case moved < 0:
			parts = append(parts, fmt.Sprintf("lowers %s from %d to %d", name[side], cell.Mid, now))
		}
		if moved != 0 && now != cell.Low && now != cell.High {
			within = "within what the evidence leaves open"
		}
	}
	if len(parts) == 0 {
		return fmt.Sprintf("That leaves the scores for %q as they are.", title)
	}
	return fmt.Sprintf("On %q that %s, %s.", title, strings.Join(parts, " and "), within)
}

// unanswered says that something was open.
func unanswered(f *questions.Flow, open []questions.ID) string {
	names := phrase.List(f.Names(open), "and")
	if len(open) == 1 {
		return "this was not answered: " + names
	}
	return "these were not answered: " + names
}

// cell is that of a side before the measurement, in the model without it.
func (e Effect) cell(m *scoring.Model, r *Result, side int) scoring.Cell {
	return m.Criteria[e.Row].Cases[e.Case].Cells[r.Sides[side].Alternative]
}

// Names are what people call the two sides.
func (r *Result) Names(m *scoring.Model) [2]string {
	var names [2]string
	for side, s := range r.Sides {
		names[side] = s.Alternative
		if i := m.IndexOf(s.Alternative); i >= 0 && m.Alternatives[i].Name != "" {
			names[side] = m.Alternatives[i].Name
		}
	}
	return names
}

// values are the ranges of both sides, as "Memory of one connection: Node.js 10
// to 11 KiB, Python 22 KiB".
func (r *Result) values(m *scoring.Model, f Figure) string {
	name := r.Names(m)
	var parts []string
	for side, s := range f.Sides {
		parts = append(parts, name[side]+" "+with(s.String(), f.Unit))
	}
	return phrase.Capital(f.Title) + ": " + strings.Join(parts, ", ")
}

// with puts a unit behind a number, where there is one.
func with(number, unit string) string { return strings.TrimSuffix(number+" "+unit, " ") }

// String writes a range as "10 to 12", or as one number where both ends look alike.
func (r Range) String() string {
	low, high := Number(r.Low), Number(r.High)
	if low == high {
		return low
	}
	return low + " to " + high
}

// Number writes a number with two or three digits that count.
func Number(v float64) string {
	switch {
	case v >= 100:
		return phrase.Thousands(int(v + 0.5))
	case v >= 10:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 1:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// Apart writes how far a side is from itself.
func (f Figure) Apart() string {
	if f.Noise >= 2 {
		return fmt.Sprintf("%.0f times", f.Noise)
	}
	return fmt.Sprintf("%.0f%%", 100*(f.Noise-1))
}

// cut writes how many times, cut and not rounded up.
func cut(v float64) string {
	if v >= 100 {
		return "over 100"
	}
	return strconv.FormatFloat(float64(int(v*10))/10, 'f', 1, 64)
}
