package wizard

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/wizard/screen"
)

// TestEnterAlwaysReachesTheResult presses nothing but Enter.
func TestEnterAlwaysReachesTheResult(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	for range 16 {
		d.press("enter")
	}
	if !d.w.Finished() {
		t.Fatalf("not finished:\n%s", d.screen())
	}
	if got := d.answer("product.kind").State; got != questions.Skipped {
		t.Errorf("several with nothing chosen: %q, want skipped", got)
	}
	if got := d.answer("product.live"); got.State != questions.Skipped {
		t.Errorf("single: %+v, want it skipped, since nothing was highlighted", got)
	}
	if got := d.answer("priorities.cost").State; got != questions.Skipped {
		t.Errorf("rating nobody gave: %q, want skipped", got)
	}
}

// TestCursorIsNotAnAnswer moves and leaves without choosing.
func TestCursorIsNotAnAnswer(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "down", "down", "right", "down", "right", "left", "left", "ctrl+c")
	if n := d.w.Record().Answers.Len(); n != 0 {
		t.Errorf("%d answers, want none", n)
	}
}

// TestDigitChoosesAndGoesOn: the next screen names the choice, and one key
// takes it back.
func TestDigitChoosesAndGoesOn(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "2").shows("Live updates: Some; z takes it back").shows("at the peak?")
	if got := d.answer("product.live"); got.State != questions.Answered || got.Values[0] != "some" {
		t.Errorf("%+v, want some", got)
	}
	d.press("z").shows("changes live?")
	if got := d.answer("product.live"); got.State != "" {
		t.Errorf("%+v, want it taken back", got)
	}
}

// TestUndoIsNeverCut: however long the choice, its line still ends in the key
// that takes it back.
func TestUndoIsNeverCut(t *testing.T) {
	deps := testDeps()
	for i := range deps.Flow.Questions {
		for j := range deps.Flow.Questions[i].Choices {
			deps.Flow.Questions[i].Choices[j].Label = strings.Repeat("a long answer ", 12)
		}
	}
	for _, width := range []int{60, 80, 120} {
		d := drive(t, deps, questions.Record{}, width, 24)
		d.press("enter", "s", "2").shows("…; z takes it back")
	}
}

// TestMarkingIsADraft: what is marked by space is kept, but not confirmed.
func TestMarkingIsADraft(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "down", "down", "space")
	if got := d.answer("product.live"); got.State != questions.Draft || got.Values[0] != "some" {
		t.Errorf("%+v, want a draft of some", got)
	}
	d.press("enter")
	if got := d.answer("product.live"); got.State != questions.Answered || got.Values[0] != "some" {
		t.Errorf("%+v, want some", got)
	}
}

func TestLimitRefusesWithAReason(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "1", "2", "3", "4", "5")
	d.shows("4 of 4 are chosen: take one away first")
	d.press("1", "5", "enter")
	want := []string{"shop", "business", "gateway", "chat"}
	if got := d.answer("product.kind").Values; !slices.Equal(got, want) {
		t.Errorf("values %q, want %q", got, want)
	}
}

func TestNotSureAndSkip(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "u", "s")
	if got := d.answer("product.kind").State; got != questions.Unsure {
		t.Errorf("u gave %q", got)
	}
	if got := d.answer("product.live").State; got != questions.Skipped {
		t.Errorf("s gave %q", got)
	}
	d.press("left", "left", "enter") // the cursor stands on "Not sure"
	if got := d.answer("product.kind").State; got != questions.Unsure {
		t.Errorf("Enter on \"Not sure\" gave %q", got)
	}
}

func TestMatrixByKeysAndMouse(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press(toMatrix...)
	d.press("right", "right", "right", "left", "down", "5", "left")
	lines := strings.Split(d.screen(), "\n")
	row := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "Safe settings") })
	head := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "moderate") })
	d.send(tea.MouseClickMsg{X: strings.Index(lines[head], "moderate") + 2, Y: row, Button: tea.MouseLeft})
	for id, want := range map[questions.ID]string{"priorities.live": "minor", "priorities.sharing": "decisive",
		"priorities.delivery": "decisive", "priorities.security": "moderate"} {
		if got := d.answer(id); len(got.Values) != 1 || got.Values[0] != want {
			t.Errorf("%s: %+v, want %s", id, got, want)
		}
	}
}

func TestRanking(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "s", "s", "3", "1", "2") // the fourth follows by itself
	if got := d.answer("area.order"); got.State != questions.Draft || !slices.Equal(got.Values, []string{"cost", "time", "scope", "quality"}) {
		t.Fatalf("%+v", got)
	}
	d.press("shift+up", "enter")
	if got := d.answer("area.order"); got.State != questions.Answered || !slices.Equal(got.Values, []string{"cost", "scope", "time", "quality"}) {
		t.Errorf("%+v", got)
	}
}

// TestNotSureHasOneMark where several can be chosen, in an order or not, and it is
// seen again.
func TestNotSureHasOneMark(t *testing.T) {
	deps := testDeps()
	for i := range deps.Flow.Questions {
		if q := &deps.Flow.Questions[i]; q.ID == "area.order" {
			q.Limit = 2
		}
	}
	order := questions.Answer{Question: "area.order", State: questions.Unsure} // answered, so it is on the way
	d := drive(t, deps, questions.Record{Answers: questions.NewAnswers(order)}, 80, 24)
	d.press("enter").shows("○    Not sure").press("u", "left").shows("●    Not sure")
	d.press("enter", "s", "s", "esc").shows("● 5          Not sure")
}

