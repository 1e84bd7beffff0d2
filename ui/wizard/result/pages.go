package result

import (
	"hash/maphash"
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

// pageKey names what a section looks like at a width in a theme.
type pageKey struct {
	section string
	width   int
	dark    bool
	colour  bool
	muted   string // tells palettes apart
	text    uint64 // hash of the markdown
}

// pages keeps what has been drawn, and draws one section at a time.
type pages struct {
	drawn map[pageKey]drawing
	last  map[string]drawing // by section: shown until it is drawn anew
	busy  bool
	seed  maphash.Seed
}

// drawing is a section in lines; lead of them stand before its first heading.
type drawing struct {
	lines []string
	lead  int
}

type drawnMsg struct {
	key pageKey
	drawing
}

// kept is how many drawings are kept; resizing makes many.
const kept = 20

func (p *pages) ended(msg drawnMsg) {
	if p.drawn == nil || len(p.drawn) >= kept {
		p.drawn = map[pageKey]drawing{}
	}
	if p.last == nil {
		p.last = map[string]drawing{}
	}
	p.drawn[msg.key], p.last[msg.key.section], p.busy = msg.drawing, msg.drawing, false
}

// lines returns a drawing; ready is false where it is yet to be made. Until
// then an older one of the same section is returned, if there is one.
func (p *pages) lines(key pageKey) (d drawing, ready bool) {
	if d, ready = p.drawn[key]; ready {
		return d, true
	}
	return p.last[key.section], false
}

// wanted is the key of the drawing that the open tab shows.
func (r *Result) wanted(width int) pageKey {
	if r.pages.seed == (maphash.Seed{}) {
		r.pages.seed = maphash.MakeSeed()
	}
	id := tabs()[r.tab].id
	section, _ := r.reporter.doc.Section(id)
	return pageKey{
		section: id, width: r.measured(width), dark: r.Styles.Dark, colour: r.Styles.Colour,
		muted: r.Styles.Muted.Render("x"), text: maphash.String(r.pages.seed, section.Markdown),
	}
}

// measured is how wide a section is set.
func (r *Result) measured(width int) int {
	if r.presenting.on {
		return min(width, presentWidth)
	}
	return min(width, screen.TextWidth)
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
	_, width, _ := r.measures()
	key := r.wanted(width)
	if _, ready := r.pages.lines(key); r.reporter.has && r.tab > 0 && width > 0 && !ready && !r.pages.busy {
		r.pages.busy = true
		section, _ := r.reporter.doc.Section(key.section)
		styles, glyphs := r.Styles, r.Glyphs
		cmds = append(cmds, func() tea.Msg { return drawnMsg{key, drawn(section.Markdown, key.width, styles, glyphs)} })
	}
	return tea.Batch(cmds...)
}

// drawn renders a section, what stands before its first heading apart.
func drawn(text string, width int, styles theme.Styles, glyphs theme.Glyphs) drawing {
	at := strings.Index(text, "\n### ")
	if at < 0 {
		lines := draw(text, width, styles, glyphs)
		return drawing{lines, len(lines)}
	}
	lead := append(draw(text[:at], width, styles, glyphs), "")
	return drawing{append(lead, draw(text[at:], width, styles, glyphs)...), len(lead)}
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
