package wizard

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
)

// twoPrograms are what a duel is given in tests: what is missing and what has to be
// allowed, and how it ends.
type twoPrograms struct {
	there             bool
	unwritable        string // a folder that takes nothing
	missing, unusual  []string
	failing           error
	holds             bool // until it is stopped
	open, waits       bool // a question keeps some of it from counting, or all
	stopped, measured bool
	wrote             string
}

var countedHere = questions.Measured{File: "support-chat.measured.yaml", Digest: strings.Repeat("0", 64)}

func (p *twoPrograms) duel() *Duel {
	return &Duel{
		Plan: func(r questions.Record) (DuelPlan, error) {
			plan := DuelPlan{Folder: "support-chat-prototypes", There: p.there, Counts: !p.waits, About: "Live connections, in Node.js and in Python.",
				Needs: "It needs Node.js 20 with npm and Python 3.11 with venv and pip. You install their packages first; nothing is installed from here."}
			if live, _ := r.Answers.Get("product.live"); (p.open || p.waits) && live.Values[0] != "none" {
				plan.Open = []questions.ID{"product.live"}
			}
			switch {
			case len(plan.Open) == 0:
				plan.Counts = true
			case p.waits:
				plan.Says = []string{`It bears on "Live updates reach people at once" and "Cheap to run".`, "It counts only once this is answered: live updates."}
				return plan, nil
			}
			plan.Says = []string{
				`It bears on "Live updates reach people at once" and "Cheap to run".`,
				"Node.js is 1.2 points ahead of Python, and a measurement could bring Python nearer by 3.5: enough to change who leads."}
			return plan, nil
		},
		Prepare: func(_ questions.Record, folder string) (Prepared, error) {
			if folder == p.unwritable {
				return Prepared{}, errors.New(folder + ": it is not empty: choose another folder")
			}
			p.wrote = folder
			return Prepared{Missing: p.missing, Unusual: p.unusual}, nil
		},
		Run: func(ctx context.Context, _ questions.Record, _ string, tell func(string, float64)) (Found, error) {
			tell("contract: Node.js", 0)
			tell("round 2 of 4: Python, about 45 s left", 0.5)
			if p.holds {
				<-ctx.Done()
				p.stopped = true
				return Found{}, errors.New("nothing was measured, and everything that was started has been stopped")
			}
			p.measured = true
			if p.waits {
				return Found{Says: []string{`It does not count for "Live updates reach people at once", because this was not answered: live updates.`},
					Sides: [2]string{"Node.js", "Python"}, Notes: []string{"support-chat.measured.yaml holds the result. It cannot count."}, Open: []questions.ID{"product.live"}}, nil
			}
			return Found{Says: []string{`Node.js is ahead, 2.1 times as good in its worst round. On "Live updates reach people at once" that raises Node.js from 82 to 88.`},
				Sides: [2]string{"Node.js", "Python"}, Figures: [][3]string{{"from start to first reply, ms", "111 to 120", "310 to 340"},
					{"memory of one connection, KiB", "10 to 11", "22"}, {"packages", "1", "9"}, {"runtime", "v26.12.1", "Python 3.13.0"}},
				Notes:  []string{"live, 4 rounds in 92 s, linux/amd64 with 2 processors.", "support-chat.measured.yaml holds the result. The verdict is: too close to call (Node.js ahead of Python by a hair). With this it would be: Node.js, leaning. It counts once you say so."},
				Counts: countedHere}, p.failing
		},
	}
}

// closeDeps are those of a result that is too close to call until what was
// measured counts.
func closeDeps(p *twoPrograms) Deps {
	deps := resultDeps()
	summary := func(r questions.Record) report.Summary {
		s := testSummary(r)
		if r.Measured == countedHere {
			s.Measured = []string{"Node.js is ahead, 2.1 times as good in its worst round."}
			return s
		}
		s.Headline, s.Brief, s.Close, s.Program = "Too close to call", "Too close", true, true
		return s
	}
	deps.Result.Summary = summary
	deps.Result.Report = func(r questions.Record) report.Document {
		doc := testReport(r)
		doc.Summary = summary(r)
		return doc
	}
	deps.Result.Duel = p.duel()
	return deps
}

