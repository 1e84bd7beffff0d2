package wizard

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

func TestEveryAnswerIsSaved(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "3", "enter", "u", "n", "=later", "enter", "t")
	if len(d.saved) == 0 {
		t.Fatal("nothing saved")
	}
	last := d.saved[len(d.saved)-1]
	if !last.Answers.Equal(d.w.Record().Answers) {
		t.Errorf("the last save is not the newest state")
	}
	for i := 1; i < len(d.saved); i++ {
		if d.saved[i].Answers.Len() < d.saved[i-1].Answers.Len() {
			t.Errorf("save %d is older than the one before", i)
		}
	}
}

// TestSavesDoNotOvertake changes answers while a save is under way.
func TestSavesDoNotOvertake(t *testing.T) {
	var kept []int
	deps := testDeps()
	deps.Save = func(r questions.Record) error { kept = append(kept, r.Answers.Len()); return nil }
	w := New(deps, questions.Record{})
	w.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	w.Update(keyOf("enter"))
	_, first := w.Update(keyOf("s"))
	_, none := w.Update(keyOf("s"))
	w.Update(keyOf("s"))
	if none != nil {
		t.Fatal("a second save began while one was under way")
	}
	_, second := w.Update(first())
	if second == nil {
		t.Fatal("what changed meanwhile is not saved")
	}
	w.Update(second())
	if len(kept) != 2 || kept[1] != 3 {
		t.Errorf("saved states with %v answers, want [1 3]", kept)
	}
}

func TestFailedSaveIsSaid(t *testing.T) {
	deps := testDeps()
	deps.Save = func(questions.Record) error { return errors.New("disk full") }
	d := drive(t, deps, questions.Record{}, 80, 24)
	d.press("enter", "s").shows("Not saved: disk full")
	d.press("ctrl+c").shows("The last save failed: disk full")
	if d.w.SaveError() == nil {
		t.Error("the error is not handed on")
	}
}

func TestCtrlCAsksOnce(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "ctrl+c").shows("1 answer is saved").shows("support-chat.yaml")
	d.press("esc").hides("Leave?")
	d.press("ctrl+c", "ctrl+c")
	if !d.quit || !d.w.Interrupted() || d.w.Status() != 130 {
		t.Errorf("quit %v, interrupted %v, status %d", d.quit, d.w.Interrupted(), d.w.Status())
	}
}

// TestPlaceThatMoves: where the walk has to be saved elsewhere that is said
// once, and the dialog names the place as it is then.
func TestPlaceThatMoves(t *testing.T) {
	deps := testDeps()
	place, away := "/home/ada/state/chat.yaml", ""
	deps.Place, deps.FallbackReason = func() string { return place }, func() string { return away }
	d := drive(t, deps, questions.Record{}, 80, 24)
	d.press("enter", "s").hides("Saving in").press("ctrl+c").shows(place).press("esc")
	place, away = "/tmp/crossroads/chat.yaml", "not in /home/ada/state: permission denied"
	d.press("s").shows("Saving in /tmp/crossroads, " + away)
	d.press("s").hides("Saving in").press("ctrl+c").shows(place).shows(away).press("esc")
	place, away = "/home/ada/state/chat.yaml", ""
	d.press("s").hides("Saving in").press("ctrl+c").shows(place)
}

// TestPlaceOfAResumedWalk is that of the walk, before anything is saved.
func TestPlaceOfAResumedWalk(t *testing.T) {
	deps := testDeps()
	place := "/state/new"
	deps.Place = func() string { return place }
	deps.Unfinished = func() []Unfinished {
		return []Unfinished{{Title: "chat", Resume: func() (questions.Record, error) {
			place = "/state/chat.yaml"
			return answeredRecord(), nil
		}}}
	}
	drive(t, deps, questions.Record{}, 80, 24).press("2", "enter", "ctrl+c").shows("/state/chat.yaml")
}

// TestLeaveSavesFirst: a signal while a save is under way quits after it.
func TestLeaveSavesFirst(t *testing.T) {
	deps := testDeps()
	var kept questions.Record
	deps.Save = func(r questions.Record) error { kept = r; return nil }
	w := New(deps, questions.Record{})
	w.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	w.Update(keyOf("enter"))
	_, save := w.Update(keyOf("s"))
	w.Update(keyOf("u"))
	_, early := w.Update(Leave{143})
	if early != nil {
		t.Fatal("quits while a save is under way")
	}
	_, next := w.Update(save())
	_, quit := w.Update(next())
	if _, ok := quit().(tea.QuitMsg); !ok || kept.Answers.Len() != 2 || w.Status() != 143 {
		t.Errorf("kept %d answers, status %d", kept.Answers.Len(), w.Status())
	}
}

// TestDoneWhereNoResultIsShown: in a workshop the walk ends without a score.
func TestDoneWhereNoResultIsShown(t *testing.T) {
	deps := testDeps()
	deps.Result.Summary = nil
	d := drive(t, deps, questions.Record{}, 80, 24)
	d.press("enter", "p").hides("Peek")
	d.press("f").shows("Hand in the answers")
	cmd := d.w.finish()
	for _, c := range cmd().(tea.BatchMsg) {
		if done, ok := c().(Done); ok && done.Record.Finished {
			return
		}
	}
	t.Error("no Done")
}

