package wizard

import (
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// TestPresenting: one section per page, no keys, and notes only when asked for.
func TestPresenting(t *testing.T) {
	record := answeredRecord()
	one, _ := record.Answers.Get("product.live")
	one.Note = "the pilot customer is leaving"
	record.Answers = record.Answers.With(one)
	deps, shown := resultDeps(), questions.Record{} // what the newest report was made of
	deps.Result.Report = func(r questions.Record) report.Document { shown = r; return testReport(r) }
	d := drive(t, deps, record, 100, 30).press(toResult...)
	d.press("v").hides("what if").hides("Compare").shows("1 of 9")
	d.press("right", "space").shows("What would change it").shows("3 of 9").press("left", "left")
	if got := answer(shown, "product.live").Note; got != "" {
		t.Errorf("the note %q is shown to the room", got)
	}
	if d.press("n"); answer(shown, "product.live").Note == "" {
		t.Error("the note is not shown when it is asked for")
	}
	d.press("esc").shows("what if")
	if now, _ := d.w.Record().Answers.Get(questions.ID("product.live")); now.Note == "" {
		t.Error("the note is gone from the record")
	}
}

// TestNewPagesBeginAtTheTop: whoever has scrolled down shows a room the headline
// first, and sees that of the verdict after a what-if has been kept.
func TestNewPagesBeginAtTheTop(t *testing.T) {
	d := drive(t, resultDeps(), answeredRecord(), 80, 16).press(toResult...)
	const headline = "Node.js, leaning"
	d.shows(headline).press("down", "down", "down").hides(headline)
	d.press("v").shows(headline)
	d.press("esc", "down", "down").hides(headline).press("w", "down", "left", "enter").shows("Kept and marked").shows("Too close to call")
}
