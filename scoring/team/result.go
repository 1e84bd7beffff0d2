package team

import (
	"crossroads/questions"
	"crossroads/scoring"
)

// Member is one person's answers.
type Member struct {
	Name    string
	Answers questions.Answers
	Before  *questions.Answers // in the round before; nil where there was none, or they were not in it
}

// A team of more than Crowd members is assessed on the first CrowdDraws draws:
// a member's share then has a 95% interval of three points either way instead
// of one, while the mixture stays as good.
const (
	Crowd      = 200
	CrowdDraws = 1000
)

// Result is what follows from everybody's answers. There is no average
// person in it: everybody has a verdict of their own, and shares are mixed
// only at the end. Slices over alternatives are in the order of the model.
type Result struct {
	Members []MemberResult // in the order given
	// Draws is the number of draws behind each member's shares: [scoring.Draws], or
	// [CrowdDraws] for a crowd.
	Draws int
	// Replies count what was said to each question, in the order of the flow.
	Replies []Replies
	// Mixture is the mean over members of their own first-rank shares, 0..1 per
	// alternative; sums to 1 where nobody has everything knocked out.
	Mixture []float64
	// Votes counts the members whose leader it is, however weak the word.
	Votes []int
	// SameVerdict says that all members have the same leader.
	SameVerdict bool
	// Lead and Rival are the two alternatives with the greatest mixture; the
	// margins of the members are those of Lead over Rival. -1 where there are
	// fewer than two.
	Lead, Rival int
	// Agreement is Kendall's W over the mid ratings of the swings, ties
	// corrected; NaN where it is undefined: no criterion, or nobody
	// distinguishes any two.
	Agreement float64
	// MeanMargin and Variance describe the margins of the members, in points.
	MeanMargin, Variance float64
	// Disagreements are the questions that move the margins apart, the largest
	// share first; questions without a part in it are left out. Empty where all
	// margins are equal.
	Disagreements []Disagreement
	// Rulings are the questions, in the order of the flow, by whose answers some
	// members rule out what others do not. They move no margin.
	Rulings []questions.ID
	// Discuss are the rulings and then the first of the disagreements that
	// together explain at least half of what moves the margins apart; empty where
	// the members have the same leader: they disagree on priorities, not on the decision.
	Discuss []questions.ID
	// Moved says what changed since the round before; nil where nobody was in one.
	Moved *Moved
}

// MemberResult is one person's own verdict, in brief; [scoring.Engine.Assess] has the
// rest.
type MemberResult struct {
	Name    string
	Verdict scoring.Verdict
	Points  []float64 // 0..100 per alternative
	Shares  []float64 // 0..1 per alternative, among those not knocked out for this person
	Margin  float64   // of Lead over Rival, in points, be one of them ruled out or not
	Out     []int     // indexes of the alternatives ruled out for this person
}

// Disagreement is the part of one question in the variance of the members'
// margins: Cov(c_k, M) / Var(M), with c_k what the question contributes to the
// margin M. The shares sum to 1; one can be negative, where the question makes
// the margins more alike.
//
// A criterion's contribution is weight times gap, and members can differ in
// both: in the weight by their ratings, in the gap by their facts. With w, d
// and their means over members W, D,
//
//	w d - W D = (w - W)(d + D)/2 + (d - D)(w + W)/2:
//
// the first part belongs to what rates the criterion, its own question or the
// picks, the second to the facts that decide the case, in equal parts to those
// on which the members' answers differ. A weight also moves where only other
// criteria are rated differently; these parts go to the ratings that differ.
type Disagreement struct {
	Question questions.ID
	Share    float64
}
