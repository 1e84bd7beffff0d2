package wizard

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// field is a short text being typed, as signs: what the person sees as one
// letter is one step of the cursor, however many runes it takes.
type field struct {
	signs []string
	at    int // before which sign the cursor stands
}

func newField(text string) field {
	f := field{signs: signs(cells.Line(text))}
	f.at = len(f.signs)
	return f
}

// signs splits text into what is seen as single letters.
func signs(text string) []string {
	var all []string
	for text != "" {
		sign, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		if sign == "" {
			break
		}
		all = append(all, sign)
		text = text[len(sign):]
	}
	return all
}

func (f *field) text() string { return strings.Join(f.signs, "") }

// update acts on a key or a paste and reports whether it was one for a text,
// and what was lost of a paste that was too long.
func (f *field) update(msg tea.Msg) (known bool, lost string) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return true, f.insert(msg.Content)
	case tea.KeyPressMsg:
		if f.edit(msg.String()) {
			return true, ""
		}
		if msg.Text != "" {
			return true, f.insert(msg.Text)
		}
	}
	return false, ""
}

// insert puts text at the cursor, cut to what fits.
func (f *field) insert(text string) (lost string) {
	text = cells.Line(text)
	room := questions.MaxText - utf8.RuneCountInString(f.text())
	if runes := []rune(text); len(runes) > room {
		lost = fmt.Sprintf("%d letters are too many: cut to %d", len(runes), max(0, room))
		text = string(runes[:max(0, room)])
	}
	f.splice(f.at, f.at, text)
	return lost
}

// splice replaces signs from..to by text; the cursor ends behind it. All is
// split anew, since signs can join.
func (f *field) splice(from, to int, text string) {
	before := strings.Join(f.signs[:from], "") + text
	rest := strings.Join(f.signs[to:], "")
	f.signs = signs(before + rest)
	f.at = 0
	for n := 0; f.at < len(f.signs) && n < len(before); f.at++ {
		n += len(f.signs[f.at])
	}
}

// edit acts on the keys that people know from shells and editors.
func (f *field) edit(name string) bool {
	switch name {
	case "left", "ctrl+b":
		f.at = max(0, f.at-1)
	case "right", "ctrl+f":
		f.at = min(len(f.signs), f.at+1)
	case "home", "ctrl+a":
		f.at = 0
	case "end", "ctrl+e":
		f.at = len(f.signs)
	case "alt+left", "ctrl+left", "alt+b":
		f.at = f.word()
	case "backspace", "ctrl+h":
		f.splice(max(0, f.at-1), f.at, "")
	case "delete", "ctrl+d":
		f.splice(f.at, min(len(f.signs), f.at+1), "")
	case "ctrl+w", "alt+backspace":
		f.splice(f.word(), f.at, "")
	case "ctrl+u":
		f.splice(0, f.at, "")
	case "ctrl+k":
		f.splice(f.at, len(f.signs), "")
	default:
		return false
	}
	return true
}

// word is where the word before the cursor starts.
func (f *field) word() int {
	at := f.at
	for at > 0 && f.signs[at-1] == " " {
		at--
	}
	for at > 0 && f.signs[at-1] != " " {
		at--
	}
	return at
}

// lines draws the text with its cursor, broken at spaces where it can be.
func (f *field) lines(s *scene, width int) []string {
	width = max(2, width)
	var lines []string
	for from := 0; from <= len(f.signs); {
		to := f.breakAt(from, width)
		now := ""
		for i := from; i < to; i++ {
			sign := " "
			if i < len(f.signs) {
				sign = f.signs[i]
			}
			if i == f.at {
				sign = s.styles.Caret.Render(sign)
			}
			now += sign
		}
		lines = append(lines, now)
		from = to
	}
	return lines
}

// breakAt is where the line that starts at a sign ends. The cell behind the
// last sign, where the cursor can stand, counts as a sign.
func (f *field) breakAt(from, width int) int {
	used, space := 0, -1
	for i := from; i <= len(f.signs); i++ {
		size := 1
		if i < len(f.signs) {
			size = ansi.StringWidth(f.signs[i])
		}
		if used+size > width && i > from {
			if space > from {
				return space
			}
			return i
		}
		used += size
		if i < len(f.signs) && f.signs[i] == " " {
			space = i + 1
		}
	}
	return len(f.signs) + 1
}
