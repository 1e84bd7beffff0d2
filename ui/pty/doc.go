// Package pty holds the tests of the program as it meets people: the built
// binary in a pseudo-terminal. It has no code of its own.
//
// What the other packages test as functions is tried here from the outside:
// what the terminal shows, what is left of it afterwards, what lies in the
// files, which status the process ends with; and what happens to all of this
// when the window shrinks, the line is slow, the terminal answers nothing, or
// somebody pulls the plug. Wording belongs to the goldens of the packages that
// make it; a script here looks for as few words as it can.
//
// # Scripts
//
// Each file in testdata is a test: a script of the testscript package of
// github.com/rogpeppe/go-internal, whose own commands (exec, cmp, grep, env
// ...) all work, with these besides:
//
//	size COLSxROWS         of the terminals that are started next
//	terminal NAME KIND     the next commands mean this terminal; KIND, needed
//	                       the first time, is below
//	start [-out FILE] ARG  runs the program in it, or with -shell a program of
//	                       a shell
//	key NAME[*N] ...       presses keys, all in a single write
//	type TEXT              the same for letters
//	together KEY|=TEXT ...  keys, and texts after an equals sign, in one write
//	paste TEXT             pastes a text, written as in a string of Go
//	raw TEXT               sends bytes as they are, written as in a string of Go
//	press KEY TEXT         presses a key until the text is shown
//	click TEXT             clicks on a text, if the program has asked for clicks
//	[!] expect TEXT ...    waits until all texts are shown, or, negated, none
//	resize COLSxROWS       changes the size of the window
//	claim COLSxROWS        has the terminal say that it has another size
//	storm N                resizes N times, between 20x6 and 250x80, without
//	                       waiting for anything
//	remember NAME          keeps what the terminal shows
//	same NAME              waits until it shows the same again
//	[!] sent REGEXP        what the program has written so far, raw
//	[!] saved REGEXP       waits until an unfinished walk holds the pattern
//	walks N                waits until there are that many unfinished walks
//	prototypes FOLDER      writes two prototypes that do nothing into a folder
//	[!] serves FOLDER      waits until the first of them serves, or does not any more
//	signal NAME            HUP, INT, QUIT, ABRT, KILL, TERM, CONT
//	stall                  stops reading until the program has ended, with the
//	                       line full
//	close                  closes the terminal, as a window is closed
//	status N               waits for the end and compares the exit status
//	restored               after the end: the terminal is as it was before
//
// A terminal is of one of these kinds: modern answers every query, has the
// kitty keyboard protocol and shows whole frames only; mute answers nothing; far
// answers late; slow is modern but takes only a few bytes at a time.
//
// Nothing here measures time. To wait is to look again until the expected has
// come or a deadline, many times what a slow machine needs, has passed; then
// the test fails and prints what the terminal shows.
package pty
