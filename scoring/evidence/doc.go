// Package evidence holds what the scores rest on: claims with their sources
// and the contradictions among them.
//
// A [Claim] is a statement somebody made, in our words, with what checking it
// found, or a fact with a figure and a date. Its [Status] says whether it may
// support a score: outdated and wrong claims never do. A [Contradiction] sets
// two groups of claims against each other and says how the scores treat them.
//
// The package is data and look-ups. It knows nothing of files; content fills
// it and the report prints it.
package evidence
