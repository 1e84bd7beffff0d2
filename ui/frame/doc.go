// Package frame is what full-screen programs are made of: screens, one of which
// fills the terminal while others may float above it, each with a table of its
// keys.
//
// # One contract
//
// A [Screen] gets messages, says which keys mean something now, and draws itself.
// It learns its size as a tea.WindowSizeMsg, in no other way, and is told again
// when the theme changes. What somebody did is returned as an event, of a type
// that the program chooses, from the same Update; it is not a command, because a
// second key pressed in a hurry would reach the old screen before that came round.
// [Root] holds the screens and brings keys, clicks and events where they belong;
// a program embeds it and says what follows from an event.
//
// # One table of keys
//
// A [Binding] holds the keys, what the footer calls them, what the list of all
// keys says of them, and what they do. Keys are found in the table of the screen
// on top and nowhere else, so the footer, the list that "?" opens and a click on
// a hint cannot differ from what happens. A key has one name whatever keyboard it
// is on, see [Root.Name].
//
// # Drawing
//
// View computes nothing that has to be kept: it is called once for each frame and
// changes nothing. The layout is made from the size alone, by plain functions from
// lines to lines. The frame cuts whatever a screen draws to its place, so nothing
// is ever printed outside it.
package frame
