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
// the joint answers: that is the wizard once more, over a draft in which what was
// disputed is left open.
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
