package yamledit

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// splice replaces a stretch of the text.
type splice struct {
	span
	text string
}

// apply makes the changes, which do not overlap, unless a place was not found.
func (f *File) apply(list ...splice) ([]byte, error) {
	if f.err != nil {
		return nil, f.err
	}
	slices.SortStableFunc(list, func(a, b splice) int { return a.from - b.from })
	var b strings.Builder
	at := 0
	for _, s := range list {
		b.WriteString(f.text[at:s.from])
		b.WriteString(s.text)
		at = s.to
	}
	b.WriteString(f.text[at:])
	return []byte(b.String()), nil
}

// entry is a key of a mapping with its value, and where they are in it.
type entry struct {
	key, value *yaml.Node
	index      int
}

// entryOf finds an entry by its name.
func entryOf(m *yaml.Node, name string) (entry, bool) {
	for i := 0; i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == name && m.Content[i].Kind == yaml.ScalarNode {
			return entry{m.Content[i], m.Content[i+1], i}, true
		}
	}
	return entry{}, false
}

// Value returns the value of a name in a mapping, nil where there is none.
func (f *File) Value(m *yaml.Node, name string) *yaml.Node {
	e, _ := entryOf(m, name)
	return e.value
}

// inFlow reports whether a node stands between brackets, its own included.
func (f *File) inFlow(n *yaml.Node) bool {
	for ; n != nil; n = f.parents[n] {
		if n.Kind != yaml.ScalarNode && n.Style&yaml.FlowStyle != 0 {
			return true
		}
	}
	return false
}

// Set gives a name in a mapping a value and returns the new text. Where the name
// is new its line goes behind that of the last name before it in the order.
func (f *File) Set(m *yaml.Node, order []string, name string, v Value) ([]byte, error) {
	return f.set(m, order, name, v, f.replace)
}

// SetWhole is Set that writes the value anew, whatever can be kept of the old
// one.
func (f *File) SetWhole(m *yaml.Node, order []string, name string, v Value) ([]byte, error) {
	return f.set(m, order, name, v, f.replaceWhole)
}

func (f *File) set(m *yaml.Node, order []string, name string, v Value, replace func(entry, Value) ([]byte, error)) ([]byte, error) {
	e, ok := entryOf(m, name)
	if !ok {
		return f.insert(m, order, name, v)
	}
	if moved, err := f.freed(e.value); moved != nil || err != nil {
		return moved, err
	}
	return replace(e, v)
}

// Rename gives a name in a mapping another name.
func (f *File) Rename(m *yaml.Node, from, to string) ([]byte, error) {
	e, ok := entryOf(m, from)
	if !ok {
		return nil, fmt.Errorf("there is no %q", from)
	}
	s := f.span(e.key)
	text := Scalar(to)
	if f.json {
		text = jsonText(to)
	}
	return f.apply(splice{s, text})
}

func (f *File) replace(e entry, v Value) ([]byte, error) {
	if e.value.Kind == yaml.SequenceNode && v.isList && len(v.list) > 0 {
		if text, err := f.replaceItems(e.value, v.list); err == nil {
			return text, nil
		}
		f.err = nil
	}
	if e.value.Kind == yaml.ScalarNode && v.isText() && !emptyScalar(e.value) {
		return f.replaceText(e, v)
	}
	return f.replaceWhole(e, v)
}

// replaceText writes one text in the form of another.
func (f *File) replaceText(e entry, v Value) ([]byte, error) {
	s := f.span(e.value)
	if f.json || v.literal {
		return f.apply(splice{s, v.inline(f.json)})
	}
	inFlow := f.inFlow(e.value)
	indent := f.indentOf(e.key) + "  "
	if e.value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		deep, _ := f.blockScalar(e.value, s.from)
		indent = strings.Repeat(" ", max(deep, len(indent)-1))
	}
	return f.put(s, e, like(e.value, v.text, indent, inFlow))
}

