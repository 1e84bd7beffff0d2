package wizard

import (
	"reflect"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/theme"
)

func TestEveryLetterHasATwin(t *testing.T) {
	for twin, want := range map[string]string{"j": "down", "k": "up", "h": "left", "l": "right", "shift+tab": "esc",
		"f1": "?", "f2": "n", "f3": "g", "f4": "u", "f5": "s", "f6": "m", "ctrl+r": "redo", "U": "u", "N": "N"} {
		if got := press(keyOf(twin)); got != want {
			t.Errorf("%s is %q, want %q", twin, got, want)
		}
	}
}

// TestEveryBindingWorksWithoutLetters: of every binding there is, one key at
// least is no letter, or has a twin that is none.
//
// Planted fault seen to fail: no "a" among the letters with control.
func TestEveryBindingWorksWithoutLetters(t *testing.T) {
	reached := map[string]bool{}
	for n := 1; n <= 12; n++ {
		reached[press(tea.KeyPressMsg{Code: tea.KeyF1 + rune(n-1)})] = true
	}
	for _, letter := range lettersByControl {
		reached[press(keyOf("ctrl+"+string(letter)))] = true
	}
	eachBinding(reflect.ValueOf(newBindings(theme.NewGlyphs(false))), func(b key.Binding) {
		ok := false
		for _, name := range b.Keys() {
			letter := len(name) == 1 && strings.ToLower(name) != strings.ToUpper(name)
			ok = ok || !letter || reached[name]
		}
		if !ok && len(b.Keys()) > 0 {
			t.Errorf("%q, %s, works with a letter alone", b.Keys(), b.Help().Desc)
		}
	})
}

// eachBinding visits the bindings in a struct and in the structs within it.
func eachBinding(v reflect.Value, visit func(key.Binding)) {
	for i := range v.NumField() {
		field := v.Field(i)
		if field.Type() == reflect.TypeFor[key.Binding]() {
			copied := reflect.New(v.Type()).Elem()
			copied.Set(v)
			visit(*(*key.Binding)(copied.Field(i).Addr().UnsafePointer()))
			continue
		}
		if field.Kind() == reflect.Struct {
			copied := reflect.New(v.Type()).Elem()
			copied.Set(v)
			inner := reflect.NewAt(field.Type(), copied.Field(i).Addr().UnsafePointer()).Elem()
			eachBinding(inner, visit)
		}
	}
}

// TestLettersOnOtherKeyboards: where the terminal tells which key it was, the
// place on the keyboard counts, not the letter.
func TestLettersOnOtherKeyboards(t *testing.T) {
	if got := press(tea.KeyPressMsg{Code: 'г', Text: "г", BaseCode: 'u'}); got != "u" {
		t.Errorf("%q, want u", got)
	}
	if got := press(tea.KeyPressMsg{Code: 'q', Text: "q", BaseCode: 'a'}); got != "q" {
		t.Errorf("%q: a Latin letter is what it says", got)
	}
}

// BenchmarkCursorMove is what happens between a key and its frame.
func BenchmarkCursorMove(b *testing.B) {
	w := New(testDeps(), questions.Record{Title: "Support chat"})
	w.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	w.Update(keyOf("enter"))
	keys := []tea.KeyPressMsg{keyOf("down"), keyOf("up")}
	b.ReportAllocs()
	for i := range b.N {
		w.Update(keys[i%2])
		_ = w.View()
	}
}

// TestNoKeyIsSilent: one that means nothing says so, on every screen.
func TestNoKeyIsSilent(t *testing.T) {
	for _, keys := range [][]string{nil, {"enter"}, {"enter", "s"}, {"enter", "s", "s", "s"}, toMatrix, then(toMatrix, "enter")} {
		drive(t, testDeps(), questions.Record{}, 80, 24).press(keys...).press("x").shows("x does nothing here: ? lists the keys").press("up").hides("does nothing")
	}
	drive(t, testDeps(), questions.Record{}, 80, 24).press("enter", "s", "9").shows("9 does nothing here")
	drive(t, testDeps(), questions.Record{}, 80, 24).press(toMatrix...).press("9").shows("9 does nothing here")
	showResult(t, state{keys: []string{"d"}}, 80, 24).shows("d does nothing here")
	showResult(t, state{keys: []string{"w", "v"}}, 80, 24).shows("v does nothing here")
}
