package browse

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// footer is the query, or the keys that fit.
func (b *Browser) footer(l layout) []string {
	text := hints.Line(b.keys(), l.inner, b.styles, b.glyphs)
	if q := b.level().query; b.versus < 0 && !b.help && (b.typing || q != "" && !b.reading) {
		if b.typing {
			q = b.field.Lines(max(2, l.inner-2-2-ansi.StringWidth(b.tally())), 1)[0]
		}
		text = cells.Ends(b.styles.Accent.Render("/")+" "+q, b.styles.Muted.Render(b.tally()), l.inner, b.glyphs.Ellipsis)
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
func (b *Browser) keys() []key.Binding {
	k := &b.bound
	n, _ := b.current()
	deeper := len(b.of(n.ID).Leads) > 0
	switch {
	case b.help:
		return []key.Binding{k.quit, k.close}
	case b.versus >= 0:
		return []key.Binding{k.next, k.previous, k.scroll, k.quit, k.leaveVersus}
	case b.reading && !b.wide():
		keys := []key.Binding{k.back, k.scroll}
		if deeper {
			keys = append([]key.Binding{b.leadsTo(n)}, keys...)
		}
		return append(keys, k.quit, k.keys)
	}
	var keys []key.Binding
	switch {
	case !b.wide():
		keys = []key.Binding{k.read}
	case deeper:
		keys = []key.Binding{b.leadsTo(n)}
	}
	if len(b.levels) > 1 {
		keys = append(keys, k.back)
	}
	if b.wide() && len(b.text()) > b.layout().body {
		keys = append(keys, k.space)
	}
	return append(keys, k.filter, k.versus, k.quit, k.keys)
}

// leadsTo says what is below a page.
func (b *Browser) leadsTo(n evidencepage.Lead) key.Binding {
	if n.Kind == evidencepage.Claim {
		return b.bound.sources
	}
	return b.bound.claims
}

// helpMost is the most that a row of the list of keys is wide.
const helpMost = 76

// helpLines lists all keys.
func (b *Browser) helpLines() []string {
	air := []string{""}
	if b.height < airHeight {
		air = nil
	}
	rows := append([]string{b.styles.Strong.Render("Keys")}, air...)
	for _, row := range hints.List(b.bound.all, min(b.layout().inner-2, helpMost), b.styles) {
		rows = append(rows, "  "+row)
	}
	signs := b.styles.Muted.Render("Claims favour ")
	for i, a := range b.book.Model.Alternatives {
		signs += b.styles.Alternative(i).Render(b.glyphs.Signs[i%len(b.glyphs.Signs)]) + " " + phrase.Line(a.Name) + "   "
	}
	return append(append(rows, air...), signs)
}
