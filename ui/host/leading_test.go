package host

import (
	"testing"

	"crossroads/ui/workshop"
)

// Whoever may lead can join a workshop that has just begun: the host's screen shows
// their code on request, and whoever comes by their name is told to type it.
func TestLeaderJoins(t *testing.T) {
	d := begun(t, newWorked())
	d.leads(80, 24).shows("Ada may lead, too: f shows their code").hides(leaderCode)
	d.press("f").shows("The facilitator's code", leaderCode, "ctrl+l").press("esc").hides(leaderCode)

	d.lead = nil
	d.joins(nil, 80, 24).press("ctrl+u", "=Ada", "enter").shows("kept for the facilitator", "code in its place")
	d.press("ctrl+u", "="+leaderCode, "enter").shows("You are in, Ada")
	d.press("enter", "ctrl+l").shows("close the round").hides("facilitator's code") // shown at the host's own screen alone
	if people := d.host.deps.Room.State().People; len(people) != 1 || people[0].Name != "Ada" {
		t.Errorf("in are %+v", people)
	}
}

// Where another facilitator is faster, a key meant for a question does nothing else,
// and what was said of the round before is gone.
func TestAnotherIsFaster(t *testing.T) {
	made := newWorked()
	d := strait(t, 1, workshop.PhaseClosed, made).leads(80, 24).press("r").shows("Reveal the round to everybody?")
	d.must(d.host.deps.Room.Reveal())
	<-d.host.reveal(1).done
	d.learns().sends(revealedMsg{}).shows("Round 1 is revealed", "while you were asked")
	d.press("enter").hides("while you were asked")
	if page := d.host.board.shown(); page != 0 {
		t.Errorf("page %d is shown to all", page)
	}

	d = strait(t, 1, workshop.PhaseOpen, made).leads(80, 24).press("e", "=7")
	d.must(d.host.deps.Room.CloseRound())
	d.learns().shows("Round 1 is closed").press("enter")
	if n := d.host.deps.Room.State().Expect; n != 0 {
		t.Errorf("%d are expected", n)
	}

	d = strait(t, 1, workshop.PhaseOpen, made).leads(80, 24).press("down", "enter", "enter").shows("The code of Ada")
	d.must(d.host.deps.Room.CloseRound())
	d.learns().shows("The code of Ada") // nobody has read it yet

	d = strait(t, 1, workshop.PhaseOpen, made).leads(80, 24)
	d.lead.own = d.seats[0].ID()
	d.press("down", "enter").shows("That is you")
	d.must(d.host.deps.Room.CloseRound())
	d.learns().hides("That is you")
}

// Later they take the seat that they have.
func TestLeaderComesBack(t *testing.T) {
	d := strait(t, 1, workshop.PhaseOpen, newWorked())
	d.joins(nil, 80, 24).press("ctrl+u", "="+leaderCode, "enter", "ctrl+l").shows("close the round")
	if people := d.host.deps.Room.State().People; len(people) != 4 {
		t.Errorf("in are %+v", people)
	}
}
