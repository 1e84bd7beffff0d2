package wizard

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
)

func TestWhatIfMovesTheVerdictInTheSameFrame(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	d.press("w", "down").shows("Node.js, leaning")
	d.w.Update(keyOf("left")) // no command is run
	d.shows("Too close to call").shows("was leaning: Node.js by 17 of 100")
	if !d.answer("product.live").Equal(answer(answeredRecord(), "product.live")) {
		t.Error("trying an answer changed the record")
	}
	d.press("esc").shows("Node.js, leaning").hides("was Node.js")
	if len(d.w.Record().Edited) > 0 {
		t.Error("what was only tried is marked as edited")
	}
}

func answer(r questions.Record, id questions.ID) questions.Answer {
	one, _ := r.Answers.Get(id)
	return one
}

func TestWhatIfIsKeptAndMarked(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	d.press("w", "down", "left", "left", "end", "right", "enter")
	d.shows("Python, strong")
	if got := d.answer("product.live"); !slices.Equal(got.Values, []string{"none"}) || got.Note != "two pilot customers asked" {
		t.Errorf("kept %+v, want none with the note", got)
	}
	if got := d.w.Record().Edited; !slices.Equal(got, []questions.ID{"product.live", "priorities.cost"}) {
		t.Errorf("edited are %v", got)
	}
	if got := d.saved[len(d.saved)-1]; !got.Answers.Equal(d.w.Record().Answers) {
		t.Error("what was kept is not saved")
	}
	d.press("z").shows("Node.js, leaning")
}

func TestWhatIfReverts(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	d.press("w", "down", "left", "down", "right", "up", "r").shows("was Tens of").hides("was Constantly")
	d.press("r").hides("was leaning").hides("was Tens of")
	d.press("enter")
	if len(d.w.Record().Edited) > 0 {
		t.Error("nothing was changed, yet it is marked")
	}
}

func TestWhatIfTakesAtMostTheLimit(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	d.press("w", "space", "space", "right", "space", "right", "space").shows("take one away first")
	d.press("enter")
	if got := d.answer("product.kind").Values; len(got) != 4 {
		t.Errorf("%d are taken, want 4: %v", len(got), got)
	}
}

func TestWhatIfByNumberAndMouse(t *testing.T) {
	d := showResult(t, state{keys: []string{"w", "down", "2"}}, 80, 24)
	d.shows("Too close to call")
	d.press("u").shows("No alternative is left").press("9").shows("No alternative is left")
	d.press("up", "1").shows("■ Content site").press("down")
	for y, text := range strings.Split(d.screen(), "\n") {
		if strings.Contains(text, "(reach)") {
			d.send(tea.MouseClickMsg{X: 8, Y: y, Button: tea.MouseLeft})
		}
	}
	d.press("1", "enter")
	if got := d.answer("area.reach").Values; !slices.Equal(got, []string{"region"}) {
		t.Errorf("the clicked answer is %v, want region", got)
	}
}

func TestSectionsAreMadeByCommands(t *testing.T) {
	deps := resultDeps()
	calls := 0
	deps.Result.Report = func(r questions.Record) report.Document { calls++; return testReport(r) }
	d := drive(t, deps, answeredRecord(), 80, 24)
	d.press("enter")
	_, cmd := d.w.Update(keyOf("enter"))
	d.w.Update(keyOf("8"))
	d.shows("One moment")
	if calls != 0 {
		t.Fatal("the report was made while a key waited")
	}
	d.run(cmd)
	d.shows("Claim 1")
	if calls != 1 {
		t.Errorf("the report was made %d times, want once", calls)
	}
	d.press("1", "8", "1", "8")
	if n := d.came["result.drawnMsg"]; n != 1 {
		t.Errorf("the section was drawn %d times, want once", n)
	}
}

func TestDrawingFollowsWidthAndAnswers(t *testing.T) {
	deps, of := resultDeps(), questions.Record{}
	deps.Result.Report = func(r questions.Record) report.Document { of = r; return testReport(r) }
	d := drive(t, deps, answeredRecord(), 80, 24).press(toResult...).press("8")
	d.send(tea.WindowSizeMsg{Width: 60, Height: 24})
	if got := d.came["result.drawnMsg"]; got != 2 {
		t.Errorf("%d drawings after a change of width, want 2", got)
	}
	if d.press("w", "down", "left", "enter"); !of.Answers.Equal(d.w.Record().Answers) {
		t.Error("the report is not that of the answers that were kept")
	}
}

