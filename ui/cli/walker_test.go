package cli

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/whatif"
	"crossroads/ui/wizard"
)

// walker is somebody at the keyboard of the wizard, who counts the keys pressed
// and the words there are to read.
type walker struct {
	wizard      *wizard.Wizard
	keys, words int
	read        map[string]bool // lines read on the screen that is shown
}

func newWalker(k *knowledge, width, height int) *walker {
	w := &walker{wizard: wizard.New(wizard.Deps{
		Title: k.Title, Flow: k.Flow, CanChange: func(r questions.Record) int { return k.canChange(r.Answers) },
		Result: wizard.ResultDeps{Summary: k.summary, Refine: func(r questions.Record) whatif.Refinement { return k.refine(r.Answers) },
			Report: func(r questions.Record) report.Document { return report.Document{Summary: k.summary(r)} }},
		Save: func(questions.Record) error { return nil },
	}, questions.Record{})}
	w.wizard.Update(tea.WindowSizeMsg{Width: width, Height: height})
	w.look()
	return w
}

func (w *walker) screen() string { return ansi.Strip(w.wizard.View().Content) }

// look reads what stands between the header and the keys, each new line once.
func (w *walker) look() {
	lines := strings.Split(w.screen(), "\n")
	before := w.read
	w.read = map[string]bool{}
	for _, line := range lines[min(2, len(lines)):max(2, len(lines)-1)] {
		line = strings.TrimSpace(line)
		w.read[line] = true
		if before[line] {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			if strings.ContainsFunc(word, unicode.IsLetter) {
				w.words++
			}
		}
	}
}

// press presses a key. What follows is read, unless it is the same screen with
// a mark more.
func (w *walker) press(name string) {
	keys := map[string]rune{"enter": tea.KeyEnter, "up": tea.KeyUp, "space": tea.KeySpace}
	k := tea.KeyPressMsg{Code: rune(name[0]), Text: name}
	if code, ok := keys[name]; ok {
		k = tea.KeyPressMsg{Code: code}
	}
	at := w.wizard.Record().Answers
	w.wizard.Update(k)
	w.keys++
	if now := w.wizard.Record().Answers; name == "enter" || closed(now) > closed(at) {
		w.look()
	}
}

func closed(a questions.Answers) int {
	n := 0
	for one := range a.All() {
		if !one.Open() {
			n++
		}
	}
	return n
}

// answer gives an answer with as few keys as a question needs.
func (w *walker) answer(q questions.Question, one questions.Answer) {
	if one.State != questions.Answered {
		w.press("u")
		return
	}
	for _, value := range one.Values {
		at := slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == value })
		if at < 9 {
			w.press(string(rune('1' + at)))
			continue
		}
		w.press("/")
		for _, letter := range q.Choices[at].Label[:3] {
			w.press(string(letter))
		}
		w.press("enter")
	}
	if q.Kind == questions.Several || q.Kind == questions.Ranking {
		w.press("enter")
	}
}
