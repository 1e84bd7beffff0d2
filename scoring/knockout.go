package scoring

import (
	"slices"

	"crossroads/questions"
)

// What Hybrid.Gate can be.
const (
	GateOpen    = "open"
	GateShut    = "shut"
	GateUnasked = "unasked" // no answer, or not sure: the combination competes
)

// mustGate stands in Standing.Must for the gate of a combination.
const mustGate = "gate"

// knockedOut returns the standings with what is ruled out, each for the first
// reason that holds: the musts in their order, then the gate.
func (e *Engine) knockedOut(active questions.Answers) []Standing {
	standings := make([]Standing, len(e.model.Alternatives))
	for _, must := range e.model.Musts {
		if !must.When.Holds(active) {
			continue
		}
		for a, alt := range e.model.Alternatives {
			if slices.Contains(must.KnockOut, alt.ID) && !standings[a].KnockedOut {
				standings[a] = Standing{KnockedOut: true, Must: must.ID, Reason: must.Reason}
			}
		}
	}
	if e.gate(active) == GateShut {
		if one := &standings[e.combined.index]; !one.KnockedOut {
			shut := e.model.Alternatives[e.combined.index].Shut
			*one = Standing{KnockedOut: true, Must: mustGate, Reason: shut}
		}
	}
	return standings
}

// gate says whether the answers allow a combination at all.
func (e *Engine) gate(active questions.Answers) string {
	if e.combined == nil {
		return GateUnasked
	}
	alt := e.model.Alternatives[e.combined.index]
	one, _ := active.Of(alt.Gate)
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
