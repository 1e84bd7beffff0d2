// Package report puts a result into words.
//
// # One text for every place
//
// [Build] makes a [Document] of markdown sections, once. A terminal draws it, a
// code host shows it, a pipe takes it as it is; nobody writes the same thing a
// second time. [Summarize] makes the part that a result screen shows at once,
// as plain data; [JSON] writes every number for other programs, by the fields
// that [Schema] describes. [Compare] sets two sets of answers against each
// other, [Team] reports on several; [CompareJSON] and [TeamJSON] are their
// numbers, which the same schema describes. [Against] says why a decision does
// not hold any more.
//
// # Short, and whole
//
// People finish what is short. Each [Section] therefore has a Brief and, behind
// it, the rest. [Document.Brief] joins what is brief into the short report, at
// most 1,200 words: verdict, why, change, steps, risks and architecture, each as
// far as it decides something, the answers, a line for each step, and the
// sources of what was said. Side by side has no brief part. [Document.Markdown]
// joins all there is. A page folds the rest, a tab shows both, [JSON] is always
// whole, and [OneLine] is for a chat.
//
// How much counts as brief is an extent; where answers have much said about
// them a smaller one is taken, so that the length holds whatever is answered.
// What is brief is written first and has the first sources, and both reports
// number them alike.
//
// # Reading, not computing
//
// Numbers come from [scoring.Result] and [whatif.Sensitivity]. The report
// subtracts, adds up and rounds what stands there, and does not score; only
// [Compare] asks the engine, what one difference alone would do. Whole points
// are rounded so that the lines of a tally add up to their sum and the sums to
// the margin: a reader who checks them by hand must not find a gap. Where a line
// is explained, its weight and points have a decimal, so that weight times gap
// comes out too.
//
// Nothing here knows what is decided. Names, questions, claims and advice are
// those of the content; the tests decide about a ferry and a bridge.
//
// # Templates print, Go decides
//
// Each section has a view, which Go fills, and a template in sections/, which
// prints it and holds the wording that is the same for everybody. A template
// ranges and leaves out what is empty, and computes nothing. A string in a view is
// markdown already; what is still as the content has it, such as advice, is made
// so where it is printed, by the functions md and prose, and cited by cite.
//
// # Text from outside
//
// What people typed goes through Escape wherever it is printed: it can be
// read as it was written and never becomes a heading, a link, a cell or an
// instruction to a terminal. What the content says goes through prose, which
// leaves code in backticks alone. Tables have at most four columns with short
// cells and no links in them, because terminals cannot show more.
package report
