// Package typing is a short text that somebody types: a note, a title, a
// filter, a path.
//
// Editing is the text input of Bubbles: its keys, its pastes, its limit. Two
// things it does not do are done here, because the tests say so. It steps and
// deletes by runes, which takes a letter of several runes apart (a backspace
// behind a woman at a computer leaves a woman and an invisible joiner); here a
// step is what is seen as one letter. And it scrolls a single line sideways,
// while a note has several.
//
// The text area of Bubbles breaks lines, but between runes as well, so that
// such a letter ends up half on one line and half on the next; it counts its
// limit in cells, so that it takes half as many letters of Chinese or Japanese;
// and a step of its cursor in 220 letters takes four times as long as here. So
// the lines are drawn here.
//
// Nothing blinks: over a slow line a cursor that does is traffic. Control-V is
// left to the terminal, which pastes into the program even where it runs on
// another machine. (The text input links a package for it all the same, which
// looks for clipboard programs at every start: 0.1 ms, 0.5 ms where PATH has
// thirty folders.)
package typing
