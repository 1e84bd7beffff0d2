// Package terminal draws a Bubble Tea program on a terminal, at once when it
// has something new to show and never otherwise.
//
// # Why
//
// Bubble Tea draws with the ticks of a clock. A key waits for the next tick, a
// start for the first, and a program that nobody uses wakes up as often as it
// ticks. Here its loop, its input, its messages and its views stay as they are;
// only its own renderer is switched off, by its public API, and what the model
// shows is given to the terminal renderer of Ultraviolet, which Bubble Tea
// itself uses, as soon as a message has changed it.
//
// # What comes with it
//
// Without its renderer Bubble Tea leaves the terminal alone altogether. So this
// package puts it into raw mode and back, reads it, tells sizes, stops and
// continues the program, takes and gives back the alternate screen, and asks for
// mouse, pastes in brackets and unmistakable keys. What a model wants to send to
// the terminal by itself it sends with tea.Raw. Of a [tea.View] it knows Content,
// Cursor (where it stands, not how it looks), MouseMode and
// KeyboardEnhancements; the alternate screen is always taken, and pastes always
// come in brackets.
//
// # When a frame is drawn
//
// After each message, unless the last frame was less than 8 ms ago or the
// terminal has not taken it yet; then as soon as neither holds. A burst of keys,
// a paste or a window being dragged thus costs a frame now and then, a slow line
// gets as many as it can take, and a terminal that stops reading stops nothing
// but the drawing.
//
// # What the terminal answers
//
// It is asked whether it draws updates as a whole and how it counts letters, and
// what else the model asks for. Behind each question follows one that every
// terminal answers in order. While that answer is missing shortly after the
// question, the program waits a moment before it ends, so that what comes late
// does not end up in the shell.
//
// # Other people's terminals
//
// Nothing but [New] knows about files. Where input and output are none, as in
// an SSH session, the size comes from [Config] and, later, as messages.
//
// # How to delete it
//
// When a release of Bubble Tea draws on demand: give [Config]'s fields to
// tea.NewProgram as options of the same names in the place of [New], move
// suspend's wait to a filter, clamp tea.WindowSizeMsg in that filter, and remove
// this folder. Models know nothing of it.
package terminal
