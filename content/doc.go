// Package content reads, checks and holds the knowledge of the program: what
// is asked, what follows from it, and what it rests on.
//
// # Packs
//
// A pack is a folder of YAML files (README.md describes them and says what may
// enter). The built-in one lies in data and is embedded; a team may bring its
// own. Nothing here knows how many alternatives or criteria there are, or what
// they stand for.
//
// [Load] reads a pack. What is needed to ask and to score (guide.yaml, the
// questions, the criteria and the list of contradictions) is read and checked
// at once; the rest is read when [Guide.Evidence], [Guide.Advice] or
// [Guide.Examples] is first called, by whichever goroutine calls first.
//
// # Strictness
//
// Whoever writes a pack has nobody to ask, so reading is strict and messages
// are the help: package strictyaml reads the files and says what is wrong with
// them, with file, line and column.
//
// Values are decoded straight into the types of questions, scoring, advice and
// evidence; a [strictyaml.Shape] says how a type is written where that is not
// plain from its fields. The place of every value is kept beside it, under its
// address, so that the rules can point at what they are about.
//
// # Rules
//
// A rule is one function over a pack that reports one kind of inconsistency;
// its comment is the rule in a sentence. There are three lists. Without the
// core rules a pack could not be asked or scored, and Load applies them. The
// rules about references are applied when evidence or advice is read. The
// editorial rules (evidence is sound, texts are even-handed, wide cells are
// explained) decide whether a pack deserves belief, not whether it works, so
// only [Check] applies them.
//
// # The compiled form
//
// Decoding the YAML of the built-in pack takes about 5 ms, a third of the time
// in which the first screen has to stand. [Builtin] therefore reads a compiled
// form: the same values as encoding/gob writes them, some four times faster to
// read. Each part begins with a digest of its files; where that is not the
// present one, Builtin reads the files. Run
//
//	go generate ./content
//
// after changing anything in data; a test fails until that is done.
package content
