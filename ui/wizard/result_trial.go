package wizard

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/chart"
)

// trialLines draws a what-if: the verdict as it would be, above the answers.
func (r *result) trialLines(width, height int) []string {
	t := r.trial
	air := height >= 14
	lines := r.wouldBe(t, width)
	lines = gap(lines, air)
	if len(t.after.Bars) > 1 {
		look := chart.Look{Styles: r.styles, Glyphs: r.glyphs}
		lines = append(lines, chart.Balance(steady(t.after.Bars, t.before.Bars), t.after.Tally, min(width, chartMost), look)...)
	}
	lines = gap(lines, true)
	_, focus, _ := t.focus(r.scene)
	return append(lines, texts(r.window(r.trialRows(focus, min(width, textMost)), focus, height-len(lines)))...)
}

// wouldBe is the headline as it would be, beside the one that is.
func (r *result) wouldBe(t *trial, width int) []string {
	now := r.headline(t.after)
	if len(t.changes()) == 0 {
		return []string{now}
	}
	was := r.styles.Muted.Render("was " + clean(t.before.Headline) + ", " + clean(t.before.Tally))
	if len(t.before.Bars) < 2 {
		was = r.styles.Muted.Render("was " + clean(t.before.Headline))
	}
	width = min(width, chartMost)
	if ansi.StringWidth(now)+ansi.StringWidth(was)+2 > width {
		return []string{now, was}
	}
	return []string{beside(now, was, width, r.glyphs.Ellipsis)}
}

// steady puts bars in the order of others, so that they do not change places
// when the lead does.
func steady(bars, others []report.Bar) []report.Bar {
	if len(others) > 1 && len(bars) == 2 && (bars[0].Alternative == others[1].Alternative || bars[1].Alternative == others[0].Alternative) {
		return []report.Bar{bars[1], bars[0]}
	}
	return bars
}

// trialRows are the answers by step; those of the question in focus carry its
// index as target.
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
		if i == focus && q.Kind == questions.Several {
			for _, l := range r.choiceLines(q, width-4) {
				rows = append(rows, line{"    " + l, i})
			}
		}
	}
	return rows
}

func (r *result) stepTitle(id string) string {
	s, _, _ := r.walk.flow.Step(id)
	return clean(s.Title)
}

// trialRow is one answer: changeable where it has the focus, with what it was
// where it is changed.
func (r *result) trialRow(q questions.Question, focused bool, width int) string {
	one, was := r.trial.of(q), questions.Answer{}
	was, _ = r.trial.base.Answers.Of(q.ID)
	differs := !was.Equal(one)
	name := min(24, width/2-4)
	lead := "  "
	if focused {
		lead = r.styles.Accent.Render(r.glyphs.Cursor) + " "
	}
	short := pad(cut(clean(q.Short), name, r.glyphs.Ellipsis), name)
	if differs {
		short = r.styles.Strong.Render(short)
	}
	old := ""
	if differs {
		old = r.styles.Muted.Render("was " + cut(head(r.said(q, was)), max(8, width/4), r.glyphs.Ellipsis))
	}
	room := width - name - 4
	said := r.said(q, one)
	if differs || focused {
		said = head(said)
	}
	if focused && q.Kind != questions.Several {
		said = r.styles.Accent.Render(r.glyphs.Left) + " " + cut(said, room-4, r.glyphs.Ellipsis) + " " + r.styles.Accent.Render(r.glyphs.Right)
	} else if !focused {
		said = "  " + said
	}
	if one.State != questions.Answered && !focused {
		said = r.styles.Muted.Render(said)
	}
	return lead + short + "  " + beside(said, old, room, r.glyphs.Ellipsis)
}

// head is the part of a label before its explanation.
func head(label string) string {
	before, _, _ := strings.Cut(label, ": ")
	return before
}

// choiceLines are the choices of a question that takes several.
func (r *result) choiceLines(q questions.Question, width int) []string {
	one := r.trial.of(q)
	var lines []string
	now, used := "", 0
	for i, c := range q.Choices {
		mark := r.glyphs.Blank
		for _, v := range one.Values {
			if v == c.ID && one.Known() {
				mark = r.glyphs.Checked
			}
		}
		text := cut(mark+" "+clean(head(c.Label)), width, r.glyphs.Ellipsis)
		size := ansi.StringWidth(text)
		if i == r.trial.choice {
			text = r.styles.Accent.Underline(true).Render(text)
		}
		if used > 0 && used+3+size > width {
			lines, now, used = append(lines, now), "", 0
		}
		if used > 0 {
			now, used = now+"   ", used+3
		}
		now, used = now+text, used+size
	}
	return append(lines, now)
}
