package scoring

import "crossroads/questions"

// Result is what follows from the answers, with its reasons. Slices over
// alternatives are in the order of the model's alternatives, slices over
// criteria in the order of its criteria. Nothing in it is recomputed later:
// every text, chart and export is made from it.
type Result struct {
	Versions  Versions
	Verdict   Verdict
	Standings []Standing
	Lines     []Line
	Pairs     []Pair // every a < b in model order
	// AnyPriorities is the exact share, in percent, of all possible priorities
	// under which each alternative leads, on the mid cells that the facts chose,
	// knocked out or not; with more than three plain alternatives it is sampled.
	// Combining alternatives are left out (0). Ties are split.
	AnyPriorities []float64
	// Lean is the same before anything is known about the user: the tool's own.
	Lean []float64
	// Combinations sets every combination of the model against its main, in the
	// order of the model.
	Combinations []Combination
	// Weakest is the line on which the recommended alternative trails the best
	// other one most, an index into Lines; -1 where it trails nowhere.
	Weakest int
}

// Versions is what has to be the same for the same numbers to come out again.
type Versions struct {
	Engine  string
	Content string
	Draws   int
	Seed    uint64
}

// Word is the strength of a verdict.
type Word string

// The verdict words, strongest first.
const (
	Certain Word = "certain"
	Strong  Word = "strong"
	Leaning Word = "leaning"
	Slight  Word = "slight"
	Close   Word = "too close to call"
)

// Verdict is the recommendation and how sure it is.
type Verdict struct {
	Leader int // index of the alternative with the most points that is not knocked out; -1 where all are
	Runner int // index of the next one; -1 where there is none
	Word   Word
	Share  int  // percent of draws in which Leader is first, ties split, whole
	Close  bool // Word is Close
	Tie    bool // Leader and Runner have exactly the same points
	// Downgraded says that the word is one weaker than the share alone would
	// allow, because most of the margin rests on contested or thin cells.
	Downgraded bool
	// Hinges is an open question of which one answer alone would rule the leader
	// out; the word is then leaning at the most. "" where there is none.
	Hinges questions.ID
}

// Standing is how one alternative does.
type Standing struct {
	Points     float64   // weighted value, 0 to 100, on mid ratings and mid cells
	Share      float64   // 0..1 of the draws in which it is first among those not knocked out, ties split
	RankShares []float64 // 0..1 for rank 1, 2, ...; ties split; sums to 1; over all alternatives not knocked out; nil where knocked out
	KnockedOut bool
	Must       string // id of the must, or "gate"
	Reason     string // why it is knocked out
	// WouldShare is the share it would have had were nothing knocked out.
	WouldShare float64
}

// Line is one criterion in the result.
type Line struct {
	Criterion int // index into Model.Criteria
	Case      int // index into its Cases
	Rating    Interval
	Weight    float64   // mid rating over the sum of mid ratings; 0..1
	Cells     []Cell    // one per alternative, derived ones filled in
	Points    []float64 // Weight times Mid, one per alternative; they add up to Standing.Points
	// Answers are the questions that decided the case and the rating, answered
	// ones only, facts first.
	Answers []questions.ID
}

// Interval is what an answer says about how much a swing matters.
type Interval struct {
	Low, High float64 // 0..100
	Unsure    bool    // exponential with mean 50 on 0..infinity; Low, High are 0 and 100
}

// Pair compares two alternatives, knocked out or not.
type Pair struct {
	A, B  int
	Share float64 // 0..1 of the draws in which A beats B, ties split
	// The margin of A over B in points: the least and greatest over every
	// admissible rating and cell, and at the mid values. A rating left open can
	// take all of the weight, so 0 may be approached and never reached.
	MarginLow, MarginMid, MarginHigh float64
}

// Combination explains a combination of a main and a part against the main
// alone, in points.
type Combination struct {
	Index      int    // of the combination among the alternatives
	Main, Part int    // of the two it combines
	Gate       string // GateOpen, GateShut or GateUnasked
	// PartFor are the lines on which the combination is ahead of its main: what
	// the part is for, the largest gain first.
	PartFor []int
	// Bound is the most the part can add: its weighted leads over the main
	// where the combination takes the part's lead.
	Bound float64
	// Cost is what the combination gives away against its main on all other
	// criteria; negative where it gains there, as where a part already runs.
	Cost float64
	Keep Keep // how much of the leads is kept
	// Worthwhile says that the combination is ahead of its main in at least a
	// quarter of the draws, its gate not being shut.
	Worthwhile bool
}
