// Package questions says what can be asked and what was answered.
//
// # The model
//
// A [Flow] is an ordered list of steps and an ordered list of questions. A
// [Question] has an id, a kind (one of several, several of many, a scale, a
// rating, a ranking or a short text), its choices, and a [Condition] over
// earlier answers that says when it applies. No question names the next one:
// [Flow.After] is the next applicable question that has no answer yet, so
// going back, jumping ahead and resuming need no code of their own. A flow can
// mark what is asked first: that is a short walk, [Flow.Short], beside the
// complete one.
//
// # The answers are the state
//
// [Answers] is an ordered, immutable list. With and Without return new lists;
// a list once handed out never changes, so screens, undo histories and
// goroutines may share it. An [Answer] is in one of four states: answered,
// unsure, skipped, or a draft (begun and left). No entry at all means
// unanswered. Unsure and skipped mean the same to the scoring; they are kept
// apart because people want to see which of the two they said.
//
// An answer whose question no longer applies is kept, so that changing one's
// mind back restores it, but it is not active: [Flow.Active] leaves it out and
// everything that scores or reports works on active answers.
//
// # A walk under way
//
// A [Session] is a record with its history: undo and redo, what was changed after
// the result had been seen, what no longer applies, what is asked next and how
// much is left. The full screen, the walk line by line and a workshop hold one
// each and only show it, so that the same moves leave the same record everywhere.
//
// # What it does not know
//
// The package knows nothing of files, scores, terminals or of what a choice
// stands for. It imports the standard library alone; the answers file is read
// and written by its sub-package answersfile.
package questions
