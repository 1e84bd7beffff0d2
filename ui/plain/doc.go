// Package plain asks the questions line by line.
//
// It is the walk for screen readers, for terminals that cannot draw, and for
// scripts: text is only ever added at the end, nothing is drawn over, framed
// or animated, and no meaning hangs on colour. Choices have numbers. Every
// reply is answered with a sentence that says what was recorded.
//
// # Same flow, same freedom
//
// What can be done on the full screen can be done here: go back, jump, look at
// everything, take back, note, leave and resume. Both hold a
// [questions.Session], so the same moves leave the same record. At each prompt a reply is
// either a command or an answer; help lists the commands, and they are told
// once at the start and not again. Enter alone goes on: an answer that is
// there stays, a question without one is skipped, so Enter from the first
// prompt to the last reaches the report.
//
// The end is the verdict and a menu: each part of the report can be heard by
// itself, first what is brief, then the rest. Nobody is read a long report to.
//
// The short walk comes first where the questionnaire has one; its end is the
// verdict, and refine asks on from there.
//
// Ratings that the full screen shows as one matrix are asked one after the
// other; only the first spells the choices out.
//
// # One reader
//
// All input goes through one buffered reader, so that answers that arrive in
// one piece, from a pipe, are not lost between two prompts. The end of the
// input is not an answer: the walk is saved, says so, and returns [Stopped].
//
// # What it is given
//
// Saving and the report are functions in [Deps]. The package reads no files
// and no clock, and knows of no score.
package plain
