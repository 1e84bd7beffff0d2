package browse

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/content"
	"crossroads/scoring/report/evidencepage"
	"crossroads/scoring/report/reporttest"
	"crossroads/ui/theme"
)

// strait is a small pack that does not change with the content.
func strait() Deps {
	in := reporttest.Strait()
	return Deps{Book: evidencepage.New(in.Model, in.Flow, in.Evidence, in.Advice.FAQ), Theme: theme.Dark, Mouse: true}
}

// builtin is what the program comes with.
func builtin(t *testing.T) Deps {
	t.Helper()
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	base, err := guide.Evidence()
	if err != nil {
		t.Fatal(err)
	}
	return Deps{Book: evidencepage.New(guide.Model, guide.Flow, base, nil), Theme: theme.Dark, Mouse: true}
}

// driver presses keys on a browser and reads its screen.
type driver struct {
	t    *testing.T
	b    *Browser
	quit bool
}

func drive(t *testing.T, deps Deps, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, b: New(deps)}
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	return d
}

func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	_, cmd := d.b.Update(msg)
	if cmd != nil {
		if _, ok := cmd().(tea.QuitMsg); ok {
			d.quit = true
		}
	}
}

// press presses keys by their names; "=text" types.
func (d *driver) press(names ...string) *driver {
	d.t.Helper()
	for _, name := range names {
		if text, ok := strings.CutPrefix(name, "="); ok {
			for _, r := range text {
				d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		d.send(keyOf(name))
	}
	return d
}

func keyOf(name string) tea.KeyPressMsg {
	codes := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter,
		"esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

func (d *driver) screen() string { return ansi.Strip(d.b.View().Content) }

func (d *driver) shows(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.screen(), text) {
			d.t.Fatalf("no %q in\n%s", text, d.screen())
		}
	}
	return d
}

func (d *driver) hides(text string) *driver {
	d.t.Helper()
	if strings.Contains(d.screen(), text) {
		d.t.Fatalf("%q in\n%s", text, d.screen())
	}
	return d
}

// inside fails where anything stands outside the frame.
func (d *driver) inside(what string) {
	d.t.Helper()
	rows := strings.Split(d.b.View().Content, "\n")
	if len(rows) > d.b.root.Height {
		d.t.Fatalf("%s: %d lines in %d", what, len(rows), d.b.root.Height)
	}
	for _, row := range rows {
		if w := ansi.StringWidth(row); w > d.b.root.Width {
			d.t.Fatalf("%s: %d columns in %d: %q", what, w, d.b.root.Width, row)
		}
	}
}
