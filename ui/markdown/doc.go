// Package markdown draws markdown for a terminal: Glamour and nothing else.
//
// The whole of Glamour is kept behind one function, because it has to be held
// in a particular way. It starts from no style at all, so the style is derived
// here from the theme. It prints hyperlinks as escape sequences even where
// there is no colour, and the address beside the text; the sequences are taken
// out, and where hyperlinks are wanted they are written anew without the
// address. Its highlighting of code keeps the colours of the first
// style ever used in the process, and asks a table that nobody may change while
// others read it; so what it uses for that, Chroma, is asked here for the words
// of a program, and the theme for their colours. It pads and
// surrounds the document with blanks, which are trimmed. And one renderer must
// not be used by two goroutines, so every call makes its own.
//
// Rendering takes milliseconds, not microseconds: programs that redraw keep
// the result.
package markdown
