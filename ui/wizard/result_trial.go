package wizard

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
)

// trialLines draws a what-if: the verdict as it would be, above the answers.
func (r *result) trialLines(width, height int) []line {
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
		lines = append(lines, chart.Balance(steady(t.after.Bars, t.before.Bars), tally, min(width, chartMost), look)...)
	}
	lines = append(lines, r.outLine(t.after.Out, width)) // as high without one, so that the rows stay where they are
	_, focus, _ := t.focus(r.scene)
	rows := r.trialRows(focus, min(width, chartMost))
	first := slices.IndexFunc(rows, func(l line) bool { return l.target == focus })
	last := first
	if t.choice != folded {
		last = slices.IndexFunc(rows, func(l line) bool { return l.target == targetOf(t.choice) })
	}
	if last-first >= height-len(lines)-1 { // the choice is what has to be in sight
		first = last
	}
	return append(plainLines(lines...), r.windowOn(rows, first, last, height-len(lines))...)
}

// wouldBe is the headline as it would be, beside the one that is.
func (r *result) wouldBe(t *trial, width int, air bool) []string {
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
	width = min(width, chartMost)
	if ansi.StringWidth(now)+ansi.StringWidth(was)+2 > width {
		return []string{now, r.styles.Muted.Render(cells.Cut(was, width, r.glyphs.Ellipsis))}
	}
	return []string{cells.Ends(now, r.styles.Muted.Render(was), width, r.glyphs.Ellipsis)}
}

// outLine says who is ruled out, as far as that fits into a line.
func (r *result) outLine(out string, width int) string {
	if out == "" {
		return ""
	}
	return r.styles.Warn.Render(r.glyphs.Right) + " " + cells.Cut(cells.Line(out), min(width, chartMost)-2, r.glyphs.Ellipsis)
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
func (r *result) trialRows(focus, width int) []line {
	var rows []line
	step := ""
	for i, q := range r.trial.asked(r.scene) {
		if q.Step != step {
			if step = q.Step; len(rows) > 0 {
				rows = append(rows, plainLine(""))
			}
			rows = append(rows, plainLine("  "+r.styles.Muted.Render(r.stepTitle(step))))
		}
		rows = append(rows, line{r.trialRow(q, i == focus, width), i})
		if i == focus && q.Kind == questions.Several && r.trial.choice != folded {
			rows = append(rows, r.choiceRows(q, width)...)
		}
	}
	return rows
}

func (r *result) stepTitle(id string) string {
	s, _, _ := r.walk.Flow().Step(id)
	return cells.Line(s.Title)
}

// answersAt is the column in which the answers begin.
func (r *result) answersAt(width int) int { return min(24, min(width, chartMost)/2-6) + 4 }

// trialRow is one answer: changeable where it has the focus, with what it was
// where it is changed.
func (r *result) trialRow(q questions.Question, focused bool, width int) string {
	one, was := r.trial.of(q), questions.Answer{}
	was, _ = r.trial.base.Answers.Of(q.ID)
	differs := !was.Equal(one)
	name := r.answersAt(width) - 4
	lead := "  "
	if focused {
		lead = cells.Focus + r.styles.Accent.Render(r.glyphs.Cursor) + " "
	}
	short := cells.Pad(cells.Cut(cells.Line(q.Short), name, r.glyphs.Ellipsis), name)
	if differs {
		short = r.styles.Strong.Render(short)
	}
	room := width - name - 4
	old := ""
	if differs && room >= 28 {
		old = r.styles.Muted.Render("was " + cells.Cut(r.brief(q, was), max(8, room/3), r.glyphs.Ellipsis))
	}
	said := r.said(q, one)
	if differs || ansi.StringWidth(said) > room-4 {
		said = r.brief(q, one)
	}
	if focused && q.Kind != questions.Several {
		said = r.styles.Accent.Render(r.glyphs.Left) + " " + cells.Cut(said, room-4, r.glyphs.Ellipsis) + " " + r.styles.Accent.Render(r.glyphs.Right)
	} else {
		said = "  " + said
	}
	if one.State != questions.Answered && !focused {
		said = r.styles.Muted.Render(said)
	}
	return lead + short + "  " + cells.Ends(said, old, room, r.glyphs.Ellipsis)
}

// choiceRows are the choices of a question that takes several.
func (r *result) choiceRows(q questions.Question, width int) []line {
	one := r.trial.of(q)
	rows := make([]line, len(q.Choices))
	for i, c := range q.Choices {
		mark := r.glyphs.Blank
		if one.Known() && slices.Contains(one.Values, c.ID) {
			mark = r.glyphs.Checked
		}
		text := "      " + cells.Cut(mark+" "+cells.Line(head(c.Label)), width-6, r.glyphs.Ellipsis)
		if i == r.trial.choice {
			text = "    " + cells.Focus + r.styles.Accent.Render(r.glyphs.Cursor+text[5:])
		}
		rows[i] = line{text, targetOf(i)}
	}
	return rows
}
