// Package wizard is the walk through the questions in a terminal.
//
// # One model
//
// [Wizard] is the only Bubble Tea model. Everything else that can be shown is
// a screen: it gets messages, draws itself into a given width and height and
// says which keys it knows. A screen never changes an answer and never names
// another screen; it hands an event to the root, in the past tense of what the
// person did (answered, wentBack, jumpedTo), as a return value of the same
// Update. It must not be a command: a second key pressed in a hurry would
// reach the old screen before the message came round.
//
// # One state
//
// The answers are the state. They are kept by a [questions.Session], together
// with the history for undo, and everything shown is a function of them: which
// question is next, what the outline says, how far the bar has come. walk adds
// which of them share a screen. Screens keep only
// where the cursor is and what is being typed. They look at the walk through
// the scene, which the root alone changes.
//
// The cursor is not an answer. What was chosen but not confirmed is a draft:
// kept, saved, shown as begun, and scored as unanswered. Enter confirms.
//
// # Saving
//
// Every change is saved by a command. At most one save is under way; what
// changes meanwhile is saved next, so the file always ends with the newest
// state and saves never overtake each other. The program quits when the last
// one is through.
//
// # Keys
//
// Every key is declared once, as a binding with the words that the footer has
// for it (bindings.go, result_bindings.go). press gives a key its name: twins
// become one, and where letters are not text the place on the keyboard counts.
// "?" lists them all on every screen (manual.go), and the footer always has room
// for it; a click on a hint is its key (pointer.go). A key that means nothing is
// answered too.
// Letters are typed into package typing and text is moved by package pane: both
// wrap parts of Bubbles and say what they do otherwise.
//
// # Drawing
//
// The layout is computed from scratch for each size, by plain functions from
// lines to lines; nothing waits for the terminal to answer anything. The frame
// cuts whatever a screen draws to its place, so nothing is ever printed outside it.
// Moving the cursor changes few cells on purpose: over a slow line every byte
// is time.
package wizard
