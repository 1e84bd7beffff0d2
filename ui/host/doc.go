// Package host is a workshop that people join by SSH: what each of them sees,
// and what the facilitator sees. Who takes part and what they answered is kept
// by package workshop, the lines by package server below this one.
//
// # Who sees what
//
// A participant ([Host.Open]) gives a name, answers in the same wizard as
// everybody who is alone, hands in and waits. Before the reveal no screen is
// given anything of anybody else but how many are in: the room itself refuses
// the answers to whoever asks, so that no screen can show them by mistake. After
// it all see the same pages ([reveal]), each at their own pace or that of the
// facilitator.
//
// The facilitator ([Host.Facilitator]) sees who is in and how far, closes the
// round, reveals it, walks through the pages, begins a second round, and settles
// the joint answers in a table. Somebody who has lost their code gets another one
// from the facilitator, which ends the session that they had.
//
// # Screens
//
// All are screens of package frame, with its tables of keys. Two programs hold
// them, guest and lead, each in a window (window.go) with what both say and ask in
// the same way; the wizard is a program of its own, in a guest. What follows from a
// key is an [event], a function of its program. A program looks at the room when
// there is news and has its screens lay out anew; nothing asks the room, or the
// clock, in order to draw.
//
// # News
//
// One goroutine listens to the room (board.go) and tells a screen only of what
// changes it. While three hundred people answer, somebody's answer wakes up the
// facilitator's screen and nobody else's.
//
// # What is shared
//
// The questionnaire, the model and what follows from a round exist once, however
// many look at them. A participant is a record, a seat and a screen.
package host
