// Package strictyaml reads the YAML, and therefore JSON, that people write by
// hand, and tells them everything that is wrong with it at once.
//
// # One kind of problem
//
// Whatever cannot be accepted is a [Problem]: file, line, column, what is wrong
// and what to do about it. Reading goes on behind each, so that one run names
// them all. Problems can be shown as they are: nothing in them moves a cursor.
//
// # Strict where YAML is not
//
// A [Reader] parses a file into nodes that hold no surprises. A key stands for
// one value; a second is a problem, and so are tags, merge keys and keys that
// are no names. Aliases are replaced by what they refer to, as long as that
// holds no alias: more is the usual way to make a small file large. What a
// version control system leaves where two people changed the same lines is
// named, and bytes that are no text are found before the YAML reader stumbles
// over them. A panic of that reader is a problem of the file like any other.
//
// # Two ways to go on
//
// Where a value depends on others, as answers do on their questions, walk the
// nodes with [Entries] and Report what is wrong. Where Go types say what may
// stand there, a [Decoder] fills them: fields are keys in lower case, a [Shape]
// names the exceptions, an unknown key is a problem with the one that was
// probably meant. It notes the place of every value, for rules that look at the
// values later.
//
// Changing a file is another matter: see [crossroads/questions/answersfile/yamledit].
package strictyaml
