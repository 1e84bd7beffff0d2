package result

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/markdown"
	"crossroads/ui/theme"
	"crossroads/ui/wizard/screen"
)

// reporter makes the report in commands, one at a time.
type reporter struct {
	doc  Document
	of   questions.Record // the record that doc is of
	has  bool
	busy bool
}

type reportMsg struct {
	doc Document
	of  questions.Record
}

func (w *reporter) ended(msg reportMsg) { w.doc, w.of, w.has, w.busy = msg.doc, msg.of, true, false }

// drawing is a section in lines, of which lead stand before its first heading, and
// what they were made of: they are right as long as that is the same.
type drawing struct {
	of    source
	lines []string
	lead  int
}

// source is what a drawing depends on.
type source struct {
	section, text string
	width, theme  int
}

// pages draws one section at a time and keeps the last drawing of each.
type pages struct {
	drawn map[string]drawing
	busy  bool
}

type drawnMsg drawing

func (p *pages) ended(msg drawnMsg) {
	if p.drawn == nil {
		p.drawn = map[string]drawing{}
	}
	p.drawn[msg.of.section], p.busy = drawing(msg), false
}

// page is the drawing of the open tab, if need be an older one; ready is false
// where it is yet to be made.
func (r *Result) page() (d drawing, want source, ready bool) {
	_, width, _ := r.measures()
	if r.presenting.on {
		width = min(width, presentWidth)
	}
	id := tabs()[r.tab].id
	section, _ := r.reporter.doc.Section(id)
	want = source{id, section.Markdown, min(width, screen.TextWidth), r.Theme}
	d = r.pages.drawn[id]
	return d, want, d.of == want
}

// want returns the command that the screen needs next: the report of the
// answers as they are, then the open section at its width. Nothing is asked
// for twice, and nothing while the same is under way.
func (r *Result) want() tea.Cmd {
	if r.deps.Report == nil || r.trial != nil {
		return nil
	}
	var cmds []tea.Cmd
	if !r.reporter.busy && (!r.reporter.has || !sameRecord(r.reporter.of, r.shown())) {
		r.reporter.busy = true
		write, record := r.deps.Report, r.shown()
		cmds = append(cmds, func() tea.Msg { return reportMsg{write(record), record} })
	}
	if _, of, ready := r.page(); r.reporter.has && r.tab > 0 && r.size.Width > 0 && !ready && !r.pages.busy {
		r.pages.busy = true
		styles, glyphs := r.Styles, r.Glyphs
		cmds = append(cmds, func() tea.Msg { return drawnMsg(drawn(of, styles, glyphs)) })
	}
	return tea.Batch(cmds...)
}

// drawn renders a section, what stands before its first heading apart.
func drawn(of source, styles theme.Styles, glyphs theme.Glyphs) drawing {
	at := strings.Index(of.text, "\n### ")
	if at < 0 {
		lines := draw(of.text, of.width, styles, glyphs)
		return drawing{of, lines, len(lines)}
	}
	lead := append(draw(of.text[:at], of.width, styles, glyphs), "")
	return drawing{of, append(lead, draw(of.text[at:], of.width, styles, glyphs)...), len(lead)}
}

// draw renders a section into lines. What cannot be rendered is shown as it
// is: the text matters more than its looks.
func draw(text string, width int, styles theme.Styles, glyphs theme.Glyphs) []string {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	drawn, err := markdown.Render(text, width, styles, glyphs)
	if err != nil {
		drawn = cells.Line(text)
	}
	return strings.Split(drawn, "\n")
}
