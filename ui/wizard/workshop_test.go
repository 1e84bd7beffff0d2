package wizard

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

// guestDeps is a wizard as a model around it holds one: a given list of
// questions, no result, nothing that reaches outside.
func guestDeps() Deps {
	return Deps{Title: "Node.js, Python, or both for this backend?", Flow: testFlow(), NoSuspend: true,
		Asked: []questions.ID{"product.kind", "product.live", "product.peak", "priorities.live"}}
}

// TestAGivenListIsAsked: the first screen, the path, the outline, the header and
// the review are of these questions alone, as far as they apply; the end is told
// to the model around and shows no result.
func TestAGivenListIsAsked(t *testing.T) {
	d := drive(t, guestDeps(), questions.Record{}, 80, 24)
	d.shows("About 3 questions in 3 steps").hides("can no longer change")
	d.press("t").shows("t does nothing here")
	d.press("enter").shows("1 of about 3").press("a").shows("does nothing here").press("s", "2").shows("3 of about 4")
	d.press("g").shows("Connected at the peak").hides("What comes first").press("esc")
	d.press("1", "5").shows("Your answers").shows("3 answered, 1 skipped").hides("hardest part").shows("Hand in the answers")
	if d.w.Finished() {
		t.Fatal("it is finished before it is handed in")
	}
	_, cmd := d.w.Update(keyOf("f"))
	var done *Done
	for _, msg := range ran(cmd) {
		if m, ok := msg.(Done); ok {
			done = &m
		}
	}
	if done == nil || !done.Record.Finished || done.Record.Answers.Len() != 4 {
		t.Fatalf("told %+v", done)
	}
}

// TestAgainComesFirst: what people disagreed on is listed with one's own answers and
// gone through before what is open, in its order; what does not apply is left out.
func TestAgainComesFirst(t *testing.T) {
	deps := guestDeps()
	deps.Round, deps.Again = "Round 2", []questions.ID{"product.live", "product.peak", "product.kind"}
	said := questions.NewAnswers(
		questions.Answer{Question: "product.kind", State: questions.Answered, Values: []string{testFlow().Questions[0].Choices[0].ID}},
		questions.Answer{Question: "product.live", State: questions.Answered, Values: []string{"none"}})
	d := drive(t, deps, questions.Record{Answers: said}, 80, 24)
	d.shows("Round 2").shows("You disagreed most on:").shows("yours: ").shows("Begin with what you disagreed on").hides("Connected at the peak")
	d.press("enter").shows("You disagreed on this").shows("2 of about 3").shows("Round 2")
	d.press("g").shows("○").press("esc")
	d.press("right").shows("You disagreed on this").shows("1 of about 3")
	d.press("enter").shows("3 of about 3").hides("You disagreed on this")
	d.press("enter").shows("Your answers")
}

// TestAGuestCannotStopTheHost: ctrl+z is for a terminal of one's own.
func TestAGuestCannotStopTheHost(t *testing.T) {
	d := drive(t, guestDeps(), questions.Record{}, 80, 24)
	for _, msg := range ran(second(d.w.Update(keyOf("ctrl+z")))) {
		if _, ok := msg.(tea.SuspendMsg); ok {
			t.Error("it suspends the program")
		}
	}
}

// ran are the messages of a command and of all within a batch.
func ran(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		var all []tea.Msg
		for _, one := range msg {
			all = append(all, ran(one)...)
		}
		return all
	default:
		return []tea.Msg{msg}
	}
}

func second[A, B any](_ A, b B) B { return b }

// TestNotesSayWhoSeesThem: where others will, the dialog says so beforehand.
func TestNotesSayWhoSeesThem(t *testing.T) {
	deps := guestDeps()
	deps.Notes = "Everybody can see it."
	drive(t, deps, questions.Record{}, 80, 24).press("enter", "n").shows("Note").shows("Everybody can see it.")
}
