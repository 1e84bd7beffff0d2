package wizard

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/result"
	"crossroads/ui/wizard/screen"
)

// keys are those of the screen on top.
func (d *driver) keys() screen.Keys {
	if top := d.w.root.Floating(); top != nil {
		return top.Keys()
	}
	return d.w.root.Shown().Keys()
}

// keyStates are moments in which all there is to press does something, one for
// each table of keys.
func keyStates() []state {
	refined := func(d *Deps) {
		d.Result.Refine = func(questions.Record) result.Refinement {
			return result.Refinement{Moving: []questions.ID{"product.live"}}
		}
	}
	unnoted := func(d *Deps) {
		d.Compose = func(string) tea.Cmd { return func() tea.Msg { return Composed{Kept: true, Text: "x"} } }
	}
	result := []string{"g", "tab", "f"}
	var all []state
	for _, s := range states() {
		switch s.name {
		case "welcome-resume", "several", "single", "scale", "ranking", "text", "matrix", "review", "outline", "outline-filter", "peek", "peek-shown", "leave", "why":
			all = append(all, s)
		}
	}
	return append(all, state{"filter", []string{"enter", "/"}, nil}, state{"note-editor", []string{"enter", "n", "=a"}, unnoted},
		state{"title", []string{"t", "=a"}, nil}, state{"result", result, refined}, state{"refine", then(result, "enter"), refined},
		state{"search", then(result, "/", "=node"), nil}, state{"searched", then(result, "/", "=node", "enter"), nil},
		state{"export", then(result, "x"), nil}, state{"export-place", then(result, "x", "e"), nil}, state{"present", then(result, "v"), nil},
		state{"what-if", then(result, "w"), nil}, state{"what-if-choices", then(result, "w", "right", "right"), nil})
}

func (s state) drive(t *testing.T) *driver {
	deps := resultDeps()
	deps.Result.Report = func(r questions.Record) report.Document { return report.Document{Summary: testSummary(r)} } // drawn soon
	for i := range deps.Flow.Questions {
		if deps.Flow.Questions[i].ID == "product.kind" || deps.Flow.Questions[i].ID == "product.live" {
			deps.Flow.Questions[i].Asked = questions.First // there is a short walk to change to
		}
	}
	deps.Complete = true
	if s.deps != nil {
		s.deps(&deps)
	}
	return drive(t, deps, questions.Record{Title: "Support chat"}, 60, 18).press(s.keys...)
}

// TestEveryKeyActs presses every key of every table: each is to change what is
// shown, answered, said, written or done. Where one moves back from where nothing is
// before, or takes back what is not there yet, it is pressed from further on.
//
// Planted fault seen to fail: a note that opens nothing.
func TestEveryKeyActs(t *testing.T) {
	further := [][]string{nil, {"end"}, {"down", "down"}, {"down", "space"}, {"down", "space", "up", "space"}, {"right"}, {"right", "z"}, {"u", "s"}, {"left", "left"}}
	for _, s := range keyStates() {
		d := s.drive(t)
		for _, b := range d.keys().Table {
			for _, key := range strings.Fields(b.Keys) {
				acts := slices.ContainsFunc(further, func(before []string) bool {
					d := s.drive(t)
					d.press(before...)
					was, record, sent := d.w.View().Content, d.w.Record(), len(d.sent)
					mouse, overlay := d.w.root.Mouse, d.w.root.Floating()
					d.push(key)
					return was != d.w.View().Content || !record.Answers.Equal(d.w.Record().Answers) || len(d.sent) > sent || d.quit ||
						mouse != d.w.root.Mouse || overlay != d.w.root.Floating()
				})
				if !acts {
					t.Errorf("%s: %q (%s %s) does nothing:\n%s", s.name, key, b.Does, b.Means, d.screen())
				}
			}
		}
	}
}

// push presses a key by the name that tables have for it.
func (d *driver) push(key string) {
	switch key {
	case "redo":
		d.press("Z")
	case "wheelup", "wheeldown":
		button := map[string]tea.MouseButton{"wheelup": tea.MouseWheelUp, "wheeldown": tea.MouseWheelDown}[key]
		d.send(tea.MouseWheelMsg{X: 30, Y: 8, Button: button})
	default:
		if strings.Contains("?ngusmpz", key) && d.keys().Typing {
			key = "f" + string(rune('1'+strings.Index("?ngusmpz", key)))
		}
		d.press(key)
	}
}

// TestHintsAreKeys: what the footer names is a key of that binding, and "?" lists
// it, if there is a list.
//
// Planted fault seen to fail: a binding called "t" that has the key "x".
func TestHintsAreKeys(t *testing.T) {
	arrows := strings.NewReplacer("↑", "up ", "↓", "down ", "←", "left ", "→", "right ")
	for _, s := range keyStates() {
		keys := s.drive(t).keys()
		for _, b := range keys.Table {
			if b.Hint == "" || b.Keys == "" { // letters are typed
				continue
			}
			prefix, name := "", b.Hint
			if rest, ok := strings.CutPrefix(name, "shift+"); ok {
				prefix, name = "shift+", rest
			}
			for _, one := range strings.Fields(arrows.Replace(name)) {
				if n := strings.Index("123456789", strings.TrimPrefix(one, "F")); one[0] == 'F' && n >= 0 {
					one = "?ngusmpz"[n : n+1]
				}
				if other := keys.Table; !slices.ContainsFunc(other, func(b screen.Binding) bool { return b.Has(prefix + one) }) {
					t.Errorf("%s: %q does not %s", s.name, prefix+one, b.Does)
				}
			}
			listed := keys.Listed()
			if !keys.Typing && s.name != "searched" && len(listed) > 3 && b.Means == "" && b.Keys != "?" && !b.Has("ctrl+c") {
				t.Errorf("%s: %q is in the footer and not in the list of keys", s.name, b.Hint)
			}
		}
	}
}

