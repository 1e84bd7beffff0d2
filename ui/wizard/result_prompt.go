package wizard

import (
	"crossroads/ui/cells"
)

import "fmt"

// prompt is what is being typed, below the text.
func (r *result) prompt(width, height int) []string {
	lines := r.asked(width)
	if len(lines) > 0 && height >= 16 {
		return append([]string{""}, lines...)
	}
	return lines
}

func (r *result) asked(width int) []string {
	switch {
	case r.export != nil:
		return r.exportLines(width, r.height)
	case r.search.typing, r.search.query() != "":
		all := r.search.hits(r.body(r.width, r.height))
		count := ""
		switch {
		case len(all) > 0:
			count = fmt.Sprintf("%d of %d", min(r.search.hit, len(all)-1)+1, len(all))
		case r.search.query() != "":
			count = "no match here"
		}
		text := r.search.field.Text()
		if r.search.typing {
			text = r.search.field.Lines(max(2, width-16), 1)[0]
		}
		return []string{cells.Ends(r.styles.Accent.Render("/")+" "+text, r.styles.Muted.Render(count), width, r.glyphs.Ellipsis)}
	}
	return nil
}
