// Package wizard is the walk through the questions in a terminal.
//
// # One model
//
// [Wizard] is the only Bubble Tea model. Everything else that can be shown is a
// screen, see package frame; what all of them share is in package screen, what
// asks in package question, what shows the verdict in package result. The other
// screens (the first, the review, the dialogs) are here. A screen never changes an
// answer and never names another screen: it tells an event, and the root acts on
// it in apply, the only place where the walk changes.
//
// # One state
//
// The answers are the state. They are kept by a [questions.Session], together
// with the history for undo, and everything shown is a function of them: which
// question is next, what the outline says, how far the bar has come. Screens keep
// only where the cursor is and what is being typed. They look at the walk through
// the scene, which the root alone changes.
//
// # Saving
//
// Every change is saved by a command. At most one save is under way; what
// changes meanwhile is saved next, so the file always ends with the newest
// state and saves never overtake each other. The program quits when the last
// one is through.
//
// # As a part of another program
//
// A model around the wizard, such as that of a workshop, decides by [Deps] what
// can be done: functions that are nil switch off what they serve. [Done] tells it
// that somebody has handed the answers in.
package wizard
