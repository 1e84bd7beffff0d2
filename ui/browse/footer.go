package browse

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"
)

// hint is one key and what it does.
type hint struct{ key, does string }

// footer is the query, or the keys that fit.
func (b *Browser) footer(l layout) []string {
	text := b.hints(b.keys(), l.inner)
	if q := b.level().query; b.versus < 0 && !b.help && (b.typing || q != "" && !b.reading) {
		caret := ""
		if b.typing {
			caret = b.styles.Caret.Render(" ")
		}
		text = ends(b.styles.Accent.Render("/")+" "+q+caret, b.styles.Muted.Render(b.tally()), l.inner, b.glyphs.Ellipsis)
	}
	switch {
	case b.height < airHeight:
		return []string{text}
	case b.height >= 28:
		return []string{"", text, ""}
	}
	return []string{"", text}
}

func (b *Browser) tally() string {
	n := 0
	for _, r := range b.rows() {
		if r.heading == "" {
			n++
		}
	}
	if b.typing {
		return fmt.Sprintf("%d found", n)
	}
	return fmt.Sprintf("%d found, esc shows all", n)
}

// keys are those that mean something now, the most important first.
func (b *Browser) keys() []hint {
	arrows := b.glyphs.Up + b.glyphs.Down
	n, _ := b.current()
	deeper := len(b.book.rows(n, "")) > 0
	switch {
	case b.help:
		return []hint{{"esc", "close"}, {"q", "leave"}}
	case b.versus >= 0:
		return []hint{{"esc", "back"}, {arrows, "scroll"}, {"enter", "next"}, {"p", "previous"}, {"q", "leave"}}
	case b.reading && !b.wide():
		keys := []hint{{"esc", "back"}, {arrows, "scroll"}}
		if deeper {
			keys = append([]hint{{"enter", b.leadsTo(n)}}, keys...)
		}
		return append(keys, hint{"?", "keys"}, hint{"q", "leave"})
	}
	var keys []hint
	switch {
	case !b.wide():
		keys = []hint{{"enter", "read"}}
	case deeper:
		keys = []hint{{"enter", b.leadsTo(n)}}
	}
	if len(b.levels) > 1 {
		keys = append(keys, hint{"esc", "back"})
	}
	if b.wide() && len(b.text()) > b.layout().body {
		keys = append(keys, hint{"space", "scroll"})
	}
	return append(keys, hint{"/", "filter"}, hint{"c", "contradictions"}, hint{"?", "keys"}, hint{"q", "leave"})
}

// leadsTo names what is below a node.
func (b *Browser) leadsTo(n node) string {
	switch n.kind {
	case claim:
		return "sources"
	}
	return "claims"
}

// hints joins as many hints as fit; one is shown whole or not at all.
func (b *Browser) hints(keys []hint, width int) string {
	joint := " " + b.glyphs.Joint + " "
	shown, used := "", 0
	for i, h := range keys {
		size := ansi.StringWidth(h.key + " " + h.does)
		if i > 0 {
			size += ansi.StringWidth(joint)
		}
		if used+size > width {
			break
		}
		if i > 0 {
			shown += b.styles.Faint.Render(joint)
		}
		shown += b.styles.Key.Render(h.key) + " " + b.styles.Muted.Render(h.does)
		used += size
	}
	return shown
}

// helpLines lists all keys.
func (b *Browser) helpLines() []string {
	rows := []string{b.styles.Strong.Render("Keys")}
	if b.height >= airHeight {
		rows = append(rows, "")
	}
	for _, h := range []hint{
		{b.glyphs.Up + " " + b.glyphs.Down + ", j k", "choose, or scroll the text"},
		{"enter, " + b.glyphs.Right, "deeper: criterion, claims, sources"},
		{"esc, " + b.glyphs.Left, "back"},
		{"space, b", "a page on, a page back"},
		{"home, end", "first, last"},
		{"/, f3", "filter; in the first list through all claims"},
		{"c, f2", "contradictions, side by side"},
		{"q, ctrl+c", "leave"},
	} {
		rows = append(rows, "  "+pad(h.key, 12)+b.styles.Muted.Render(h.does))
	}
	signs := ""
	for i, a := range b.book.model.Alternatives {
		signs += b.styles.Alternative(i).Render(b.glyphs.Signs[i%len(b.glyphs.Signs)]) + " " + oneLine(a.Name) + "   "
	}
	if b.height >= airHeight {
		rows = append(rows, "")
	}
	return append(rows, b.styles.Muted.Render("Claims favour ")+signs)
}
