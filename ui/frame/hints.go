package frame

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// Hint is the name of a key, as people read it, and what it does.
type Hint struct{ Key, Does string }

func (h Hint) width() int { return ansi.StringWidth(h.Key + " " + h.Does) }

// hinted are the bindings that a footer of a width has room for: the first ones,
// and behind them always the last one, which leads to all others or out. A hint
// is there whole or not at all.
func hinted[E any](table []Binding[E], width int, look *Look) []Binding[E] {
	all := slices.DeleteFunc(slices.Clone(table), func(b Binding[E]) bool { return b.Hint == "" })
	for n := len(all); n > 0; n-- {
		some := append(slices.Clone(all[:n-1]), all[len(all)-1])
		if n == 1 {
			some = all[:1]
		}
		used := (len(some) - 1) * ansi.StringWidth(look.joint())
		for _, b := range some {
			used += Hint{b.Hint, b.Does}.width()
		}
		if used <= width {
			return some
		}
	}
	return all[:0:0]
}

// hints writes the keys that fit a width, or as much of the first as does.
func hints[E any](table []Binding[E], width int, look *Look) string {
	var words []string
	for _, b := range hinted(table, width, look) {
		words = append(words, look.Styles.Key.Render(b.Hint)+" "+look.Styles.Muted.Render(b.Does))
	}
	first := slices.IndexFunc(table, func(b Binding[E]) bool { return b.Hint != "" })
	if len(words) == 0 && first >= 0 {
		return cells.Cut(table[first].Hint+" "+table[first].Does, width, look.Glyphs.Ellipsis)
	}
	return strings.Join(words, look.Styles.Faint.Render(look.joint()))
}

// hintAt returns the binding whose hint stands at a column of such a line, and
// the key that a click on it is: the one it names last. ok is false where that is
// two which do opposite things.
func hintAt[E any](table []Binding[E], width, x int, look *Look) (b Binding[E], key string, ok bool) {
	for _, b := range hinted(table, width, look) {
		if x >= 0 && x < (Hint{b.Hint, b.Does}).width() {
			names := strings.Fields(b.Hint)
			key := names[len(names)-1]
			if arrow := map[string]string{look.Glyphs.Left: "left", look.Glyphs.Right: "right"}[key]; arrow != "" {
				key = arrow
			}
			if len(key) == 2 && key[0] == 'F' {
				key = strings.Fields(b.Keys)[0]
			}
			return b, key, b.Has(key)
		}
		x -= Hint{b.Hint, b.Does}.width() + ansi.StringWidth(look.joint())
	}
	return b, "", false
}

// joint stands between two hints.
func (s *Look) joint() string { return " " + s.Glyphs.Joint + " " }

// List writes hints below each other: the keys at the left, what they do beside
// them, broken into lines where it is long.
func (s *Look) List(all []Hint, width int) []string {
	names := 0
	for _, h := range all {
		names = max(names, ansi.StringWidth(h.Key))
	}
	names = min(names, width/2)
	var lines []string
	for _, h := range all {
		name := s.Styles.Key.Render(ansi.Truncate(h.Key, names, ""))
		for _, does := range strings.Split(ansi.Wrap(h.Does, max(4, width-names-2), ""), "\n") {
			lines = append(lines, cells.Pad(name, names+2)+s.Styles.Muted.Render(does))
			name = ""
		}
	}
	return lines
}
