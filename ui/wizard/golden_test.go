package wizard

import (
	"fmt"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
	"crossroads/ui/theme"
)

// state is a moment of a walk that is worth looking at.
type state struct {
	name string
	keys []string
	deps func(*Deps)
}

// toMatrix passes everything before the ratings.
var toMatrix = []string{"enter", "s", "s", "s", "s", "f5"}

// pastMatrix leaves all five rows unrated: four steps down, the question whether
// that is meant, and yes.
var pastMatrix = []string{"enter", "enter", "enter", "enter", "enter", "enter"}

func then(before []string, keys ...string) []string {
	return append(append([]string{}, before...), keys...)
}

func states() []state {
	walks := func(d *Deps) {
		d.Unfinished = func() []Unfinished {
			return []Unfinished{
				{Title: "Support chat", About: "Chat", Found: "Node.js, leaning", When: "yesterday", Answered: 7},
				{Title: "請求書 billing", When: "3 weeks ago", Answered: 12},
			}
		}
	}
	none := func(d *Deps) { d.CanChange = func(questions.Record) int { return 0 } }
	ascii := func(d *Deps) { d.ASCII = true }
	return []state{
		{"welcome", nil, nil},
		{"welcome-resume", []string{"down"}, walks},
		{"welcome-title", []string{"t", "=Support"}, nil},
		{"several", []string{"enter", "down"}, nil},
		{"several-chosen", []string{"enter", "1", "2", "5"}, nil},
		{"several-full", []string{"enter", "1", "2", "5", "6", "7"}, nil},
		{"single", []string{"enter", "s"}, nil},
		{"single-chosen", []string{"enter", "s", "down", "down", "down", "space"}, nil},
		{"single-note", []string{"enter", "s", "n", "=two pilot customers asked for typing indicators, and said why", "enter"}, nil},
		{"single-back", []string{"enter", "1", "enter", "left"}, nil},
		{"scale", []string{"enter", "s", "2", "down"}, nil},
		{"wide-signs", []string{"enter", "s", "s", "2"}, nil},
		{"skipped", []string{"enter", "s", "left"}, nil},
		{"ranking", []string{"enter", "s", "s", "s", "3", "1"}, nil},
		{"text", []string{"enter", "s", "s", "s", "s"}, nil},
		{"text-typed", []string{"enter", "s", "s", "s", "s", "=The date. 期限 is fixed, and the team has never run anything under such a load before."}, nil},
		{"matrix", toMatrix, nil},
		{"matrix-rated", then(toMatrix, "4", "right", "right", "down", "s", "u"), nil},
		{"matrix-asks", then(toMatrix, "4", "enter", "enter", "enter", "enter"), nil},
		{"coverage-zero", []string{"enter", "1", "enter"}, none},
		{"stale", []string{"enter", "s", "3", "2", "left", "left", "up", "up", "enter"}, nil},
		{"note", []string{"enter", "n", "=ask the support team"}, nil},
		{"why", []string{"enter", "?"}, nil},
		{"outline", []string{"enter", "1", "enter", "u", "g"}, nil},
		{"outline-filter", []string{"enter", "g", "/", "=live"}, nil},
		{"peek", []string{"enter", "p"}, nil},
		{"peek-shown", []string{"enter", "p", "p"}, nil},
		{"leave", []string{"enter", "1", "enter", "ctrl+c"}, nil},
		{"undo", []string{"enter", "1", "enter", "z"}, nil},
		{"review", then(toMatrix, pastMatrix...), nil},
		{"review-row", []string{"enter", "1", "3", "enter", "n", "=not before May", "enter", "3", "2", "f", "down", "down", "down"}, nil},
		{"ascii", []string{"enter", "1", "2"}, ascii},
	}
}

// TestGoldens compares every screen in every state at four sizes with what
// somebody has looked at. Run with -update to write the files anew.
func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 18}, {45, 12}} {
		for _, s := range states() {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				deps := testDeps()
				if s.deps != nil {
					s.deps(&deps)
				}
				d := drive(t, deps, questions.Record{Title: "Support chat"}, size[0], size[1])
				d.press(s.keys...)
				d.inside(name)
				reporttest.Golden(t, fmt.Sprintf("%dx%d/%s.golden", size[0], size[1], s.name), d.screen()+"\n")
			})
		}
	}
}

// TestStyledGolden keeps the colours of one screen.
func TestStyledGolden(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{Title: "Support chat"}, 80, 24)
	d.press("enter", "1", "5")
	reporttest.Golden(t, "styled.golden", strings.ReplaceAll(d.w.View().Content, "\x1b", "ESC")+"\n")
}

// TestColourlessGolden keeps what is left where there is no colour: weight for
// keys and for what has the focus, and a page under a dialog that fades.
func TestColourlessGolden(t *testing.T) {
	deps := testDeps()
	deps.Theme = theme.None
	d := drive(t, deps, questions.Record{Title: "Support chat"}, 80, 24)
	page := d.press("enter", "1", "5").w.View().Content
	dialog := d.press("?").w.View().Content
	reporttest.Golden(t, "colourless.golden", strings.ReplaceAll(page+"\n\n"+dialog, "\x1b", "ESC")+"\n")
	for _, text := range []string{page, dialog} {
		if strings.Contains(text, "38;") {
			t.Error("there is a colour")
		}
	}
}