func TestTextPasteAndDraft(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "s", "s", "s", "=ab 期👩‍💻", "left", "backspace")
	d.send(tea.PasteMsg{Content: "x\x1b[31my\nz"})
	if got := d.answer("area.name"); got.State != questions.Draft || got.Text != "ab xy z👩‍💻" {
		t.Errorf("%+v, want a clean draft", got)
	}
	d.press("esc", "right", "enter")
	if got := d.answer("area.name"); got.State != questions.Answered {
		t.Errorf("%+v, want it answered", got)
	}
	d.press("esc")
	d.send(tea.PasteMsg{Content: strings.Repeat("long ", 200)})
	d.shows("cut to")
	if n := len([]rune(d.answer("area.name").Text)); n != questions.MaxText {
		t.Errorf("%d runes, want %d", n, questions.MaxText)
	}
}

func TestNoteOnAnyQuestion(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "n", "=ask Ana", "enter", "3")
	if got := d.answer("product.live"); got.Note != "ask Ana" || got.State != questions.Answered {
		t.Errorf("%+v, want the note beside the answer", got)
	}
	d.press("u", "left", "n", "ctrl+u", "=Bo", "ctrl+c") // the peak question; leaving keeps what is typed
	if got := d.answer("product.peak"); got.Note != "Bo" || got.State != questions.Unsure {
		t.Errorf("%+v, want the note kept", got)
	}
}

func TestUndoAndRedo(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "3", "u")
	after := d.w.Record().Answers
	for range 9 {
		d.press("z")
	}
	if n := d.w.Record().Answers.Len(); n != 0 {
		t.Fatalf("%d answers after undoing all", n)
	}
	d.shows("Nothing to undo")
	for range 9 {
		d.press("ctrl+r")
	}
	if !d.w.Record().Answers.Equal(after) {
		t.Errorf("redo does not restore the answers")
	}
}

func TestChangingAnEarlyAnswerSaysWhatFallsAway(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "s", "3", "2", "left", "left", "up", "up", "enter")
	d.shows("No longer asked, kept but not counted: connected at the peak")
	if got := d.answer("product.peak"); got.State != questions.Answered || got.Values[0] != "many" {
		t.Errorf("the answer was lost: %+v", got)
	}
}

func TestReviewEditsAndReturns(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	for range 12 {
		d.press("enter")
	}
	d.shows("Your answers")
	d.press("down", "down", "enter").shows("changes live?")
	d.press("2").shows("Your answers")
	d.press("up", "up", "enter")
	if !d.w.Finished() {
		t.Fatal("the first row does not lead to the result")
	}
}

func TestEditsAfterTheResultAreMarked(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	for range 13 {
		d.press("enter")
	}
	d.press("esc", "down", "down", "enter", "3")
	if got := d.w.Record().Edited; !slices.Equal(got, []questions.ID{"product.live"}) {
		t.Errorf("edited %q", got)
	}
}

func TestPeekIsAskedAndCounted(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "p", "enter").hides("Node.js, leaning")
	d.press("p", "p").shows("Node.js, leaning")
	if n := d.w.Record().Peeked; n != 1 {
		t.Errorf("peeked %d times", n)
	}
}

func TestJumpWithFilter(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "g", "/", "=hardest", "enter").shows("What worries you most")
}

func TestCoverageOffersToFinish(t *testing.T) {
	deps := testDeps()
	deps.CanChange = func(questions.Record) int { return 0 }
	d := drive(t, deps, questions.Record{}, 80, 24)
	d.press("enter").shows("f to finish")
	d.press("f").shows("10 open").press("enter")
	if !d.w.Finished() {
		t.Error("not finished")
	}
}

func TestResume(t *testing.T) {
	deps := testDeps()
	kept := questions.Record{Title: "Old one", Answers: questions.NewAnswers(
		questions.Answer{Question: "product.kind", State: questions.Skipped})}
	deps.Unfinished = func() []Unfinished {
		return []Unfinished{
			{Title: "Broken", Resume: func() (questions.Record, error) { return questions.Record{}, errors.New("no such file") }},
			{Title: "Old one", Resume: func() (questions.Record, error) { return kept, nil }},
		}
	}
	d := drive(t, deps, questions.Record{}, 80, 24)
	d.press("2", "enter").shows("Cannot be opened: no such file")
	d.press("down", "enter").shows("Old one").shows("changes live?")
}

func TestCountedByTheQuestion(t *testing.T) {
	w := screen.NewWalk(questions.NewSession(testFlow(), answeredRecord()), nil)
	done, all := w.Progress()
	if want := len(w.Flow().Path(w.Record().Answers)); all != want || done != want {
		t.Errorf("%d of %d are done, want all %d", done, all, want)
	}
	if pages := len(w.Pages()); pages >= done {
		t.Errorf("%d pages hold %d questions, so that a matrix is not one page", pages, done)
	}
	p, _ := w.PageOf("priorities.cost")
	if at, of := w.Position(p); at != "7-11" || of != 11 {
		t.Errorf("the matrix asks %s of %d, want 7-11 of 11", at, of)
	}
	w.Set(questions.Answer{Question: "priorities.cost", State: questions.Draft})
	if less, _ := w.Progress(); less != done-1 {
		t.Errorf("%d are done without one rating, want %d", less, done-1)
	}
}

// TestTitleBeforeTheResult: who thinks of it late need not go back to the start.
func TestTitleBeforeTheResult(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "f", "t", "=Support chat", "enter").shows("Crossroads  Support chat").shows("Review")
	if d.w.Record().Title != "Support chat" {
		t.Errorf("the title is %q", d.w.Record().Title)
	}
}

// TestALongNoteSaysThatItGoesOn: two lines of it stand under the question.
func TestALongNoteSaysThatItGoesOn(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "n", "="+strings.Repeat("many words ", 20), "enter").shows("many …")
	d = drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "n", "=few words", "enter").shows("few words").hides("…")
}
