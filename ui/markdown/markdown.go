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
	return render(onceSaid(markdown), width, styles, glyphs, func(guarded string) (string, []string) { return guarded, nil })
}

// Linked is [Render] for terminals that know hyperlinks: text leads to its
// address, which is not printed.
func Linked(markdown string, width int, styles theme.Styles, glyphs theme.Glyphs) (string, error) {
	return render(markdown, width, styles, glyphs, marked)
}

func render(markdown string, width int, styles theme.Styles, glyphs theme.Glyphs, links func(string) (string, []string)) (string, error) {
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
	text, addresses := links(guard(clipped(markdown, width, glyphs.Ellipsis)))
	out, err := r.Render(coloured(text, styles))
	if err != nil {
		return "", fmt.Errorf("drawing markdown: %w", err)
	}
	return linked(tidy(out, width, styles, glyphs), addresses), nil
}
