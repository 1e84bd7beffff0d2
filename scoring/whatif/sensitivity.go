package whatif

import "crossroads/questions"

// Sensitivity is what would change a verdict, at the mid ratings and cells.
type Sensitivity struct {
	// Flips are the smallest sets of changed answers that give another
	// alternative the most points, smallest first, at most five; answers that
	// were given and that, changed, would only rule something out come last. Fewer
	// changes never do it: no proper subset of a set flips.
	Flips []Flip
	// Ratings says for every criterion, in the order of the model, within which
	// raw rating the leader keeps the most points.
	Ratings []RatingRange
	// Claims says for every contested claim that a cell in force rests on what
	// the dispute does to the margin, the most decisive first.
	Claims []ClaimFlip
	// Tornado is how far every answer and every contested claim alone can move
	// the margin, the widest first; what cannot move it is left out.
	Tornado []Swing
}

// Flip is a set of changes to answers and the alternative that leads then.
type Flip struct {
	Changes []Change
	To      int
}

// Change is one changed answer. From is nil where nothing was known.
type Change struct {
	Question questions.ID
	From, To []string
}

// RatingRange is the interval of the raw rating of a criterion within which
// the leader stays ahead of all others, all other answers as they are. An end
// at 0 or 100 is the end of the scale.
type RatingRange struct {
	Criterion int
	Low, High float64
}

// ClaimFlip is the margin of the leader over the runner-up, in points, with
// one uncertainty at u = 0, 1/2 and 1 and everything else at its middle. Flips
// says that the leader does not have the most points at one of them.
type ClaimFlip struct {
	Uncertainty string
	Margins     [3]float64
	Flips       bool
}

// Swing is the lowest and the highest margin of the leader over the runner-up,
// in points, over the answers to one question or over one uncertainty; the
// other field is empty. Changes of fact that make other answers apply or not
// are followed through.
type Swing struct {
	Question    questions.ID
	Uncertainty string
	Low, High   float64
}

// Coverage says how far the questions are answered and which still count.
type Coverage struct {
	Asked     int // questions on the path, answered or not
	Answered  int // of these: with a decision, be it not sure or skipped
	CanChange int // of these: open, and able to change the recommended alternative
	// Open are the questions that can still change it, in the order of the flow.
	Open []questions.ID
}