func TestScrollStaysInside(t *testing.T) {
	d := showResult(t, state{keys: []string{"8", "end"}}, 80, 24)
	d.shows("30. Claim 30")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 80})
	d.shows("This is Sources").shows("30. Claim 30")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 24})
	d.press("up").shows("of 62")
}

func TestTabs(t *testing.T) {
	d := showResult(t, state{}, 120, 36)
	at := func(want int) {
		t.Helper()
		if want == 0 {
			d.shows("Node.js, leaning")
		} else if want != 6 { // which has nothing to say
			d.shows("This is " + tabs()[want].Title)
		}
	}
	d.press("tab")
	at(1)
	d.press("right", "l")
	at(3)
	d.press("h", "shift+tab")
	at(1)
	d.press("9", "right")
	at(8)
	d.press("tab")
	at(0)
	l := d.w.root.Layout()
	d.send(tea.MouseClickMsg{X: l.X + 10, Y: l.Y, Button: tea.MouseLeft})
	at(1)
	d.press("left", "left").shows("Review")
}

func TestSearch(t *testing.T) {
	d := showResult(t, state{keys: []string{"8", "/", "=CLAIM 2"}}, 80, 24)
	d.shows("of 11") // 2 and 20 to 29, not in the addresses
	d.press("enter", "N").shows("11 of 11")
	d.press("n").shows("1 of 11")
	d.press("esc").hides("of 11").shows("Sources")
	d.press("/", "=nowhere at all", "enter").shows("is nowhere in the report")
}

func TestExport(t *testing.T) {
	deps := resultDeps()
	var kind, path string
	var of questions.Record
	deps.Result.Export = func(r questions.Record, k, p string) (string, error) {
		of, kind, path = r, k, p
		return "/tmp/" + p, nil
	}
	d := drive(t, deps, answeredRecord(), 80, 24).press(toResult...)
	d.press("x").shows("docs/adr/0007-use-node-js").shows("as .adr-dir says")
	d.press("down").shows("code host").press("enter").shows("Written to /tmp/support-chat.md").hides("Decision record")
	if kind != "report" || path != "support-chat.md" || !of.Answers.Equal(d.w.Record().Answers) {
		t.Errorf("wrote the %s %q", kind, path)
	}
	if d.press("x", "4"); kind != "answers" || path != "support-chat.yaml" {
		t.Errorf("4 wrote the %s %q", kind, path)
	}
	if d.press("x", "e", "=q", "esc", "down", "q"); d.quit {
		t.Error("a letter of the place left the program")
	}
	d.shows("Answers").press("esc").hides("Decision record")
}

// TestTypeAheadOfExport: what is typed before the list is there acts on the list,
// in its order, also where it is typed text.
func TestTypeAheadOfExport(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want string // where which kind went; empty: nowhere
	}{
		{[]string{"down", "down", "down", "enter"}, "answers support-chat.yaml"},
		{[]string{"3"}, "page support-chat.html"},
		{[]string{"down", "e", "ctrl+u", "=q.md", "enter"}, "report q.md"},
		{[]string{"down", "esc", "enter"}, ""},
		{[]string{"esc", "enter"}, ""},
	} {
		deps, written := resultDeps(), ""
		deps.Result.Export = func(_ questions.Record, kind, path string) (string, error) {
			written = kind + " " + path
			return path, nil
		}
		d := drive(t, deps, answeredRecord(), 80, 24).press(toResult...)
		_, listed := d.w.Update(keyOf("x"))
		if d.press(c.keys...); written != "" || d.quit {
			t.Errorf("%v acted on what is not there: wrote the %s", c.keys, written)
		}
		d.run(listed)
		if written != c.want {
			t.Errorf("%v wrote the %q, want %q", c.keys, written, c.want)
		}
	}
}

