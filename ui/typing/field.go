package typing

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// Field is a text being typed and the place of the cursor in it. The zero
// Field is an empty text that takes no keys; see [New].
type Field struct {
	input textinput.Model
	tall  bool // it may have several lines
}

// lineEnd stands for a line end in the input, which knows of none. Text from
// outside never holds it.
const lineEnd = "\u2028"

// New returns a field for one line of at most limit runes, the cursor behind
// the text.
func New(text string, limit int) Field { return newField(text, limit, false) }

// NewTall returns a field that keeps the line ends of its text, takes those of a
// paste, and one with each of alt+enter, shift+enter and ctrl+j.
func NewTall(text string, limit int) Field { return newField(text, limit, true) }

func newField(text string, limit int, tall bool) Field {
	f := Field{textinput.New(), tall}
	f.input.CharLimit = limit
	f.input.SetVirtualCursor(false)
	keys := &f.input.KeyMap
	for _, b := range []*key.Binding{&keys.Paste, &keys.AcceptSuggestion, &keys.NextSuggestion, &keys.PrevSuggestion} {
		b.SetEnabled(false)
	}
	f.input.SetValue(f.clean(text))
	f.input.Focus()
	return f
}

// Text is what has been typed.
func (f *Field) Text() string { return strings.ReplaceAll(f.input.Value(), lineEnd, "\n") }

// clean makes a text what the input takes.
func (f *Field) clean(text string) string {
	if !f.tall {
		return cells.Line(text)
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	return strings.ReplaceAll(cells.Clean(text), "\n", lineEnd)
}

// Update acts on a key or a paste. It reports whether the text is another one
// now, and says what was lost of what was too long.
func (f *Field) Update(msg tea.Msg) (changed bool, lost string) {
	before, times := f.Text(), 1
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		m.Text = cells.Line(m.Text)
		if name := m.String(); f.tall && (name == "alt+enter" || name == "shift+enter" || name == "ctrl+j") {
			m = tea.KeyPressMsg{Code: '\u2028', Text: lineEnd}
		}
		times, msg, lost = f.runes(m), m, f.tooMuch(m.Text)
	case tea.PasteMsg:
		m.Content = f.clean(m.Content)
		msg, lost = m, f.tooMuch(m.Content)
	default:
		return false, ""
	}
	for range times {
		f.input, _ = f.input.Update(msg) // commands are for blinking only
	}
	f.settle()
	return f.Text() != before, lost
}

// tooMuch says how much of a text has no room.
func (f *Field) tooMuch(text string) string {
	room := max(0, f.input.CharLimit-utf8.RuneCountInString(f.Text()))
	if n := utf8.RuneCountInString(text); n > room && f.input.Focused() {
		if room == 0 {
			return "There is no room for more"
		}
		return fmt.Sprintf("%d letters are too many: cut to %d", n, room)
	}
	return ""
}

// runes is how often the input has to see a key to act on a whole letter.
func (f *Field) runes(k tea.KeyPressMsg) int {
	keys, letters := f.input.KeyMap, signs(f.input.Value())
	at := f.at(letters)
	switch {
	case key.Matches(k, keys.CharacterBackward, keys.DeleteCharacterBackward):
		at--
	case !key.Matches(k, keys.CharacterForward, keys.DeleteCharacterForward):
		return 1
	}
	if at < 0 || at >= len(letters) {
		return 1
	}
	return utf8.RuneCountInString(letters[at])
}

// settle puts the cursor behind the letter that it stands in, since what was
// typed can have become one with what it stands beside.
func (f *Field) settle() {
	letters := signs(f.input.Value())
	f.input.SetCursor(utf8.RuneCountInString(strings.Join(letters[:f.at(letters)], "")))
}

// at is before which letter the cursor stands; in the middle of one counts as
// behind it.
func (f *Field) at(letters []string) int {
	runes := 0
	for i, l := range letters {
		if runes >= f.input.Position() {
			return i
		}
		runes += utf8.RuneCountInString(l)
	}
	return len(letters)
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
