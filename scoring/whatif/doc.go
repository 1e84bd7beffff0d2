// Package whatif says what answers would do that nobody gave: which would change
// the verdict, which can still matter, and which to ask next.
//
// A [Plan] is the model and the questions of a flow as predicates, in a form in
// which answers can be changed some thousand times for one key press. There are
// two ways to use it.
//
// A trial (trial.go) has all answers settled and changes a few of them. On it rest
// [Plan.Changes], what would change the verdict, with the search for the smallest
// flips in flips*.go, and [Plan.Influence] and [Plan.Refine], how far the answers
// to an open question move the lead.
//
// What is possible (possible.go) bounds everything that open questions can still
// do. On it rest [Plan.Cover], the questions that can still change the leader;
// [Plan.Relevance], those that can change nothing and are not asked; and
// [Plan.Offered], the criteria worth picking from. It errs on one side only: what
// it excludes cannot happen.
//
// All of it follows the points, at the middle of every rating and cell, and not
// the share: one trial costs a microsecond, ten thousand draws a millisecond.
package whatif
