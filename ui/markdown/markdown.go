package markdown

import (
	"fmt"

	"charm.land/glamour/v2"

	"crossroads/ui/theme"
)

// Narrowest is the least width drawn for; narrower ones get this one.
const Narrowest = 20

// Render draws markdown into lines of at most width cells, without blank lines
// around and without blanks at the ends of lines. It may be called by several
// goroutines at once. Text that cannot be broken, such as a long address, is
// broken anyway. Glyphs stand for bullets and lines only; the text itself stays
// as it is.
func Render(markdown string, width int, styles theme.Styles, glyphs theme.Glyphs) (string, error) {
	width = max(width, Narrowest)
	r, err := glamour.NewTermRenderer(
		glamour.WithStyles(styleOf(styles, glyphs)),
		glamour.WithWordWrap(width),
		glamour.WithInlineTableLinks(true),
	)
	if err != nil {
		return "", fmt.Errorf("preparing to draw markdown: %w", err)
	}
	if width < tablesFrom {
		markdown = Listed(markdown)
	}
	out, err := r.Render(coloured(guard(clipped(markdown, width, glyphs.Ellipsis)), styles))
	if err != nil {
		return "", fmt.Errorf("drawing markdown: %w", err)
	}
	return tidy(out, width, styles, glyphs), nil
}
