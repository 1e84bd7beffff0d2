package workshop

// Phase is how far a round is.
type Phase string

// The phases of a round, in their order. Nothing that anybody answered leaves the
// folder before PhaseRevealed.
const (
	PhaseOpen     Phase = "open"     // people answer
	PhaseClosed   Phase = "closed"   // nobody answers any more, and nothing is shown yet
	PhaseRevealed Phase = "revealed" // everything is shown, and nothing can be changed
)
