// Package answersfile reads and writes the file in which answers are kept.
//
// # The file
//
// An answers file is YAML, and therefore may be JSON. It is small enough to be
// reviewed in a pull request, and written by hand as readily as by the program:
//
//	crossroads: 1                 # the schema
//	title: Support chat
//	answers:
//	  product.kind: [chat, mobile-backend]
//	  product.live: constant
//	  resources.python: {value: most, note: two of us ran Django for years}
//	  area.load: unsure
//	  area.reach: skipped
//
// Beside title there may be person (who answered), about (a few sentences on
// the situation), finished, peeked and edited (how the walk went). An answer
// is one of four forms:
//
//   - a choice, or the text of a question that asks for one;
//   - a list of choices;
//   - the word unsure or skipped;
//   - a mapping of value, note, state and draft. A value that was begun but not
//     confirmed stands under draft. A state that is written out (answered,
//     unsure, skipped, draft) wins over what the value looks like, so even the
//     text "unsure" can be kept.
//
// Nothing behind the colon means unanswered: [Blank] writes a file of nothing
// but such questions, with all there is to know about each in comments.
//
// # Strict, and helpful about it
//
// What is not understood is an error, because a misspelt id would otherwise
// drop an answer without a word. [Decode] goes through the whole file and
// reports all [strictyaml.Problems] at once (the first hundred, to be exact),
// each with its place and with what to do.
//
// # Written by the program, kept by people
//
// [Encode] lays a file out; [Edit] changes one that people keep. It touches the
// bytes of the answers that differ and no others, so comments, order and style,
// line ends and JSON stay; every step is read back and has to mean exactly what
// was intended. Where that cannot be had it is an error and not a guess.
//
// [Cut] finds what YAML's comments take from a text without a word.
//
// # What goes round
//
// [Decode] of [Encode] gives back the same record: the same answers, notes,
// states and texts. Only the order may differ, for both put the answers in the
// order of the flow.
package answersfile
