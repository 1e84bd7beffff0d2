package strictyaml

import (
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// maxAliases is how many lists and mappings of a file may be repeated.
const maxAliases = 50

// refused is the kind of a node that has been reported and says nothing.
const refused yaml.Kind = 0

// plain makes of a node what is meant by it: aliases are replaced, and entries
// without a name of their own go. It reports whether there were aliases.
func (r *Reader) plain(n *yaml.Node) (aliases bool) {
	if r.Full() {
		return false
	}
	if n.Style&yaml.TaggedStyle != 0 {
		r.refuse(n, "leave it away, or put the value in quotes", "tags such as %s are not read", n.Tag)
		return false
	}
	if n.Kind == yaml.AliasNode {
		r.replace(n)
		return true
	}
	if n.Anchor != "" {
		r.holding[n] = true // until it is known: a value that refers to itself holds aliases
	}
	if n.Kind == yaml.MappingNode {
		r.named(n)
	}
	for i, c := range n.Content {
		if n.Kind != yaml.MappingNode || i%2 == 1 {
			aliases = r.plain(c) || aliases
		}
	}
	if n.Anchor != "" {
		r.holding[n] = aliases
	}
	return aliases
}

// replace makes an alias what it stands for, at its own place.
func (r *Reader) replace(n *yaml.Node) {
	at, name, meant := *n, n.Value, n.Alias
	if meant.Kind != yaml.ScalarNode {
		r.aliases++
	}
	switch {
	case r.holding[meant]:
		r.refuse(n, "write the value out", "the alias *%s stands for something with aliases in it", name)
	case r.aliases > maxAliases:
		r.refuse(n, "write the values out", "aliases repeat more than %d lists and mappings", maxAliases)
	default:
		*n = *meant
		n.Line, n.Column, n.Anchor = at.Line, at.Column, ""
	}
}

// refuse reports a node and leaves nothing of it.
func (r *Reader) refuse(n *yaml.Node, hint, format string, args ...any) {
	r.Report(n, hint, format, args...)
	*n = yaml.Node{Kind: refused, Line: n.Line, Column: n.Column}
}

// named keeps the entries of a mapping that have a name of their own.
func (r *Reader) named(n *yaml.Node) {
	lines := map[string]int{}
	kept := n.Content[:0]
	for i := 0; i+1 < len(n.Content) && !r.Full(); i += 2 {
		key := n.Content[i]
		line, twice := lines[key.Value]
		switch {
		case key.Style&yaml.TaggedStyle != 0:
			r.Report(key, "leave it away, or put the value in quotes", "tags such as %s are not read", key.Tag)
		case key.Tag == "!!merge":
			r.Report(key, "write the entries out", "entries are not merged by <<")
		case key.Kind != yaml.ScalarNode:
			r.Report(key, "write a name before the colon", "%s cannot be a name", Describe(key))
		case twice:
			r.Report(key, fmt.Sprintf("it stands on line %d already: keep one of them", line), "%q is given twice", key.Value)
		default:
			lines[key.Value] = key.Line
			kept = append(kept, key, n.Content[i+1])
		}
	}
	n.Content = kept
}

// Entry is a name in a mapping with its value.
type Entry struct{ Key, Value *yaml.Node }

// Name is the name.
func (e Entry) Name() string { return e.Key.Value }

// Entries returns the entries of a mapping in the order of the file.
func Entries(mapping *yaml.Node) []Entry {
	list := make([]Entry, len(mapping.Content)/2)
	for i := range list {
		list[i] = Entry{mapping.Content[2*i], mapping.Content[2*i+1]}
	}
	return list
}

// Empty reports whether nothing stands behind the colon, or nothing of use.
func Empty(n *yaml.Node) bool {
	return n.Kind == refused || n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" && n.Style&yaml.TaggedStyle == 0
}

// Unknown reports a key that is not among the known ones, with the one that was
// probably meant. The message begins as given: "there is no field".
func (r *Reader) Unknown(key *yaml.Node, message string, known []string) {
	hint := "the fields are " + strings.Join(known, ", ")
	if near := questions.Nearest(key.Value, known); near != "" {
		hint = fmt.Sprintf("did you mean %q", near)
	}
	r.Report(key, hint, "%s %q", message, key.Value)
}

// Describe says what a node is, for messages.
func Describe(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.AliasNode:
		return "an alias"
	case n.Tag == "!!null" && n.Value == "":
		return "nothing"
	}
	return strconv.Quote(Shorten(n.Value))
}

// Shorten cuts a text to what a message can quote.
func Shorten(text string) string {
	const most = 40
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "..."
	}
	return text
}
