package wizard

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

// FuzzKeys: no keys, pastes, clicks or sizes, in whatever order, end in a panic, in
// a frame larger than the terminal or in an answer that the question does not
// have.
func FuzzKeys(f *testing.F) {
	f.Add([]byte("\r1\r2\r\x01n text\rz"))
	f.Add([]byte("\x02\x03\x04\x05gf?\x1b"))
	f.Fuzz(func(t *testing.T, keys []byte) {
		keys = keys[:min(len(keys), 60)]
		d := drive(t, testDeps(), questions.Record{}, 80, 24)
		special := []rune{tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyTab, tea.KeyBackspace, tea.KeyEscape, tea.KeyF1, tea.KeyF2, tea.KeyPgDown}
		for i, b := range keys {
			switch {
			case b == '\r':
				d.press("enter")
			case b == 1:
				d.send(tea.PasteMsg{Content: string(keys[i:])})
			case b == 2:
				d.send(tea.WindowSizeMsg{Width: 1 + i*7%130, Height: 1 + i*3%50})
			case b == 4:
				d.send(tea.MouseClickMsg{X: i * 5 % 80, Y: i * 3 % 24, Button: tea.MouseLeft})
			case b < ' ' || b > '~':
				d.send(tea.KeyPressMsg{Code: special[int(b)%len(special)]})
			default:
				d.press(string(rune(b)))
			}
			d.inside("after a key")
		}
		for a := range d.w.Record().Answers.All() {
			q, ok := d.w.scene.Flow().Question(a.Question)
			if !ok || q.Check(a) != nil {
				t.Errorf("%+v", a)
			}
		}
	})
}
