package host

import (
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
	"crossroads/ui/workshop"
)

// What all said alike counts as settled, until a second round in which they part
// on it; what they settled by hand stays.
//
// Planted fault seen to fail: a second round that leaves the joint answers alone.
func TestSecondRoundReopens(t *testing.T) {
	d := strait(t, 1, workshop.PhaseRevealed, newWorked()).leads(100, 30).press("s", "2") // the kind of traffic, by hand
	is := func(id questions.ID, want questions.State) {
		t.Helper()
		if one, _ := joint(t, d).Get(id); one.State != want {
			t.Errorf("%s: %+v, want state %v", id, one, want)
		}
	}
	is("traffic.kind", questions.Answered)
	is("traffic.load", questions.Answered)
	d.press("esc", "2", "enter").shows("Round 2")
	is("traffic.kind", questions.Answered)
	is("traffic.load", questions.Draft)
	changed := d.seats[0].Record()
	changed.Answers = changed.Answers.With(reporttest.One("traffic.load", "low"))
	d.must(d.seats[0].Save(changed))
	d.press("c", "enter", "r", "enter")
	<-d.host.reveal(2).done
	d.sends(revealedMsg{})
	is("traffic.kind", questions.Answered)
	is("traffic.load", questions.Draft)
	is("place.seam", questions.Draft)
}