// TestEveryLetterHasATwin: every binding has a key that is no letter, or whose
// letter has a twin that is none; and twins are what they say.
//
// Planted fault seen to fail: no "a" among the letters with control.
func TestEveryLetterHasATwin(t *testing.T) {
	w := New(testDeps(), questions.Record{})
	for twin, want := range map[string]string{"j": "down", "k": "up", "h": "left", "l": "right", "shift+tab": "esc",
		"f1": "?", "f2": "n", "f3": "g", "f4": "u", "f5": "s", "f6": "m", "ctrl+r": "redo", "U": "u", "N": "N"} {
		if got := w.root.Name(keyOf(twin), false); got != want {
			t.Errorf("%s is %q, want %q", twin, got, want)
		}
	}
	reached := map[string]bool{}
	for _, letter := range screen.Twins() {
		reached[letter] = true
	}
	for _, s := range keyStates() {
		for _, b := range s.drive(t).keys().Table {
			if b.Keys != "" && !slices.ContainsFunc(strings.Fields(b.Keys), func(key string) bool {
				return len(key) > 1 || strings.ToLower(key) == strings.ToUpper(key) || reached[key]
			}) {
				t.Errorf("%s: %q, %s, works with a letter alone", s.name, b.Keys, b.Does)
			}
		}
	}
}

// TestAFrameIsLaidOutOnce: a frame asks each screen once for what it shows, a key
// for its table and no more; the engine runs once when the result is entered, in
// Update, and not for the frames after.
func TestAFrameIsLaidOutOnce(t *testing.T) {
	deps, runs := resultDeps(), 0
	deps.Result.Summary = func(r questions.Record) report.Summary { runs++; return testSummary(r) }
	d := drive(t, deps, answeredRecord(), 80, 24).press("enter")
	d.w.Update(keyOf("enter"))
	if runs != 1 {
		t.Errorf("the engine ran %d times until the result was entered, want once", runs)
	}
	for range 3 {
		d.w.View()
	}
	if d.press("8", "down", "/", "=claim", "enter", "n", "esc", "1", "z"); runs != 1 {
		t.Errorf("the engine ran %d times for the same answers", runs)
	}
	if d.press("w", "down", "left", "enter"); runs != 3 { // as tried, and as kept
		t.Errorf("the engine ran %d times after a what-if, want 3 times", runs)
	}
	base, over := &counted{Screen: d.w.root.Shown()}, &counted{Screen: d.w.keys(questions.Question{})}
	d.w.show(onResult, base)
	d.w.root.Float(over)
	d.w.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	base.views, over.views = 0, 0
	d.w.View()
	if base.views != 1 || over.views != 1 {
		t.Errorf("a frame draws what is below %d times and what floats %d times", base.views, over.views)
	}
	if d.w.Update(keyOf("down")); base.views != 1 || over.views != 1 {
		t.Error("a key draws something")
	}
}

// counted is a screen that counts how often it is drawn.
type counted struct {
	screen.Screen
	views int
}

func (c *counted) View() frame.View { c.views++; return c.Screen.View() }

// TestLettersOnOtherKeyboards: where the terminal tells which key it was, the
// place on the keyboard counts, not the letter.
func TestLettersOnOtherKeyboards(t *testing.T) {
	w := New(testDeps(), questions.Record{})
	if got := w.root.Name(tea.KeyPressMsg{Code: 'г', Text: "г", BaseCode: 'u'}, false); got != "u" {
		t.Errorf("%q, want u", got)
	}
	if got := w.root.Name(tea.KeyPressMsg{Code: 'q', Text: "q", BaseCode: 'a'}, false); got != "q" {
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
	drive(t, testDeps(), questions.Record{}, 80, 24).press("x").shows("x does nothing here: ? lists the keys")
	for _, keys := range [][]string{{"enter"}, {"enter", "s"}, {"enter", "s", "s", "s"}, toMatrix, then(toMatrix, "enter")} {
		drive(t, testDeps(), questions.Record{}, 80, 24).press(keys...).press("x").shows("x does nothing here: ? lists the keys").press("up").hides("does nothing")
	}
	drive(t, testDeps(), questions.Record{}, 80, 24).press("enter", "s", "9").shows("9 does nothing here")
	drive(t, testDeps(), questions.Record{}, 80, 24).press(toMatrix...).press("9").shows("9 does nothing here")
	showResult(t, state{keys: []string{"d"}}, 80, 24).shows("d does nothing here")
	showResult(t, state{keys: []string{"w", "v"}}, 80, 24).shows("v does nothing here")
}