// TestStayingReturnsToTheDialog from which leaving was asked for. What was
// typed into one is kept, and the dialog is over.
func TestStayingReturnsToTheDialog(t *testing.T) {
	for open, text := range map[string]string{"?": "Why we ask", "g": "Jump to a question", "p": "Peek at"} {
		d := drive(t, testDeps(), questions.Record{}, 80, 24).press("enter", open).shows(text)
		before := d.screen()
		if d.press("ctrl+c").shows("Leave?").press("esc"); d.screen() != before {
			t.Errorf("%s: not as before:\n%s", open, d.screen())
		}
		d.press("esc").hides(text)
	}
	d := drive(t, testDeps(), questions.Record{}, 80, 24).press("enter", "n", "=ask them", "ctrl+c", "esc")
	d.hides("leave as it was").shows("note  ask them")
}

// TestSavingIsNotSaved: while a save is under way the dialog says so, and leaving
// for good does not wait on the screen.
func TestSavingIsNotSaved(t *testing.T) {
	deps := testDeps()
	deps.Save = func(questions.Record) error { return nil }
	w := New(deps, questions.Record{})
	d := &driver{t: t, w: w}
	w.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	w.Update(keyOf("enter"))
	_, save := w.Update(keyOf("s"))
	w.Update(keyOf("ctrl+c"))
	d.shows("Saving 1 answer").hides("is saved")
	w.Update(save())
	d.shows("1 answer is saved")
}

// TestNothingIsAnsweredUnseen: on a screen that is too small only Ctrl-C does
// anything.
func TestNothingIsAnsweredUnseen(t *testing.T) {
	for _, size := range [][2]int{{39, 24}, {80, 9}, {1, 1}} {
		d := drive(t, testDeps(), questions.Record{}, 80, 24).press("enter")
		before := d.w.Record()
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.press("s", "u", "1", "enter", "f", "n", "z", "space", "tab", "esc", "g")
		d.send(tea.PasteMsg{Content: "1\n2\n"})
		d.send(tea.MouseClickMsg{X: 3, Y: 5, Button: tea.MouseLeft})
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		if !d.w.Record().Answers.Equal(before.Answers) {
			t.Errorf("%v: answered %+v", size, d.w.Record().Answers)
		}
		d.shows("What kind").hides("Jump to").hides("Note")
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if d.press("ctrl+c", "ctrl+c"); !d.quit {
			t.Errorf("%v: Ctrl-C does not leave", size)
		}
	}
}

// TestNotesKeepTheirLines: opening and closing a note changes nothing; lines are
// typed, pasted and kept.
func TestNotesKeepTheirLines(t *testing.T) {
	const note = "Pros:\n- fast\n\tknown\n\nCons: none\n"
	d := drive(t, testDeps(), questions.Record{}, 80, 24).press("enter")
	id := d.w.at
	d.w.scene.Walk.Note(id, note)
	for _, way := range []string{"enter", "esc"} {
		if d.press("n", way); d.answer(id).Note != note {
			t.Fatalf("%s: it is %q now", way, d.answer(id).Note)
		}
	}
	d.press("n").shows("- fast").press("=!", "enter")
	if got := d.answer(id).Note; got != "Pros:\n- fast\n known\n\nCons: none\n!" {
		t.Errorf("it is %q", got)
	}
	d.press("n", "ctrl+u", "=one", "ctrl+j", "=two")
	d.send(tea.PasteMsg{Content: "\r\nthree\rfour"})
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter, Mod: tea.ModAlt})
	d.press("=five", "enter")
	if got := d.answer(id).Note; !strings.HasSuffix(got, "one\ntwo\nthree\nfour\nfive") {
		t.Errorf("it is %q", got)
	}
}

// TestOnlyTheLeftButtonAnswers: the middle one pastes, the right one opens menus.
func TestOnlyTheLeftButtonAnswers(t *testing.T) {
	for _, button := range []tea.MouseButton{tea.MouseMiddle, tea.MouseRight, tea.MouseBackward, tea.MouseNone} {
		d := drive(t, testDeps(), questions.Record{}, 80, 24).press("enter")
		before := d.screen()
		for y := range 24 {
			d.send(tea.MouseClickMsg{X: 6, Y: y, Button: button})
		}
		if d.screen() != before {
			t.Errorf("button %v does something:\n%s", button, d.screen())
		}
	}
}

// TestTextKeepsWhatItCannotShow: passing a text by changes nothing of it.
func TestTextKeepsWhatItCannotShow(t *testing.T) {
	const text = "Hopper\nthe second\n"
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.w.scene.Set(questions.Answer{Question: "area.name", State: questions.Answered, Text: text})
	d.w.ask("area.name")
	if d.press("enter"); d.answer("area.name").Text != text {
		t.Errorf("it is %q", d.answer("area.name").Text)
	}
}
