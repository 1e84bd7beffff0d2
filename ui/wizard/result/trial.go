package result

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// trialLines draws a what-if: the verdict as it would be, above the answers.
func (r *Result) trialLines(width, height int) []frame.Line {
	t := r.trial
	air := height >= 14
	lines := r.wouldBe(t, width, air)
	lines = gap(lines, air)
	if len(t.after.Bars) > 1 {
		look := r.look()
		tally := t.after.Tally
		if !air {
			tally = "" // two rows of answers are worth more
		}
		lines = append(lines, chart.Balance(steady(t.after.Bars, t.before.Bars), tally, min(width, screen.ChartWidth), look)...)
	}
	lines = append(lines, r.outLine(t.after.Out, width)) // as high without one, so that the rows stay where they are
	_, focus, _ := t.focus()
	rows := r.trialRows(focus, min(width, screen.ChartWidth))
	first := slices.IndexFunc(rows, func(l frame.Line) bool { return l.Target == focus })
	last := first
	if t.choice != folded {
		last = slices.IndexFunc(rows, func(l frame.Line) bool { return l.Target == targetOf(t.choice) })
	}
	if last-first >= height-len(lines)-1 { // the choice is what has to be in sight
		first = last
	}
	return append(frame.Plain(lines...), r.WindowOn(rows, first, last, height-len(lines))...)
}

// wouldBe is the headline as it would be, beside the one that is.
func (r *Result) wouldBe(t *trial, width int, air bool) []string {
	now := r.headline(t.after, width)
	if len(t.changes()) == 0 {
		return []string{now}
	}
	was := cells.Line(t.before.Headline)
	if air && len(t.before.Bars) > 1 {
		word := strings.ToLower(was)
		if at := strings.LastIndex(was, ", "); at >= 0 {
			word = was[at+2:]
		}
		was = word + ": " + cells.Line(t.before.Tally)
	}
	was = "was " + was
	width = min(width, screen.ChartWidth)
	if ansi.StringWidth(now)+ansi.StringWidth(was)+2 > width {
		return []string{now, r.Styles.Muted.Render(cells.Cut(was, width, r.Glyphs.Ellipsis))}
	}
	return []string{cells.Ends(now, r.Styles.Muted.Render(was), width, r.Glyphs.Ellipsis)}
}

// outLine says who is ruled out, as far as that fits into a line.
func (r *Result) outLine(out string, width int) string {
	if out == "" {
		return ""
	}
	return r.Styles.Warn.Render(r.Glyphs.Right) + " " + cells.Cut(cells.Line(out), min(width, screen.ChartWidth)-2, r.Glyphs.Ellipsis)
}

// steady puts bars in the order of others, so that they do not change places
// when the lead does.
func steady(bars, others []report.Bar) []report.Bar {
	if len(others) > 1 && len(bars) == 2 && (bars[0].Alternative == others[1].Alternative || bars[1].Alternative == others[0].Alternative) {
		return []report.Bar{bars[1], bars[0]}
	}
	return bars
}

// trialRows are the answers by step.
func (r *Result) trialRows(focus, width int) []frame.Line {
	all := r.trial.asked
	return r.Grouped(len(all), func(i int) string { return "  " + r.StepTitle(all[i]) }, func(i int) []frame.Line {
		rows := []frame.Line{{Text: r.trialRow(all[i], i == focus, width), Target: i}}
		if i == focus && all[i].Kind == questions.Several && r.trial.choice != folded {
			rows = append(rows, r.choiceRows(all[i], width)...)
		}
		return rows
	})
}

// answersAt is the column in which the answers begin.
func (r *Result) answersAt(width int) int { return min(24, min(width, screen.ChartWidth)/2-6) + 4 }

// trialRow is one answer: changeable where it has the focus, with what it was
// where it is changed.
func (r *Result) trialRow(q questions.Question, focused bool, width int) string {
	one, was := r.trial.of(q), questions.Answer{}
	was, _ = r.trial.base.Answers.Get(q.ID)
	differs := !was.Equal(one)
	name := r.answersAt(width) - 4
	short := cells.Pad(cells.Cut(cells.Line(q.Short), name, r.Glyphs.Ellipsis), name)
	if differs {
		short = r.Styles.Strong.Render(short)
	}
	room := width - name - 4
	old := ""
	if differs && room >= 28 {
		old = r.Styles.Muted.Render("was " + cells.Cut(r.Brief(q, was), max(8, room/3), r.Glyphs.Ellipsis))
	}
	said := r.InWords(q, one)
	if differs || ansi.StringWidth(said) > room-4 {
		said = r.Brief(q, one)
	}
	if focused && q.Kind != questions.Several {
		said = r.Styles.Accent.Render(r.Glyphs.Left) + " " + cells.Cut(said, room-4, r.Glyphs.Ellipsis) + " " + r.Styles.Accent.Render(r.Glyphs.Right)
	} else {
		said = "  " + said
	}
	if one.State != questions.Answered && !focused {
		said = r.Styles.Muted.Render(said)
	}
	return r.Lead(focused) + short + "  " + cells.Ends(said, old, room, r.Glyphs.Ellipsis)
}

// choiceRows are the choices of a question that takes several.
func (r *Result) choiceRows(q questions.Question, width int) []frame.Line {
	one := r.trial.of(q)
	rows := make([]frame.Line, len(q.Choices))
	for i, c := range q.Choices {
		mark := r.Glyphs.Blank
		if one.Known() && slices.Contains(one.Values, c.ID) {
			mark = r.Glyphs.Checked
		}
		text := "      " + cells.Cut(mark+" "+cells.Line(screen.Head(c.Label)), width-6, r.Glyphs.Ellipsis)
		if i == r.trial.choice {
			text = "    " + cells.Focus + r.Styles.Accent.Render(r.Glyphs.Cursor+text[5:])
		}
		rows[i] = frame.Line{Text: text, Target: targetOf(i)}
	}
	return rows
}
