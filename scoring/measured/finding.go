package measured

// Outcome is what a figure says about two sides.
type Outcome string

// The outcomes.
const (
	Enough    Outcome = "enough"     // both do what is asked for, with room
	Equal     Outcome = "equal"      // they differ by less than what matters
	Ahead     Outcome = "ahead"      // one is ahead by more than what matters
	NotBehind Outcome = "not behind" // one is level or ahead, which of the two is open
	Unclear   Outcome = "unclear"    // the rounds lie too far apart to tell
)

// Finding is what one figure says.
type Finding struct {
	Outcome Outcome
	Side    int // 0 or 1: which is ahead, or not behind; 0 otherwise
	// Strength says in thousandths how much of what the evidence leaves open
	// an [Ahead] settles.
	Strength int
	// Least is how many times as good each side is as the other at the least, over
	// all pairs of rounds.
	Least [2]float64
}

// Read returns what the figure of a bearing says; ok is false where the result
// has no such figure.
func (r *Result) Read(b Bearing) (f Finding, ok bool) {
	figure, ok := r.figure(b.Figure)
	if !ok {
		return Finding{Outcome: Unclear}, false
	}
	return b.read(figure), true
}

func (b Bearing) read(f Figure) Finding {
	out := Finding{Outcome: Unclear, Least: f.least()}
	matters := float64(b.Matters) / 100
	level, bound := [2]bool{}, max(matters, f.Noise)
	for side, least := range out.Least {
		level[side] = f.Noise <= matters && least >= 1/matters
	}
	switch {
	case b.Enough > 0 && f.enough(0, float64(b.Enough)) && f.enough(1, float64(b.Enough)):
		out.Outcome = Enough
	case level[0] && level[1]:
		out.Outcome = Equal
	case out.Least[0] > bound:
		out.Outcome, out.Strength = Ahead, b.strength(out.Least[0], bound)
	case out.Least[1] > bound:
		out.Outcome, out.Side, out.Strength = Ahead, 1, b.strength(out.Least[1], bound)
	case level[0]:
		out.Outcome = NotBehind
	case level[1]:
		out.Outcome, out.Side = NotBehind, 1
	}
	return out
}

// least returns how many times as good each side is as the other where it looks
// worst: its worst round against the best of the other.
func (f Figure) least() [2]float64 {
	a, b := f.Sides[0], f.Sides[1]
	if f.Less {
		a, b = b, a
	}
	return [2]float64{times(a.Low, b.High), times(b.Low, a.High)}
}

// times is a over b; nothing is not any number of times nothing.
func times(a, b float64) float64 {
	if a == 0 {
		return 0
	}
	return a / b
}

// enough reports whether a side does what is asked for in every round.
func (f Figure) enough(side int, asked float64) bool {
	if f.Less {
		return f.Sides[side].High <= asked
	}
	return f.Sides[side].Low >= asked
}

// strength is how far a ratio is on its way from the bound to what settles it.
func (b Bearing) strength(ratio, bound float64) int {
	settles := float64(b.Settles) / 100
	if ratio >= settles {
		return 1000
	}
	return int(1000 * (ratio - bound) / (settles - bound))
}

// level reports whether the finding has a side level with the other, or ahead.
func (f Finding) level(side int) bool {
	switch f.Outcome {
	case Enough, Equal:
		return true
	case Ahead, NotBehind:
		return f.Side == side
	}
	return false
}

// strength of a side: below 0 where it is the other that is ahead.
func (f Finding) strength(side int) int {
	if f.Side == side {
		return f.Strength
	}
	return -f.Strength
}
