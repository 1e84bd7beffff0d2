package markdown

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/theme"
)

// hang is by how many cells the text of list items is indented.
const hang = 4

var (
	// hyperlink is the start or the end of a hyperlink.
	hyperlink = regexp.MustCompile("\x1b\\]8;[^\x07\x1b]*(?:\x07|\x1b\\\\)")
	// nothing is a style that is put on no text.
	nothing = regexp.MustCompile("(?:\x1b\\[[0-9;]+m)+\x1b\\[m")
	// marked is the first line of an item: its indentation and its mark.
	marked = regexp.MustCompile(`^( *)(` + markBullet + `|[0-9]+` + markNumber + `)`)
	// lined are the lines of tables.
	lined = regexp.MustCompile(`[` + markWall + markRule + markCross + `]+`)
)

// tidy takes out hyperlinks, blanks at the ends and what is too wide, and puts
// bullets and the lines of tables in.
func tidy(drawn string, width int, s theme.Styles, g theme.Glyphs) string {
	var kept []string
	for _, line := range strings.Split(hyperlink.ReplaceAllString(drawn, ""), "\n") {
		line = nothing.ReplaceAllString(line, "")
		line = outdent(trimmed(line), g)
		if ansi.StringWidth(line) > width {
			line = ansi.Hardwrap(line, width, true)
		}
		if line == "" && (len(kept) == 0 || kept[len(kept)-1] == "") {
			continue
		}
		kept = append(kept, strings.Split(line, "\n")...)
	}
	text := unguard(strings.TrimRight(strings.Join(kept, "\n"), "\n"))
	return lined.ReplaceAllStringFunc(text, func(run string) string {
		return s.Faint.Render(strings.NewReplacer(markWall, g.Wall, markRule, g.Rule, markCross, crossing(g)).Replace(run))
	})
}

// outdent moves the mark of an item to the left of its text, which Glamour
// does not do.
func outdent(line string, g theme.Glyphs) string {
	m := marked.FindStringSubmatch(line)
	if m == nil {
		return line
	}
	mark := strings.TrimSuffix(m[2], markNumber) + "."
	if m[2] == markBullet {
		mark = bullet(g)
	}
	indent := max(0, len(m[1])-ansi.StringWidth(mark)-1)
	return strings.Repeat(" ", indent) + mark + line[len(m[0]):]
}

// trimmed takes the blanks off the end of a line, styled or not.
func trimmed(line string) string {
	end, styled, open := 0, false, false
	for i := 0; i < len(line); {
		if line[i] == '\x1b' {
			j := strings.IndexByte(line[i:], 'm')
			if j < 0 {
				break
			}
			open = line[i:i+j+1] != "\x1b[m"
			i += j + 1
			continue
		}
		if line[i] != ' ' {
			end, styled = i+1, open
		}
		i++
	}
	if styled {
		return line[:end] + "\x1b[m"
	}
	return line[:end]
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
