package wizard

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// driver plays a person and the program around the wizard: it presses keys and
// runs commands, one after the other.
type driver struct {
	t     testing.TB
	w     *Wizard
	saved []questions.Record // what was saved, in order
	sent  []tea.Msg          // what was for the program, not for the model
	came  map[string]int     // how often which kind of message came of a command
	quit  bool
}

func testDeps() Deps {
	flow := testFlow()
	return Deps{
		Title: "Node.js, Python, or both for this backend?",
		Flow:  flow,
		Place: func() string { return "~/.local/state/crossroads/support-chat.yaml" },
		Mouse: true,
		CanChange: func(r questions.Record) (open int) {
			for _, q := range flow.Path(r.Answers) {
				if one, _ := r.Answers.Get(q.ID); one.Open() {
					open++
				}
			}
			return open
		},
		Result: ResultDeps{Summary: func(questions.Record) report.Summary {
			return report.Summary{Headline: "Node.js, leaning", Sentence: "Node.js leads by 17 of 100."}
		}},
	}
}

// drive starts a wizard at a size.
func drive(t testing.TB, deps Deps, r questions.Record, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, came: map[string]int{}}
	if deps.Save == nil {
		deps.Save = func(r questions.Record) error {
			d.saved = append(d.saved, r)
			return nil
		}
	}
	d.w = New(deps, r)
	d.run(d.w.Init())
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	return d
}

// send gives a message to the wizard and runs what comes back.
func (d *driver) send(msg tea.Msg) {
	_, cmd := d.w.Update(msg)
	d.run(cmd)
}

// run runs a command and, through batches and sequences, all within it.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if msg == nil {
		return
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		d.quit = true
		return
	}
	// Batches and sequences are slices of commands; the latter has no name.
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			d.run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	kind := reflect.TypeOf(msg).String()
	if d.came[kind]++; strings.HasPrefix(kind, "tea.") {
		d.sent = append(d.sent, msg)
		return
	}
	d.send(msg)
}

// press sends keys by their names; a name with "=" in front is typed.
func (d *driver) press(names ...string) *driver {
	for _, name := range names {
		if text, typed := strings.CutPrefix(name, "="); typed {
			for rest := text; rest != ""; {
				sign, _ := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
				rest = rest[len(sign):]
				d.send(keyOf(sign))
			}
			continue
		}
		d.send(keyOf(name))
	}
	return d
}

// keyOf makes the message of a key from its name.
func keyOf(name string) tea.KeyPressMsg {
	named := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6,
		"f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10}
	if name == "space" || name == " " {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		k := keyOf(rest)
		return tea.KeyPressMsg{Code: k.Code, Mod: tea.ModCtrl}
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		k := keyOf(rest)
		return tea.KeyPressMsg{Code: k.Code, Mod: tea.ModShift}
	}
	if code, ok := named[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// screen is what is shown, without colours.
func (d *driver) screen() string { return ansi.Strip(d.w.View().Content) }

// shows fails unless the text is on the screen.
func (d *driver) shows(text string) *driver {
	d.t.Helper()
	if !strings.Contains(d.screen(), text) {
		d.t.Errorf("%q is not shown:\n%s", text, d.screen())
	}
	return d
}

// hides fails if the text is on the screen.
func (d *driver) hides(text string) *driver {
	d.t.Helper()
	if strings.Contains(d.screen(), text) {
		d.t.Errorf("%q is shown:\n%s", text, d.screen())
	}
	return d
}

// answer returns what the record says about a question.
func (d *driver) answer(id questions.ID) questions.Answer {
	one, _ := d.w.Record().Answers.Get(id)
	return one
}

// inside fails if anything stands outside the frame.
func (d *driver) inside(what string) {
	d.t.Helper()
	lines := strings.Split(d.w.View().Content, "\n")
	if len(lines) > d.w.root.Height {
		d.t.Fatalf("%s: %d lines on %dx%d:\n%s", what, len(lines), d.w.root.Width, d.w.root.Height, d.screen())
	}
	for _, l := range lines {
		if n := ansi.StringWidth(l); n > d.w.root.Width {
			d.t.Fatalf("%s: a line of %d cells on %dx%d:\n%s", what, n, d.w.root.Width, d.w.root.Height, d.screen())
		}
	}
}
