package host

import (
	"testing"

	"crossroads/ui/workshop"
)

// Whoever may lead can join a workshop that has just begun: the host's screen shows
// their code on request, and whoever comes by their name is told to type it.
//
// Planted fault seen to fail: a refusal that names no code.
func TestLeaderJoins(t *testing.T) {
	d := begun(t, newWorked())
	d.leads(80, 24).shows("Ada may lead, too").hides(leaderCode)
	d.press("f").shows("The facilitator's code", leaderCode, "ctrl+l").press("esc").hides(leaderCode)

	d.lead = nil
	d.joins(nil, 80, 24).press("ctrl+u", "=Ada", "enter").shows("kept for the facilitator", "code in its place")
	d.press("ctrl+u", "="+leaderCode, "enter").shows("You are in, Ada")
	d.press("enter", "ctrl+l").shows("close the round").hides("facilitator's code") // shown at the host's own screen alone
	if people := d.host.deps.Room.State().People; len(people) != 1 || people[0].Name != "Ada" {
		t.Errorf("in are %+v", people)
	}
}

// Later they take the seat that they have.
func TestLeaderComesBack(t *testing.T) {
	d := strait(t, 1, workshop.PhaseOpen, newWorked())
	d.joins(nil, 80, 24).press("ctrl+u", "="+leaderCode, "enter", "ctrl+l").shows("close the round")
	if people := d.host.deps.Room.State().People; len(people) != 4 {
		t.Errorf("in are %+v", people)
	}
}
