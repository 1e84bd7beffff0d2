package wizard

import (
	"testing"

	"crossroads/questions"
)

// TestPresenting: a section a page, no keys, and notes only when asked for.
func TestPresenting(t *testing.T) {
	record := answeredRecord()
	one, _ := record.Answers.Of("product.live")
	one.Note = "the pilot customer is leaving"
	record.Answers = record.Answers.With(one)
	d := drive(t, resultDeps(), record, 100, 30).press(toResult...)
	d.press("v").hides("what if").hides("Compare").shows("1 of 9")
	d.press("right", "space").shows("What would change it").shows("3 of 9").press("left", "left")
	r := d.w.screen.(*result)
	if shown, _ := r.shown().Answers.Of("product.live"); shown.Note != "" {
		t.Errorf("the note %q is shown to the room", shown.Note)
	}
	d.press("n")
	if shown, _ := r.shown().Answers.Of("product.live"); shown.Note == "" {
		t.Error("the note is not shown when it is asked for")
	}
	d.press("esc").shows("what if")
	if now, _ := d.w.Record().Answers.Of(questions.ID("product.live")); now.Note == "" {
		t.Error("the note is gone from the record")
	}
}

// TestNewPagesBeginAtTheTop: whoever has scrolled down shows a room the headline
// first, and sees that of the verdict after a what-if has been kept.
func TestNewPagesBeginAtTheTop(t *testing.T) {
	d := drive(t, resultDeps(), answeredRecord(), 80, 16).press(toResult...)
	top := func(after string) {
		t.Helper()
		if at := d.w.screen.(*result).top(); at != 0 {
			t.Errorf("%s begins at line %d", after, at)
		}
	}
	d.press("down", "down", "down")
	if d.w.screen.(*result).top() == 0 {
		t.Fatal("there is nothing to scroll")
	}
	d.press("v")
	top("the page of a presentation")
	d.press("esc", "down", "down", "w", "down", "left", "enter").shows("Kept and marked")
	top("the new verdict")
}