// TestWhatIsWrittenIsSaid, though the answers cannot be saved.
func TestWhatIsWrittenIsSaid(t *testing.T) {
	deps := resultDeps()
	deps.Save = func(questions.Record) error { return errors.New("disk full") }
	for _, size := range [][2]int{{80, 24}, {45, 12}} {
		d := drive(t, deps, answeredRecord(), size[0], size[1]).press(toResult...).shows("Not saved")
		d.press("x", "enter").shows("Written to /home/ada").press("down").shows("Not saved")
	}
}

func TestExportRefusesAndStays(t *testing.T) {
	d := showResult(t, state{keys: []string{"x", "down", "e", "ctrl+u", "=taken.md", "enter"}}, 80, 24)
	d.shows("exists already").shows("to taken.md")
	d.press("backspace", "=x", "enter").shows("Written to /home/ada/taken.mx")
}

// TestExportFits shows what is at hand where there is room for little.
func TestExportFits(t *testing.T) {
	d := showResult(t, state{keys: []string{"x", "down"}}, 45, 12)
	d.shows("support-chat.md").hides("Decision record")
}

// TestExportWhereNothingCanBeWritten says so, as with a guest of a workshop.
func TestExportWhereNothingCanBeWritten(t *testing.T) {
	deps := resultDeps()
	deps.Result.Export = nil
	drive(t, deps, answeredRecord(), 80, 24).press(toResult...).press("x").shows("No file can be written from here")
}

// TestCopyOffersAFile where the terminal would print what is copied.
func TestCopyOffersAFile(t *testing.T) {
	deps := resultDeps()
	deps.Result.NoClipboard = "GNU Screen would print what is copied"
	d := drive(t, deps, answeredRecord(), 80, 24).press(toResult...).press("y")
	d.shows("GNU Screen would print what is copied: write a file").shows("docs/adr/0007")
}

func TestCopySendsTheWholeReport(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	d.press("y").shows("Sent to the terminal")
	want := tea.RawMsg{Msg: ansi.SetSystemClipboard(testReport(d.w.Record()).Markdown())}
	if len(d.sent) == 0 || d.sent[len(d.sent)-1] != want {
		t.Errorf("sent %.80q", d.sent)
	}
}

func TestKeysLeave(t *testing.T) {
	showResult(t, state{keys: []string{"b"}}, 80, 24).shows("Review")
	showResult(t, state{keys: []string{"esc"}}, 80, 24).shows("Review")
	if d := showResult(t, state{keys: []string{"q"}}, 80, 24); !d.quit {
		t.Error("q does not leave")
	}
}

// BenchmarkWhatIf is a key of a what-if with the frame it leads to, the
// engine aside.
func BenchmarkWhatIf(b *testing.B) {
	w := New(resultDeps(), answeredRecord())
	w.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for _, k := range []string{"enter", "enter", "w", "down"} {
		w.Update(keyOf(k))
	}
	keys := []tea.KeyPressMsg{keyOf("left"), keyOf("right")}
	for i := 0; b.Loop(); i++ {
		w.Update(keys[i%2])
		_ = w.View()
	}
}

// BenchmarkScroll is a step through a long section.
func BenchmarkScroll(b *testing.B) {
	d := drive(b, resultDeps(), answeredRecord(), 80, 24).press(toResult...).press("8")
	keys := []tea.KeyPressMsg{keyOf("down"), keyOf("up")}
	for i := 0; b.Loop(); i++ {
		d.w.Update(keys[i%2])
		_ = d.w.View()
	}
}

func TestSearchGoesOnInOtherSections(t *testing.T) {
	d := showResult(t, state{keys: []string{"/"}}, 80, 24)
	d.hides("no match").press("=claim 30").shows("no match here")
	d.press("enter").shows("is not here, but in 2 Why, 8 Sources")
	d.press("n").shows("1 of 1").shows("30. Claim 30").hides(" 1. Claim 1 ")
	d.press("esc", "/", "=nowhere at all", "enter", "N").shows("is nowhere in the report")
}

func TestNoteOnARatingSaysTheWholeStep(t *testing.T) {
	d := drive(t, resultDeps(), answeredRecord(), 80, 24)
	q, _ := d.w.scene.Flow().Question("priorities.live")
	if got, want := asked(q, "->"), q.Title+" "+q.From+" -> "+q.To; got != want || q.To == "" {
		t.Errorf("the note is about %q, want %q", got, want)
	}
}
