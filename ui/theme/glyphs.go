package theme

import (
	"slices"
	"strings"
)

// Glyphs are the few signs that are not letters. All are one cell wide, except
// where the comment says otherwise.
type Glyphs struct {
	Cursor   string // before the row that has the focus
	Chosen   string // one of several: this one
	Open     string // one of several: not this one
	Checked  string // several of many: taken
	Blank    string // several of many: not taken
	Dot      string // a place in a matrix
	Done     string // answered
	Unsure   string // answered "not sure"
	Skipped  string // passed over
	Begun    string // a draft
	Bar      string // the part of a progress line that is done
	BarEnd   string // its last half cell
	Rule     string // the part that is not; any horizontal line
	Wall     string // a vertical line
	Ellipsis string
	To       string // from one level to another
	Joint    string // between hints
	Up, Down string
	Left     string
	Right    string
	Block    string    // a full cell of a chart
	Corners  [4]string // of a box: top left, top right, bottom left, bottom right
	Signs    [9]string // a mark for each alternative, told apart by shape; three languages make nine
}

// Narrow reports whether the locale of an environment names a character set that
// has no room for the glyphs. Where no locale is set nothing is known, and most
// terminals can draw them.
func Narrow(environment []string) bool {
	for _, name := range []string{"LC_ALL=", "LC_CTYPE=", "LANG="} {
		for _, one := range slices.Backward(environment) {
			locale, ok := strings.CutPrefix(strings.ToLower(one), strings.ToLower(name))
			if ok && locale != "" {
				return !strings.Contains(locale, "utf-8") && !strings.Contains(locale, "utf8")
			} else if ok {
				break
			}
		}
	}
	return false
}

// NewGlyphs returns the glyphs; ascii asks for the ones every font has.
func NewGlyphs(ascii bool) Glyphs {
	if ascii {
		return Glyphs{
			Cursor: ">", Chosen: "*", Open: "o", Checked: "x", Blank: "-", Dot: ".",
			Done: "*", Unsure: "?", Skipped: "-", Begun: "~",
			Bar: "=", BarEnd: "=", Rule: "-", Wall: "|", Ellipsis: "~", To: ">", Joint: "|",
			Up: "^", Down: "v", Left: "<", Right: ">", Block: "#",
			Corners: [4]string{"+", "+", "+", "+"},
			Signs:   [9]string{"o", "#", "+", "x", "=", "@", "%", "&", "$"},
		}
	}
	return Glyphs{
		Cursor: "›", Chosen: "●", Open: "○", Checked: "■", Blank: "□", Dot: "·",
		Done: "●", Unsure: "?", Skipped: "–", Begun: "◌",
		Bar: "━", BarEnd: "╸", Rule: "─", Wall: "│", Ellipsis: "…", To: "→", Joint: "·",
		Up: "↑", Down: "↓", Left: "←", Right: "→", Block: "█",
		Corners: [4]string{"╭", "╮", "╰", "╯"},
		Signs:   [9]string{"●", "■", "◆", "▲", "▼", "○", "□", "◇", "△"},
	}
}
