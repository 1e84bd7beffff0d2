// Package exact holds the published formulas the engine rests on, each with
// its source: shares of the weight simplex without sampling, Kendall's
// concordance, and the generator behind the table of
// draws.
//
// Everything is a pure function of its arguments. Differences are d = value of
// one alternative less value of the other, one per criterion; weights w lie on
// the simplex w >= 0, sum w = 1; ratings r are weights before they are
// normalised. What is undefined is NaN or nil, never 0.
//
// The reference cases in the testdata of package scoring, printed in books and
// manuals or asserted by other software, hold this package to account. Methods
// that only serve such comparisons are in package reference.
package exact
