package result

import (
	"slices"
	"strings"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/pane"
	"crossroads/ui/wizard/screen"
)

// tornadoMost is how many of the widest intervals are drawn.
const tornadoMost = 10

// measures are the margin at the left, and the width and height of what stands
// beside it.
func (r *Result) measures() (margin, width, height int) {
	if r.presenting.on {
		margin = max(0, (r.size.Width-presentWidth)/2)
	}
	return margin, r.size.Width - 2*margin, r.size.Height
}

// layOut puts the open tab into its pane, as it is now, and finds what is searched
// for.
func (r *Result) layOut() {
	switch {
	case r.size.Width == 0 || r.trial != nil:
		return
	case r.duel != nil:
		r.layOutDuel()
		return
	}
	_, width, height := r.measures()
	body := r.body(width, height)
	r.search.find(body)
	r.pane().Fit(body, width, r.room())
}

// pane is what is seen of the open tab.
func (r *Result) pane() *pane.Pane { return &r.panes[r.tab] }

// head is the line of tabs with what sets it off.
func (r *Result) head(width, height int) []string {
	if r.presenting.on {
		head := []string{r.Styles.Accent.Render(tabs()[r.tab].title), ""}
		if height >= 20 {
			head = append([]string{""}, head...)
		}
		return head
	}
	lines := r.tabLines(width, height >= 9)
	if height >= 22 || height >= 18 && r.tab > 0 {
		lines = append(lines, "")
	}
	return lines
}

// room is how many lines of the body can be seen.
func (r *Result) room() int {
	_, width, height := r.measures()
	return max(1, height-len(r.head(width, height))-len(r.prompt(width, height)))
}

// prompt is what is being typed, below the text.
func (r *Result) prompt(width, height int) []string {
	var lines []string
	switch {
	case r.export != nil:
		lines = r.exportLines(width, height)
	case r.search.typing, r.search.query() != "":
		lines = r.searchLine(width)
	}
	if len(lines) > 0 && height >= 16 {
		return append([]string{""}, lines...)
	}
	return lines
}

// body is all there is behind the open tab, in lines.
func (r *Result) body(width, height int) []string {
	if r.tab == 0 {
		return r.verdict(r.summary, width, height-len(r.head(width, height)))
	}
	lines := r.drawing(r.summary, width)
	text, _, ready := r.page()
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
		return append(lines, r.Styles.Muted.Render("There is nothing to say here."))
	}
	return append(lines, r.Styles.Muted.Render("One moment"+r.Glyphs.Ellipsis))
}

// drawing is the picture that some sections begin with, or have after what
// they say before their first heading.
func (r *Result) drawing(s Summary, width int) []string {
	leader, other, ok := sides(s)
	if !ok {
		return nil
	}
	rival := chart.Side{Alternative: s.Rival.Alternative, Name: s.Rival.Name}
	width = min(width, screen.ChartWidth)
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
func sides(s Summary) (leader, other chart.Side, ok bool) {
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

// scroll moves the open tab; the wheel by more than a line.
func (r *Result) scroll(key string) {
	for range map[bool]int{true: 3, false: 1}[strings.HasPrefix(key, "wheel")] {
		r.pane().HandleKey(key)
	}
}
