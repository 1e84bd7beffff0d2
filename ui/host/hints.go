package host

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// hint is a key: as people read it, what it does, and its names.
type hint struct {
	key, does string
	names     []string
}

// of makes one; without names, the key is its name.
func of(key, does string, names ...string) hint {
	if len(names) == 0 {
		names = []string{key}
	}
	return hint{key, does, names}
}

// is reports whether a key is one of some.
func is(name string, all ...hint) bool {
	return slices.ContainsFunc(all, func(h hint) bool { return slices.Contains(h.names, name) })
}

// hints writes as many as fit a width, the first ones first, and behind them
// always the last one, which leads out.
func (c *canvas) hints(all []hint, width int) string {
	for n := len(all); n > 0; n-- {
		some := append(slices.Clone(all[:n-1]), all[len(all)-1])
		var words []string
		for _, h := range some {
			words = append(words, c.styles.Key.Render(h.key)+" "+c.styles.Muted.Render(h.does))
		}
		if text := strings.Join(words, c.styles.Faint.Render(" "+c.glyphs.Joint+" ")); ansi.StringWidth(text) <= width {
			return text
		}
	}
	return ""
}