func showDuel(t *testing.T, p *twoPrograms, width, height int) *driver {
	t.Helper()
	return drive(t, closeDeps(p), answeredRecord(), width, height).press(toResult...)
}

// TestDuelGoldens are the screens of a measurement from the offer to the end.
func TestDuelGoldens(t *testing.T) {
	missing := []string{"the packages of support-chat-prototypes/nodejs are not installed: in that folder, run: npm ci",
		"Python 3.12 or newer is not installed: python3 is Python 3.11.7: get it from https://www.python.org/downloads/"}
	unusual := []string{"support-chat-prototypes/go: go version", "support-chat-prototypes/go: MODE=fast go run ."}
	for name, s := range map[string]struct {
		programs twoPrograms
		keys     []string
	}{
		"offer":   {},
		"place":   {keys: []string{"p"}},
		"there":   {twoPrograms{there: true}, []string{"p"}},
		"open":    {twoPrograms{open: true}, []string{"p"}},
		"waits":   {twoPrograms{waits: true}, []string{"p"}},
		"idle":    {twoPrograms{waits: true}, []string{"p", "w"}},
		"taken":   {twoPrograms{unwritable: "support-chat-prototypes"}, []string{"p", "enter"}},
		"naming":  {twoPrograms{}, []string{"p", "e", "=-2"}},
		"missing": {twoPrograms{missing: missing}, []string{"p", "enter"}},
		"allow":   {twoPrograms{unusual: unusual}, []string{"p", "enter"}},
		"found":   {twoPrograms{}, []string{"p", "enter"}},
		"failed":  {twoPrograms{failing: errors.New("support-chat-prototypes/python ended before it was ready: it said: No module named 'fastapi'")}, []string{"p", "enter"}},
		"counts":  {twoPrograms{}, []string{"p", "enter", "y"}},
	} {
		for _, size := range []string{"80x24", "120x36", "60x18", "45x12"} {
			t.Run(name+"-"+size, func(t *testing.T) {
				width, height := sizeOf(size)
				d := showDuel(t, &s.programs, width, height).press(s.keys...)
				d.inside(name)
				reporttest.Golden(t, size+"/duel-"+name+".golden", d.screen()+"\n")
			})
		}
	}
}

func sizeOf(name string) (width, height int) {
	sizes := map[string][2]int{"80x24": {80, 24}, "120x36": {120, 36}, "60x18": {60, 18}, "45x12": {45, 12}}
	return sizes[name][0], sizes[name][1]
}

func TestDuelIsOfferedOnlyWhereItMeansSomething(t *testing.T) {
	nobody := closeDeps(&twoPrograms{})
	nobody.Result.Duel = nil
	drive(t, nobody, answeredRecord(), 80, 24).press(toResult...).hides("p measure").press("end").shows("measure DIR").press("p").shows("p does nothing here")
	sure := resultDeps()
	sure.Result.Duel = (&twoPrograms{}).duel()
	drive(t, sure, answeredRecord(), 80, 24).press(toResult...).hides("p measure").press("p").shows("p does nothing here")
}

// TestDuelCountsOnlyWhenSaidSo: what was measured is in the record after y, not
// before and not otherwise, and undo takes it out again.
func TestDuelCountsOnlyWhenSaidSo(t *testing.T) {
	p := &twoPrograms{}
	d := showDuel(t, p, 80, 24).press("p", "e", "=-2", "enter")
	if !p.measured || p.wrote != "support-chat-prototypes-2" {
		t.Fatalf("measured: %v, in %q", p.measured, p.wrote)
	}
	d.press("enter", "esc").shows("Too close to call")
	if got := d.w.Record().Measured; got != (questions.Measured{}) {
		t.Errorf("it counts %v, and nobody has said so", got)
	}
	d.press("p", "enter", "y").shows("Node.js, leaning").shows("z takes it back").hides("p measure")
	if got := d.saved[len(d.saved)-1].Measured; got != countedHere {
		t.Errorf("saved is %v", got)
	}
	d.press("z").shows("Undone: what was measured").shows("Too close to call").press("Z").shows("Node.js, leaning")
}

