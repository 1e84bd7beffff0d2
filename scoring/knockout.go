package scoring

import (
	"slices"

	"crossroads/questions"
)

// What Combination.Gate can be.
const (
	GateOpen    = "open"
	GateShut    = "shut"
	GateUnasked = "unasked" // no answer, or not sure: the combination competes
)

// mustGate stands in Standing.Must for the gate of a combination.
const mustGate = "gate"

// knockedOut returns the standings with what is ruled out, each for the first
// reason that holds: the musts in their order, then the gates.
func (e *Engine) knockedOut(active questions.Answers) []Standing {
	standings := make([]Standing, len(e.model.Alternatives))
	for _, must := range e.knocks {
		if !must.When.Holds(active) {
			continue
		}
		for a, alt := range e.model.Alternatives {
			if slices.Contains(must.KnockOut, alt.ID) && !standings[a].KnockedOut {
				standings[a] = Standing{KnockedOut: true, Must: must.ID, Reason: must.Reason}
			}
		}
	}
	return standings
}

// ruledOut is what is knocked out, by bit.
func ruledOut(standings []Standing) (out uint64) {
	for a, s := range standings {
		if s.KnockedOut {
			out |= 1 << a
		}
	}
	return out
}

// gate says whether the answers allow a combination at all.
func (e *Engine) gate(combination int, active questions.Answers) string {
	alt := e.model.Alternatives[combination]
	one, _ := active.Get(alt.Gate)
	switch {
	case alt.Gate == "":
		return GateOpen
	case !one.Known():
		return GateUnasked
	case slices.ContainsFunc(alt.GateShut, func(c string) bool { return slices.Contains(one.Values, c) }):
		return GateShut
	}
	return GateOpen
}
