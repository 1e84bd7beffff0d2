package host

import (
	"io/fs"
	"testing"

	"crossroads/ui/workshop"
)

// A number is not made a smaller one without a word.
func TestExpectTooMany(t *testing.T) {
	d := strait(t, 1, workshop.PhaseOpen, newWorked()).leads(80, 24).press("e", "=1000000", "enter").shows("1000000", "Write a number from 0 to")
	d.press("=000").shows("no room for more").press("esc")
	if n := d.host.deps.Room.State().Expect; n != 0 {
		t.Errorf("%d are expected", n)
	}
}

// What was not written and is by now is not complained of any more.
func TestWrittenByNow(t *testing.T) {
	d := strait(t, 1, workshop.PhaseOpen, newWorked()).leads(80, 24)
	before := *d.lead.now
	before.Unsaved = true
	d.lead.now = &before
	d.lead.warn(&workshop.SaveError{Path: "ws/eve.yaml", Err: fs.ErrPermission})
	d.shows(`"ws/eve.yaml" cannot be written`).learns().hides("cannot be written")
}
