// Package cli is the command line: commands, flags, files, exit statuses, and
// the wiring of everything else.
//
// # One signature
//
// [Run] gets a context, arguments, streams and an environment and returns the
// exit status. Nothing below it ends the process, reads an environment
// variable by itself or writes to a stream it was not given, so a test can run
// the whole program.
//
// # Streams
//
// The result, and nothing else, goes to standard output: a report, a list, a
// schema. Everything that is said about it goes to standard error, line
// by line, as "crossroads: error: ..." and "crossroads: hint: ...", in lower case
// and without a final period. A success says nothing, unless it made a choice for
// somebody: where a decision record went, and in whose style. A result that could
// not be written is a failure. The wording of every failure is in errors.go, so that its
// tone can be reviewed in one place.
//
// # Asking
//
// Questions are asked only where somebody can answer: standard input and
// output are terminals, CI is not set, --no-input is not given. Elsewhere the
// program ends with status 2 and names what is missing and how to give it. The
// exception is --plain, which is a wish for lines and therefore works on a
// pipe; the questions then go to standard error where standard output is not a
// terminal, and the result alone to standard output.
//
// Lines take the place of drawings where somebody wants them (--plain,
// ACCESSIBLE) and where the terminal may be unable to draw (TERM is dumb or not
// set). Reports are text to be read aloud then, without tables.
//
// # Keeping
//
// A keeper saves every answer while a walk lasts and puts it in its place at
// the end: into the file that was named, or among the unfinished walks. Nobody's
// file is touched where nothing was changed, or where it was changed by others.
// What no folder takes is printed.
//
// # One file per command
//
// A command is a constructor, which knows flags and help; an options struct,
// which knows what was asked for; and a plain function, which does it. The
// command tree is built anew by every Run; there are no package variables.
//
// # Crashes
//
// A panic ends any command in one line, the terminal as it was and the answers
// saved. Functions, files and lines that led there are kept in crash.txt beside
// the sessions, and nothing that was given to them, as that could be an answer.
//
// # Start-up
//
// Nothing is read before it is needed: the questions and criteria for asking,
// evidence and advice for a report, an example for an example. No terminal is
// asked anything outside the wizard, which does not wait for the answer.
//
// Cobra parses and completes, mango-cobra writes the manual page. Help is drawn
// here: see help.go.
package cli
