package measured

import "crossroads/questions"

// Schema is the version of the form of a result.
const Schema = 1

// Result is one measurement of two prototypes.
type Result struct {
	Date      string // the day, "2026-11-30"
	Command   string // that measured, as it was given
	Prototype string // the id of the part that was built
	Pack      string // the version of the content that the prototypes are from
	Took      int    // seconds
	Rounds    int
	Rate      float64 // passes per second at which latency was measured, the same for both
	Machine   Machine
	Images    string // the container tool that built the images; "" where none did
	Sides     [2]Side
	Answers   questions.Answers // the known facts for which it was measured
	Figures   []Figure
	Bears     []Bearing
}

// Machine is the kind of machine that was measured on.
type Machine struct {
	System     string // "linux/amd64"
	Processors int
	Memory     int // MiB; 0 where it is not known
}

// Side is one of the two prototypes.
type Side struct {
	Alternative  string // its id
	Runtime      string // as the program names its own version
	Dependencies []string
	Lines        int // of code
	Image        int // MiB of its container image; 0 where it was not measured
}

// Figure is one thing that was measured of both sides.
type Figure struct {
	ID    string
	Title string // "memory per open connection"
	Unit  string // "KiB"
	Less  bool   // less is better
	Limit int    // of [Throughput]: the latency in milliseconds that 99 of 100 keep; else 0
	Sides [2]Range
	// Noise is how far one side was from itself: its greatest value over its
	// least, of the side for which that is more. At least 1.
	Noise float64
}

// Range is what the rounds of one side gave: 0 <= Low <= Mid <= High.
type Range struct{ Low, Mid, High float64 }

// Bearing says what a figure means for a criterion.
type Bearing struct {
	Criterion string
	Figure    string
	Matters   int // percent: below this ratio a difference is too small to matter; over 100
	Settles   int // percent: from this ratio on it says all that it can say; over Matters
	// While is the condition under which Enough is enough: under other answers the
	// product asks for more, or for less.
	While  questions.Condition
	Enough int // the value, in the unit of the figure, that the answers ask for, with room; 0 where nothing is enough
}

// Has reports whether a figure was measured.
func (r *Result) Has(id string) bool {
	_, ok := r.figure(id)
	return ok
}

// figure returns the figure that a bearing is about.
func (r *Result) figure(id string) (f Figure, ok bool) {
	for _, f := range r.Figures {
		if f.ID == id {
			return f, true
		}
	}
	return Figure{}, false
}
