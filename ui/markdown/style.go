package markdown

import (
	"fmt"
	"image/color"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	ansicolor "github.com/charmbracelet/x/ansi"

	"crossroads/ui/theme"
)

// styleOf derives Glamour's style from a theme: weight for structure, the
// muted colour for what stands back, no other colour, no margins.
func styleOf(s theme.Styles, g theme.Glyphs) ansi.StyleConfig {
	muted, faint := name(s.Tokens.Muted), name(s.Tokens.Faint)
	bold := ansi.StylePrimitive{Bold: ptr(true)}
	quiet := ansi.StylePrimitive{Color: muted}
	heading := ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: ptr(true), BlockSuffix: "\n"}}
	return ansi.StyleConfig{
		Document:   ansi.StyleBlock{Margin: ptr(uint(0))},
		BlockQuote: ansi.StyleBlock{StylePrimitive: quiet, Indent: ptr(uint(1)), IndentToken: ptr(g.Wall + " ")},
		List:       ansi.StyleList{StyleBlock: ansi.StyleBlock{Indent: ptr(uint(hang))}, LevelIndent: hang},
		Heading:    heading,
		H1:         ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: ptr(true), Upper: ptr(true)}},
		H2:         ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: ptr(true), Underline: ptr(true)}},
		Emph:       ansi.StylePrimitive{Italic: ptr(true)},
		Strong:     bold,
		Strikethrough: ansi.StylePrimitive{
			CrossedOut: ptr(true),
		},
		HorizontalRule: ansi.StylePrimitive{Color: faint, Format: "\n" + g.Rule + g.Rule + g.Rule + "\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: string(markBullet) + " "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: string(markNumber) + " "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Color: muted, Underline: ptr(s.Colour)},
		LinkText:       bold,
		Image:          quiet,
		ImageText:      ansi.StylePrimitive{Format: "{{.text}}:"},
		Code:           ansi.StyleBlock{StylePrimitive: quiet},
		CodeBlock:      ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Margin: ptr(uint(codeMargin))}},
		Table: ansi.StyleTable{
			CenterSeparator: ptr(string(markCross)), ColumnSeparator: ptr(string(markWall)), RowSeparator: ptr(string(markRule)),
		},
		DefinitionDescription: ansi.StylePrimitive{BlockPrefix: "\n  "},
	}
}

// name writes a colour as Glamour reads it: a number of the terminal's own or
// a hexadecimal triple; nil where there is none.
func name(c color.Color) *string {
	switch c := c.(type) {
	case nil, lipgloss.NoColor:
		return nil
	case ansicolor.BasicColor:
		return ptr(fmt.Sprint(uint8(c)))
	case ansicolor.IndexedColor:
		return ptr(fmt.Sprint(uint8(c)))
	}
	r, g, b, _ := c.RGBA()
	return ptr(fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8))
}

func ptr[T any](v T) *T { return &v }