// put writes the first of some lines in the place of a span and the others below
// that line. Comments inside the span move above the key; the one behind a value
// of one line stays where it is.
func (f *File) put(s span, e entry, lines []string) ([]byte, error) {
	comments := f.comments(s, e.value)
	rest := f.restOfLine(s.to)
	list := []splice{{s, lines[0]}}
	if len(lines) > 1 {
		list = append(list, splice{span{rest, rest}, f.newline + strings.Join(lines[1:], f.newline)})
	}
	return f.apply(append(list, f.above(e.key, comments)...)...)
}

// above puts comments on lines of their own above a key.
func (f *File) above(key *yaml.Node, comments []string) []splice {
	if len(comments) == 0 {
		return nil
	}
	at := f.start(key)
	begin := f.lineBegin(at)
	if strings.TrimSpace(f.text[begin:at]) == "" {
		at = begin
	}
	text := ""
	if at != begin {
		text = f.newline
	}
	indent := f.indentOf(key)
	for _, c := range comments {
		text += indent + c + f.newline
	}
	if at != begin {
		text += indent
	}
	return []splice{{span{at, at}, text}}
}

// indentOf is the white space before a key, spaces for whatever else stands
// there; a question mark belongs to the key.
func (f *File) indentOf(key *yaml.Node) string {
	column := key.Column - 1
	at := f.start(key)
	if lead := f.text[f.lineBegin(at):at]; strings.TrimSpace(lead) == "?" {
		column = strings.Index(lead, "?")
	}
	return strings.Repeat(" ", max(0, column))
}

// replaceWhole writes a value anew, whatever it was.
func (f *File) replaceWhole(e entry, v Value) ([]byte, error) {
	s := f.span(e.value)
	if f.json || f.inFlow(e.key) {
		text := v.inline(f.json)
		if s.from == s.to && s.from > 0 && !blank(f.text[s.from-1]) {
			text = " " + text
		}
		return f.put(s, e, []string{text})
	}
	colon := f.behindColon(e.key)
	used := colon - f.lineBegin(colon) + 1
	lines := v.Below(f.indentOf(e.key), used)
	if lines[0] != "" {
		lines[0] = " " + lines[0]
	}
	if f.lineBegin(s.from) == f.lineBegin(colon) && f.lineBegin(s.to) == f.lineBegin(colon) {
		if lines[0] != "" && s.from > colon { // keep how far from the colon people write
			colon, lines[0] = s.from, strings.TrimPrefix(lines[0], " ")
		}
		return f.put(span{colon, s.to}, e, lines)
	}
	return f.fold(e, colon, s, lines)
}

// fold replaces a value that begins below its key, or goes on there. A comment
// behind the colon stays where it is.
func (f *File) fold(e entry, colon int, s span, lines []string) ([]byte, error) {
	rest := f.restOfLine(colon)
	from := rest
	if s.from < rest { // it begins on the line of the key
		from = colon
	}
	if from == rest { // what is behind the last line would end up behind another
		s.to = f.restOfLine(s.to)
	}
	comments := f.comments(span{from, s.to}, e.value)
	below := ""
	if len(lines) > 1 {
		below = f.newline + strings.Join(lines[1:], f.newline)
	}
	list := f.above(e.key, comments)
	if from == colon {
		return f.apply(append(list, splice{span{colon, s.to}, lines[0]}, splice{span{f.restOfLine(s.to), f.restOfLine(s.to)}, below})...)
	}
	return f.apply(append(list, splice{span{colon, colon}, lines[0]}, splice{span{rest, s.to}, below})...)
}

// behindColon is the offset behind the colon of a key.
func (f *File) behindColon(key *yaml.Node) int {
	at := f.skipSpace(f.span(key).to)
	if at >= len(f.text) || f.text[at] != ':' {
		return f.refuse(at, "line %d: there is no colon behind the key", key.Line)
	}
	return at + 1
}
