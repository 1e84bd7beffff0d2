package markdown

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/theme"
)

// hang is by how many cells the text of list items is indented.
const hang = 4

// tidy takes out hyperlinks, blanks at the ends and what is too wide, and puts
// bullets and the lines of tables in.
func tidy(drawn string, width int, s theme.Styles, g theme.Glyphs) string {
	var lines []string
	for line := range strings.SplitSeq(unlinked(drawn), "\n") {
		line = outdent(lean(line), g)
		if line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, strings.Split(ansi.Hardwrap(line, width, true), "\n")...)
		}
	}
	text := strings.Map(unguard, strings.TrimRight(strings.Join(lines, "\n"), "\n"))
	return lined(text, s, g)
}

// unlinked takes the starts and ends of hyperlinks out.
func unlinked(drawn string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(drawn, "\x1b]8;")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		end := strings.IndexAny(rest, "\x07\x1b")
		if end < 0 {
			return b.String()
		}
		drawn = strings.TrimPrefix(rest[end:], "\x07")
		drawn = strings.TrimPrefix(drawn, "\x1b\\")
	}
}

// lean takes the blanks off the end of a line and the styles that are put on
// no text.
func lean(line string) string {
	var b strings.Builder
	pending, styled := "", false
	end, open := 0, false // of the text that is not blank, and what holds there
	for i := 0; i < len(line); {
		if line[i] == '\x1b' {
			n := strings.IndexByte(line[i:], 'm') + 1
			if n == 0 {
				break
			}
			if sequence := line[i : i+n]; sequence != ansi.ResetStyle {
				pending += sequence
			} else if pending = ""; styled {
				b.WriteString(sequence)
				styled = false
			}
			i += n
			continue
		}
		if pending != "" {
			b.WriteString(pending)
			pending, styled = "", true
		}
		b.WriteByte(line[i])
		if line[i] != ' ' {
			end, open = b.Len(), styled
		}
		i++
	}
	if open {
		return b.String()[:end] + ansi.ResetStyle
	}
	return b.String()[:end]
}

// outdent moves the mark of an item to the left of its text, which Glamour
// does not do.
func outdent(line string, g theme.Glyphs) string {
	text := strings.TrimLeft(line, " ")
	number := text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
	rest, numbered := strings.CutPrefix(text[len(number):], string(markNumber))
	mark := number + "."
	if number == "" || !numbered {
		var bulleted bool
		if rest, bulleted = strings.CutPrefix(text, string(markBullet)); !bulleted {
			return line
		}
		mark = bullet(g)
	}
	indent := max(0, len(line)-len(text)-ansi.StringWidth(mark)-1)
	return strings.Repeat(" ", indent) + mark + rest
}

// lined puts in the lines of tables.
func lined(text string, s theme.Styles, g theme.Glyphs) string {
	isLine := func(r rune) bool { return r >= markWall && r <= markCross }
	glyphs := strings.NewReplacer(string(markWall), g.Wall, string(markRule), g.Rule, string(markCross), crossing(g))
	var b strings.Builder
	for text != "" {
		n := strings.IndexFunc(text, isLine)
		if n < 0 {
			break
		}
		b.WriteString(text[:n])
		text = text[n:]
		if n = strings.IndexFunc(text, func(r rune) bool { return !isLine(r) }); n < 0 {
			n = len(text)
		}
		b.WriteString(s.Faint.Render(glyphs.Replace(text[:n])))
		text = text[n:]
	}
	return b.String() + text
}

// ascii reports whether only signs that every font has are to be used.
func ascii(g theme.Glyphs) bool { return g.Wall == "|" }

func bullet(g theme.Glyphs) string {
	if ascii(g) {
		return "-"
	}
	return "•"
}

// crossing is where the lines of a table meet.
func crossing(g theme.Glyphs) string {
	if ascii(g) {
		return "+"
	}
	return "┼"
}
