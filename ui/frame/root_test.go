package frame

import (
	"fmt"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"crossroads/ui/theme"
)

// fake is a screen that keeps what it is told. Its key x tells what its name is.
type fake struct {
	name   string
	typing bool
	told   []string
}

func (f *fake) Update(msg tea.Msg) (string, tea.Cmd) {
	f.told = append(f.told, fmt.Sprintf("%T", msg))
	return "", nil
}

func (f *fake) Keys() Keys[string] {
	return Keys[string]{Typing: f.typing, Table: []Binding[string]{{Keys: "up x wheelup", Hint: "x", Does: "it", Do: func(key string) (string, tea.Cmd) { return f.name + " " + key, nil }}}}
}

func (f *fake) View() View {
	return View{Lines: []Line{{Text: f.name, Target: 7}, {Text: "read", Target: Nothing}}}
}

// newest forgets what was told before.
func (f *fake) newest() []string {
	defer func() { f.told = nil }()
	return f.told
}

// root holds two screens, the second of which floats, and keeps what they tell.
func root(t *testing.T) (r *Root[string], below, above *fake, heard func() string) {
	t.Helper()
	var events []string
	one := NewRoot(NewLook(theme.Auto, "", true), true, Config[string]{Most: 80, Input: func() {},
		Apply: func(ev string) tea.Cmd {
			if ev != "" {
				events = append(events, ev)
			}
			return nil
		},
		Unknown: func(key string) { events = append(events, "unknown "+key) },
		Shell:   func(View, Layout) Shell { return Shell{} }})
	below, above = &fake{name: "below"}, &fake{name: "above"}
	one.Show(below, false, false)
	one.Float(above)
	return &one, below, above, func() string {
		all := fmt.Sprint(events)
		events = nil
		return all
	}
}

// TestSizesAreToldOnce: with a screen, with another size, with another theme, and
// never while there is no room; nothing else tells one.
func TestSizesAreToldOnce(t *testing.T) {
	size := []string{"tea.WindowSizeMsg"}
	r, below, above, _ := root(t)
	for i, step := range []struct {
		msg  tea.Msg
		want []string
	}{
		{tea.WindowSizeMsg{Width: 20, Height: 20}, nil},
		{tea.WindowSizeMsg{Width: 80, Height: 24}, size},
		{tea.WindowSizeMsg{Width: 80, Height: 24}, nil},
		{tea.KeyPressMsg{Code: tea.KeyF12}, nil},
		{tea.ColorProfileMsg{Profile: colorprofile.ANSI}, size},
		{tea.WindowSizeMsg{Width: 70, Height: 30}, size},
	} {
		r.Update(step.msg)
		if got, other := below.newest(), above.newest(); !slices.Equal(got, step.want) || !slices.Equal(other, step.want) {
			t.Errorf("step %d: told %v and %v, want %v", i, got, other, step.want)
		}
	}
	fresh := &fake{}
	if r.Show(fresh, false, false); len(fresh.told) > 0 {
		t.Error("it was told before it is shown")
	}
	if r.Settle(); !slices.Equal(fresh.newest(), size) {
		t.Error("a new screen is told no size")
	}
}

// TestInputGoesToTheTop: keys, the wheel and clicks are for what floats; what is
// typed there is no key; a click beside it closes it; what a command brings is for
// all, also for the screen behind.
func TestInputGoesToTheTop(t *testing.T) {
	r, below, above, heard := root(t)
	r.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	x := tea.KeyPressMsg{Code: 'x', Text: "x"}
	if r.Update(x); heard() != "[above x]" {
		t.Error("a key is not for what floats")
	}
	if r.Update(tea.KeyPressMsg{Code: 'k', Text: "k"}); heard() != "[above up]" {
		t.Error("a twin is not what it stands for")
	}
	if r.Update(tea.MouseWheelMsg{X: 40, Y: 12, Button: tea.MouseWheelUp}); heard() != "[above wheelup]" {
		t.Error("the wheel is not for what floats")
	}
	b := r.boxOf()
	above.newest()
	if r.Update(tea.MouseClickMsg{X: b.x + 4, Y: b.y + 2, Button: tea.MouseLeft}); !slices.Contains(above.newest(), "frame.Click") {
		t.Error("a click on a target is not told")
	}
	above.typing = true
	if r.Update(x); heard() != "[]" || !slices.Contains(above.newest(), "tea.KeyPressMsg") {
		t.Error("what is typed is taken for a key")
	}
	above.typing = false
	below.newest()
	r.Behind = &fake{name: "behind"}
	r.Update("a message")
	for _, f := range []*fake{below, above, r.Behind.(*fake)} {
		if !slices.Contains(f.newest(), "string") {
			t.Errorf("%s does not get what a command brings", f.name)
		}
	}
	if r.Update(tea.MouseClickMsg{X: 0, Y: 0, Button: tea.MouseLeft}); r.Floating() != nil {
		t.Error("a click beside it does not close it")
	}
	if r.Update(tea.KeyPressMsg{Code: 'y', Text: "y"}); heard() != "[unknown y]" {
		t.Error("a key that means nothing is not told")
	}
}
