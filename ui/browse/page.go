package browse

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/frame"
	"crossroads/ui/markdown"
	"crossroads/ui/pane"
)

// page is the text of one thing, drawn for a width, with the place in it.
type page struct {
	*frame.Look
	book  *evidencepage.Book
	size  tea.WindowSizeMsg
	pane  pane.Pane
	id    string                       // of what is shown
	pages map[string]evidencepage.Page // as far as they were looked at
	drawn map[string][]string          // the same, drawn
	width int                          // for this width
	theme int                          // and in this theme
}

// fit shows a page from its top, or the same one where it was, once there is room
// for any. What was drawn is
// kept until the width or the theme changes: drawing markdown takes milliseconds.
func (p *page) fit(id string, width int) {
	if width <= 0 {
		return
	}
	if p.drawn == nil || p.width != width || p.theme != p.Theme {
		p.drawn, p.width, p.theme = map[string][]string{}, width, p.Theme
	}
	text, ok := p.drawn[id]
	if !ok {
		text = draw(p.of(id), p.book.Model.Alternatives, width, p.Look)
		p.drawn[id] = text
	}
	if p.id != id {
		p.id = id
		p.pane.To(0)
	}
	p.pane.Fit(text, width, p.size.Height)
}

// of is the page of an id.
func (p *page) of(id string) evidencepage.Page {
	page, ok := p.pages[id]
	if !ok {
		page, _ = p.book.Find(id)
		if p.pages == nil {
			p.pages = map[string]evidencepage.Page{}
		}
		p.pages[id] = page
	}
	return page
}

// shown are the lines that are seen, with a sign where there are more.
func (p *page) shown() []string {
	shown, top, below := p.pane.Lines(), p.pane.Top(), p.pane.Below()
	if below > 0 && len(shown) > 1 {
		shown[len(shown)-1] = p.Styles.Muted.Render(fmt.Sprintf("%s %d more", p.Glyphs.Down, below+1))
	}
	if top > 0 && len(shown) > 2 {
		shown[0] = p.Styles.Muted.Render(fmt.Sprintf("%s %d more", p.Glyphs.Up, top+1))
	}
	return shown
}

// besideWidth is the text width from which the sides of a contradiction stand
// beside each other: that of a terminal of 100 columns less the margins.
const besideWidth = 100 - 2*margin

// draw turns a page into lines of at most width cells.
func draw(page evidencepage.Page, alternatives []scoring.Alternative, width int, look *frame.Look) []string {
	all := cells.Wrap(page.Title, width)
	for i := range all {
		all[i] = look.Styles.Strong.Render(all[i])
	}
	for _, p := range page.Parts {
		var some []string
		switch {
		case p.Standing != nil:
			some = standing(*p.Standing, width, look)
		case p.Case != nil:
			some = values(p.Case, alternatives, width, look)
		case len(p.Sides) == 2 && width >= besideWidth:
			some = columns(p.Sides[0], p.Sides[1], width, look)
		default:
			some = rendered(p.Text, width, look)
		}
		if len(some) > 0 {
			all = append(append(all, ""), some...)
		}
	}
	return all
}

// rendered is markdown as lines.
func rendered(text string, width int, look *frame.Look) []string {
	text = cells.Clean(text)
	out, err := markdown.Render(text, width, look.Styles, look.Glyphs)
	if err != nil {
		out = ansi.Wrap(text, max(2, width), "")
	}
	return strings.Split(out, "\n")
}

// standing is the status of a claim, whom it favours, how strong and how old it
// is, on as few lines as it takes.
func standing(s evidencepage.Standing, width int, look *frame.Look) []string {
	status := look.Styles.Strong
	if !s.Supports {
		status = look.Styles.Warn
	}
	favours := cells.Clean(s.Favours)
	if s.Side >= 0 {
		favours = mark(s.Side, look) + " " + favours
	}
	joint := look.Styles.Faint.Render(" " + look.Glyphs.Joint + " ")
	rows := []string{status.Render(cells.Clean(s.Status))}
	for _, p := range append([]string{favours}, s.More...) {
		last := len(rows) - 1
		if ansi.StringWidth(rows[last]+joint+p) <= width {
			rows[last] += joint + p
		} else {
			rows = append(rows, p)
		}
	}
	return rows
}

// mark is the coloured sign of an alternative; a dot for neither.
func mark(i int, look *frame.Look) string {
	style, sign := look.Styles.Muted, look.Glyphs.Dot
	if i >= 0 {
		style, sign = look.Styles.Alternative(i), look.Glyphs.Signs[i%len(look.Glyphs.Signs)]
	}
	return lipgloss.NewStyle().Inherit(style).Render(sign)
}

// values draws those of all alternatives in one case, and says below which are
// in doubt.
func values(one *scoring.Case, alternatives []scoring.Alternative, width int, look *frame.Look) []string {
	var all []chart.Cell
	var notes []string
	for i, a := range alternatives {
		c := one.Cells[a.ID]
		all = append(all, chart.Cell{Side: chart.Side{Alternative: i, Name: cells.Clean(a.Name)}, Low: c.Low, Mid: c.Mid, High: c.High,
			Contested: c.Uncertainty != "", Thin: c.Thin, Text: evidencepage.Takes(c)})
		for _, doubt := range evidencepage.Doubts(c) {
			notes = append(notes, fmt.Sprintf("*%s: %s.*", a.Name, doubt))
		}
	}
	rows := chart.Cells(all, width, chart.Look{Styles: look.Styles, Glyphs: look.Glyphs})
	if len(notes) > 0 {
		rows = append(append(rows, ""), rendered(strings.Join(notes, " "), width, look)...)
	}
	return rows
}

// columns draws two pieces of markdown beside each other.
func columns(one, other string, width int, look *frame.Look) []string {
	room := (width - 5) / 2
	left, right := rendered(one, room, look), rendered(other, room, look)
	return look.Beside(left, right, room, max(len(left), len(right)))
}
