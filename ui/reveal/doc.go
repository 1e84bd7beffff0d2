// Package reveal draws what a team sees of a round when it may be seen: pages to
// walk through together, and the table in which it settles its joint answers.
//
// Everything is a function from values to lines, no wider than asked for: whoever
// shows them has the keys, the frame and the scrolling. The numbers and the words
// come from [report.SummarizeTeam] and [report.JointRows]; nothing is counted
// here.
//
// The pages come in the order of a good conversation: where everybody stands,
// what a second round moved, what some rule out and others do not (no points
// make up for that), how far people agree on what matters, then one page for each
// question that is worth talking about, by its share of the disagreement about the
// verdict, and last what can wait. Notes and the number behind
// the words wait behind a key. Names appear where the summary has them, which is
// where everybody agreed.
package reveal
