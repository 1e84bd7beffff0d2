package result

import (
	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/whatif"
)

// What the result is drawn from.
type (
	Summary    = report.Summary
	Document   = report.Document
	Refinement = whatif.Refinement
)

// Deps is what a result needs from outside. Functions that are nil switch off
// what they serve, except Summary, which must be set.
type Deps struct {
	Summary func(questions.Record) Summary  // fast: a what-if waits for it
	Report  func(questions.Record) Document // slower: called in a command
	// Refine says what is still worth asking.
	Refine func(questions.Record) Refinement
	// Offers lists what can be written, and where each would go; called in a
	// command. Export writes one of them, by its kind, to a path and returns where
	// it is.
	Offers func(questions.Record) []Export
	Export func(r questions.Record, kind, path string) (string, error)
	// Duel writes and measures two prototypes; nil where that cannot be done here.
	Duel *Duel
	// NoClipboard says why the terminal cannot be sent a text to keep; empty where
	// it can.
	NoClipboard string
}

// Export is something that can be written of a walk.
type Export struct {
	Kind  string // what Deps.Export knows it by
	Name  string // what people call it
	Path  string // where it goes unless somebody says otherwise
	About string // what it is for, and what there is to know of its place
}
