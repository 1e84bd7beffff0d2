// Package scoring says what follows from answers: which alternative to take,
// how sure that is, why, and what would change it.
//
// # The method in one page
//
// A [Model] has a dozen or so criteria. For every criterion, facts about the
// project select one [Case], and the case has a [Cell] for every alternative: a
// low, a middle and a high value on a fixed scale of 0 to 100 whose levels are
// worded. How much the swing of a criterion from its weaker to its better level
// matters is rated in words, and a word is an interval of ratings r. The value
// of an alternative is the weighted mean
//
//	V(a) = sum w_i v_i(a),  w_i = r_i / sum r
//
// of Keeney & Raiffa (1976) with the swing weights of von Winterfeldt & Edwards
// (1986). Points are V at the middle of every interval; they are sums of whole
// numbers divided once, so ties are exact. [Result.Lines] takes them apart
// again: one line per criterion, with the answers it comes from.
//
// Nothing is known exactly, so the same is computed 10,000 times with ratings
// drawn from their intervals and values from theirs: stochastic acceptability
// analysis, SMAA-2, of Lahdelma & Salminen (2001). "Not sure" and no answer are
// an exponential rating with mean 50; if all are, the weights are uniform over
// everything possible. Cells that rest on one disputed claim share its draw. The
// draws are a fixed table, one column per source of uncertainty, hashed from its
// name: the same answers give the same numbers to the last bit, the order of
// things changes nothing, a further alternative no comparison of two others, and
// a changed answer moves a share only by what it means. The share is how many of
// these combinations of the answers and the contested evidence an alternative
// leads. It is not a probability that the choice is right.
// [Engine.CentralWeights] are the mean priorities of the draws it leads.
//
// # Picks
//
// Few people can rate a dozen swings before they have seen a verdict. So the
// short walk asks which of the swings matter most, up to three, the first first,
// and offers only those on which the competing alternatives stand apart in the
// situation (Plan.Offered in package whatif). That is an answer of its own and no
// shorthand for words: the first pick has the interval of the strongest word, the
// other picks that of the next one, and what was not picked lies anywhere from the
// second weakest word up to the picks: its line was read and others were preferred,
// which says more than silence and less than "minor". A criterion that was not
// offered counts as not picked; should a fact change so that it separates the
// alternatives after all, its wide interval brings its rating to the top of
// Plan.Refine. A swing that is rated by itself has that rating. Taking only the top
// of an order, as intervals, loses little where the order is what people know
// (Barron & Barrett 1996 on rank-based weights); over 500 made-up people picks and
// all facts led to the leader of all ratings for 92 in 100.
//
// Plan.Influence orders what is still open by how far its answers, by their odds,
// move the chance that the leader stays ahead.
//
// # The words
//
// The leader has the most points. How sure that is depends on its share, in
// whole percent: strong from 90, leaning from 75, slight from 60, and below that,
// or on an exact tie, too close to call. It is certain where it is ahead of
// every competitor for each admissible rating and value, "not sure" meaning
// anything from 0 up. The word is one weaker where more than half of the lead
// comes from contested or thin cells, and without a single rating it is no
// stronger than the evidence alone allows. Ratings that are all alike are taken
// at their word, that the swings weigh about the same, and not for silence. The
// limits are a convention: with errors of ten points in the disputed values,
// leads of 3 to 5, 2 to 3 and 1 to 2 points had shares of about 85, 74 and 64
// percent in trials.
//
// # Two lenses
//
// [Result.AnyPriorities] is the exact share of all possible weights under which
// each plain alternative leads, given the facts; [Result.Lean] is the same
// before any fact: the lean of the content itself, which is disclosed. They come
// from the recursion of Varsi (1973) and Ali (1973) over the simplex of weights,
// in package exact, not from draws.
//
// # What nobody answered
//
// A fact that is open is doubt like any other: every draw takes one of its
// choices by the odds of [Fact], and with it the case of every criterion, what is
// ruled out, and how much a part keeps. The cells that a criterion assumes where
// nothing was answered serve the points alone; a test of the content holds them
// near the mean of what the answers would make of them. [Engine.Doubt] gives the
// odds and the cases to whoever recomputes a share. While one answer to an open
// question could by itself rule the leader out, the word is leaning at the most
// ([Verdict.Hinges]).
//
// # Combinations: a main and a part
//
// Nearly every documented combination is lopsided: most of it is written in one
// language, and one part, a model service or the live connections, say, in the
// other. So an alternative may combine a main and a part, in either direction,
// and a model may have any number of such pairs. On each criterion a combination
// takes one of three things ([Takes]): the cell of its main, where the part
// changes nothing (rules, accounts, security); the lead of the part over the
// main, as far as the seam keeps it and the part can carry it (models, data
// work, live connections); a blend, the part counting little (what the team
// knows); or it has a cell of its own, where two of everything cost something.
// A taken cell is drawn with the one it is taken from, so a combination is ahead
// of its main only where the part wins something (TestCombinationNeedsAPart);
// these lines are what the part is for ([Combination.PartFor]). It competes like
// any other alternative, behind a gate, but is left out of the lens of any
// priorities: there the cost would weigh next to nothing and a combination would
// always win. [Combination] sets it against its main: the most its part can add,
// sum w (part - main)+, and what a second stack costs.
//
// # What was measured here
//
// Two prototypes that run can settle what dated evidence leaves open. Package
// measured says how: it moves cells of the model inside of their ranges before an
// engine is made of it, in the one situation that was measured, so that nothing
// here knows whether a cell was measured or read about. Its limits are there.
//
// # Known criticisms
//
//   - Weights without ranges mean nothing (Fischer 1995): ratings ask for the
//     swing between two worded levels.
//   - Similar criteria count twice (Weber, Eisenführ & von Winterfeldt 1988): at
//     most five branches, and every difference within one is written down.
//   - Rank reversal (Belton & Gear 1983) comes from normalising by the set of
//     alternatives: nothing here does (TestOthersDoNotMatter).
//   - False precision: intervals, whole percent, and a verdict that it is too
//     close.
//   - Compensation can hide a fatal flaw: a [Must] knocks out, and the weakest
//     line of the leader is always shown.
//   - The distribution of the draws is a choice: hence the other lens and the
//     worst case.
//   - People rate alike (Rezaei et al. 2021), anchor on what they see and bend
//     answers to what they want (Montibeller & von Winterfeldt 2015): a rating
//     names no alternative, no score shows before the end unless somebody asks
//     for it, and the record says that they did and what was changed afterwards.
//
// # Limits
//
// The sum presumes that a gain on one criterion is worth the same whatever the
// others are; facts, not weights, carry such conditions. Ratings drawn from boxes
// are not uniform over the weights they allow. A share has a 95 percent interval
// of up to one point either way. Package whatif follows the points, not the share.
// What a combination takes from a part follows the middle of the main there, not
// its uncertainty. The odds of open facts are independent of one another, though
// those who know one language well know the other less often than not.
//
// # Where to start reading
//
// [Engine.Assess] is the whole calculation in one function: cells.go chooses
// cells, doubt*.go draw those that are open, rating.go gives intervals,
// draws_run.go adds up the draws of draws_table.go, margin.go finds the worst
// case, verdict.go the word.
//
// [Engine.Outcome] is who leads, without a draw.
//
// What answers would do that nobody gave is in package whatif, comparing people in
// package team, and package predicate holds the conditions of a model in the form
// in which both, and the draws, evaluate them. The package is pure: no file, clock,
// terminal or chance.
package scoring
