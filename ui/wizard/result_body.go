package wizard

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/pane"
)

// Widest that running text and charts are set, in cells.
const (
	textMost  = 96
	chartMost = 128
)

// tornadoMost is how many of the widest intervals are drawn.
const tornadoMost = 10

// View implements screen.
func (r *result) View(width, height int) string {
	if r.trial != nil {
		return strings.Join(texts(r.trialLines(width, height)), "\n")
	}
	margin, seen := r.margin(width), r.pane(width, height)
	width -= 2 * margin
	lines := r.head(width, height)
	lines = append(lines, fit(r.marked(seen), width, r.room(width, height))...)
	lines = append(lines, r.prompt(width, height)...)
	return strings.Join(indented(lines, margin), "\n")
}

// head is the line of tabs with what sets it off.
func (r *result) head(width, height int) []string {
	if r.presenting.on {
		return r.presentHead(height)
	}
	lines := r.tabLines(width, height >= 9)
	if height >= 22 || height >= 18 && r.tab > 0 {
		lines = append(lines, "")
	}
	return lines
}

// room is how many lines of the body can be seen.
func (r *result) room(width, height int) int {
	return max(1, height-len(r.head(width, height))-len(r.prompt(width, height)))
}

// body is all there is behind the open tab, in lines.
func (r *result) body(width, height int) []string {
	s := r.current()
	if r.tab == 0 {
		return r.verdict(s, width, height-len(r.head(width, height)))
	}
	lines := r.drawing(s, width)
	text, ready := r.pages.lines(r.wanted(width))
	switch {
	case text.lines != nil:
		lead := 0
		if tabs()[r.tab].id == "change" {
			lead = text.lead
		}
		if lead > 0 && lead == len(text.lines) {
			lines = append([]string{""}, lines...)
		}
		return slices.Concat(text.lines[:lead], lines, text.lines[lead:])
	case ready:
		return append(lines, r.styles.Muted.Render("There is nothing to say here."))
	}
	return append(lines, r.styles.Muted.Render("One moment"+r.glyphs.Ellipsis))
}

// drawing is the picture that some sections begin with, or have after what
// they say before their first heading.
func (r *result) drawing(s report.Summary, width int) []string {
	leader, other, ok := sides(s)
	if !ok {
		return nil
	}
	rival := chart.Side{Alternative: s.Rival.Alternative, Name: s.Rival.Name}
	width = min(width, chartMost)
	look := r.look()
	var lines []string
	caption := ""
	switch tabs()[r.tab].id {
	case "why":
		lines = chart.Contributions(drawable(s.Lines), leader, other, width, look)
	case "change":
		lines = chart.Ranges(atMost(s.Tornado, tornadoMost), s.Rival.Margin, leader, rival, width, look)
		caption = "How far one answer or claim alone can move the margin; the dot is now."
	case "side-by-side":
		lines = chart.Stands(s.Names, labelled(s.Stands), width, look)
		caption = "Where each stands, by criterion, what weighs most with you first. A line is what the evidence leaves open" +
			doubts(s.Stands) + "."
	}
	if len(lines) == 0 {
		return nil
	}
	if caption != "" {
		lines = append(r.paragraph(nil, caption, width, true), append([]string{""}, lines...)...)
	}
	return append(lines, "")
}

// doubts explains the lines that are not plain, as far as there are any.
func doubts(stands []report.Stand) string {
	text := ""
	has := func(doubt func(report.Value) bool) bool {
		return slices.ContainsFunc(stands, func(s report.Stand) bool { return slices.ContainsFunc(s.Values, doubt) })
	}
	if has(func(v report.Value) bool { return v.Contested }) {
		text += ", broken where contested (c)"
	}
	if has(func(v report.Value) bool { return v.Thin }) {
		text += ", fine where tentative (t)"
	}
	return text
}

// sides are the two bars of the tally as the ends of a chart.
func sides(s report.Summary) (leader, other chart.Side, ok bool) {
	if len(s.Bars) < 2 {
		return leader, other, false
	}
	a, b := s.Bars[0], s.Bars[1]
	return chart.Side{Alternative: a.Alternative, Name: a.Name}, chart.Side{Alternative: b.Alternative, Name: b.Name}, true
}

// drawable takes what cannot be drawn out of what people wrote.
func drawable(lines []report.Line) []report.Line {
	all := make([]report.Line, len(lines))
	for i, l := range lines {
		l.Label, l.Short, l.Answer = cells.Line(l.Label), cells.Line(l.Short), cells.Line(l.Answer)
		all[i] = l
	}
	return all
}

// labelled does the same for the names of criteria.
func labelled(stands []report.Stand) []report.Stand {
	all := slices.Clone(stands)
	for i := range all {
		all[i].Label = cells.Line(all[i].Label)
	}
	return all
}

func atMost[T any](all []T, n int) []T { return all[:min(n, len(all))] }

// pane is what is seen of the open tab.
func (r *result) pane(width, height int) *pane.Pane {
	width -= 2 * r.margin(width)
	p := &r.panes[r.tab]
	p.Fit(r.body(width, height), width, r.room(width, height))
	return p
}

// top is the first line shown of the open tab.
func (r *result) top() int { return r.panes[r.tab].Top() }

// scroll moves the open tab and stays within it.
func (r *result) scroll(to int) { r.pane(r.width, r.height).To(to) }

// wheel scrolls, or moves between the answers of a what-if.
func (r *result) wheel(b tea.MouseButton) {
	by := 3
	if b == tea.MouseWheelUp {
		by = -3
	}
	if r.trial != nil {
		r.trial.move(r.scene, by/3)
		return
	}
	r.scroll(r.top() + by)
}
