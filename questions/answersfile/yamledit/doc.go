// Package yamledit changes single values in a YAML or JSON file and leaves
// every other byte as people wrote it: comments, order, indentation, quotes,
// line ends, a missing last line end, a byte order mark.
//
// [Parse] reads a file into nodes with the places where they begin. [File.Set]
// and [File.Remove] make one change and return the new text, for the next
// Parse. What is written takes after what stood there, or stands beside it: the
// same quotes, the same form of list, one line or several, and in a file that
// is JSON nothing but JSON.
//
// # Comments are never lost
//
// A comment inside what has to be replaced as a whole moves to lines of its own
// above the key.
//
// # What the reader does not tell
//
// The YAML reader says where a node begins, not where it ends. The end is found
// by going over the text with what the reader has understood of it: a plain
// text is followed word by word, a bracket is looked for behind the last thing
// inside. Where text and node disagree the edit is refused with an error, and
// so is whatever it would be unsafe to touch; the caller has to check, too, that
// the new text reads as intended.
package yamledit