func TestDuelAsksForWhatIsUnusual(t *testing.T) {
	p := &twoPrograms{unusual: []string{"rm: everything"}}
	d := showDuel(t, p, 80, 24).press("p", "enter").shows("rm: everything").press("enter", "esc")
	if p.measured {
		t.Error("it ran without a yes")
	}
	if d.press("p", "enter", "y"); !p.measured {
		t.Error("it was allowed and did not run")
	}
}

func TestDuelLooksAgain(t *testing.T) {
	p := &twoPrograms{missing: []string{"npm ci"}}
	d := showDuel(t, p, 80, 24).press("p", "enter").shows("npm ci")
	p.missing = nil
	if d.press("enter"); !p.measured {
		t.Error("nothing is missing any more, and nothing was measured")
	}
}

// together runs commands beside each other and gives what they bring to the
// wizard, until the screen shows a text.
func (d *driver) together(cmd tea.Cmd, came chan tea.Msg, text string) {
	d.t.Helper()
	var start func(tea.Cmd)
	start = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		go func() {
			msg := cmd()
			if v := reflect.ValueOf(msg); msg != nil && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
				for i := range v.Len() {
					start(v.Index(i).Interface().(tea.Cmd))
				}
				return
			}
			came <- msg
		}()
	}
	start(cmd)
	for !strings.Contains(d.screen(), text) {
		if msg := <-came; msg != nil {
			_, cmd := d.w.Update(msg)
			start(cmd)
		}
	}
}

// TestDuelTellsHowFarItIsAndStops: progress is shown while it runs; Esc, or one
// Ctrl-C, stops it, and the screen waits until it has ended.
func TestDuelTellsHowFarItIsAndStops(t *testing.T) {
	for _, key := range []string{"esc", "ctrl+c"} {
		p := &twoPrograms{holds: true}
		d := showDuel(t, p, 80, 24).press("p")
		came := make(chan tea.Msg)
		_, cmd := d.w.Update(keyOf("enter"))
		d.together(cmd, came, "about 45 s left")
		reporttest.Golden(t, "80x24/duel-running.golden", d.screen()+"\n")
		_, cmd = d.w.Update(keyOf(key))
		d.shows("Stopping what was started").hides("Leave?")
		d.together(cmd, came, "nothing was measured")
		if !p.stopped {
			t.Errorf("%s: it was not stopped", key)
		}
		d.press("esc").shows("p measure")
	}
}

// TestDuelLeadsToWhatIsOpen: what keeps a measurement from counting is answered on
// the way, and nobody is offered to have count what cannot.
func TestDuelLeadsToWhatIsOpen(t *testing.T) {
	for _, keys := range [][]string{{"p", "enter"}, {"p", "w", "enter"}} {
		p := &twoPrograms{waits: true}
		d := showDuel(t, p, 80, 24).press(keys...).shows("see each other's changes live")
		if p.measured != (len(keys) > 2) {
			t.Errorf("%v: measured is %v", keys, p.measured)
		}
		d.press("1").shows("enough to change who leads").shows("enter write and measure").hides("answer that")
	}
	d := showDuel(t, &twoPrograms{open: true}, 80, 24).press("p", "a").shows("see each other's changes live").press("esc").shows("a answer that")
	d.press("esc").shows("p measure")
	d = showDuel(t, &twoPrograms{waits: true}, 80, 24).press("p", "w").hides("have it count").press("y").shows("y does nothing here")
	if got := d.w.Record().Measured; got != (questions.Measured{}) {
		t.Errorf("it counts %v, and cannot", got)
	}
}
