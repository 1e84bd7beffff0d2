package yamledit

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// insert writes a new entry into a mapping.
func (f *File) insert(m *yaml.Node, order []string, name string, v Value) ([]byte, error) {
	if len(m.Content) == 0 {
		return f.insertFirst(m, name, v)
	}
	before := predecessor(m, order, name)
	if f.inFlow(m) {
		return f.insertFlow(m, before, name, v)
	}
	key := m.Content[0]
	indent := f.indentOf(key)
	lines := v.Below(indent, len(indent)+len(name)+2)
	first := strings.TrimRight(indent+Scalar(name)+": "+lines[0], " ")
	text := strings.Join(append([]string{first}, lines[1:]...), f.newline)
	if before < 0 {
		at := f.start(key)
		at = f.lineBegin(at)
		return f.apply(splice{span{at, at}, text + f.newline})
	}
	s := f.span(m.Content[before+1])
	at := f.restOfLine(s.to)
	return f.apply(splice{span{at, at}, f.newline + text})
}

// predecessor is the index of the key behind which a name belongs, -1 where it
// is the first.
func predecessor(m *yaml.Node, order []string, name string) int {
	at := slices.Index(order, name)
	if at < 0 {
		return len(m.Content) - 2
	}
	best, found := -1, -1
	for i := 0; i+1 < len(m.Content); i += 2 {
		if rank := slices.Index(order, m.Content[i].Value); rank < at && rank > best {
			best, found = rank, i
		}
	}
	return found
}

// insertFirst writes the first entry of a mapping that is empty.
func (f *File) insertFirst(m *yaml.Node, name string, v Value) ([]byte, error) {
	s := f.span(m)
	key := Scalar(name)
	if f.json {
		key = jsonText(name)
	}
	text := key + ": " + v.inline(f.json)
	if parent := f.parents[m]; f.json && parent != nil && len(parent.Content) > 0 {
		if own := f.onOwnLine(parent.Content[0]); own != "" { // as its parent has it
			text = f.newline + own + own[:len(own)/f.depth(parent)] + text + f.newline + own
		}
	}
	return f.apply(splice{span{s.from + 1, s.from + 1}, text})
}

// depth is how many mappings are around an entry of a mapping, from 1.
func (f *File) depth(m *yaml.Node) int {
	n := 0
	for ; m != nil; m = f.parents[m] {
		n++
	}
	return n
}

// onOwnLine is the white space before a node that begins its line; "" where it
// does not.
func (f *File) onOwnLine(n *yaml.Node) string {
	at := f.start(n)
	lead := f.text[f.lineBegin(at):at]
	if strings.Trim(lead, " \t") != "" {
		return ""
	}
	return lead
}

// insertFlow writes an entry between brackets.
func (f *File) insertFlow(m *yaml.Node, before int, name string, v Value) ([]byte, error) {
	if m.Style&yaml.FlowStyle == 0 {
		return nil, errors.New("a mapping without braces stands between brackets")
	}
	text := Scalar(name) + ": " + v.inline(false)
	if f.json {
		text = jsonText(name) + ": " + v.inline(true)
	}
	if before < 0 {
		first := m.Content[0]
		at := f.start(first)
		if lead := f.onOwnLine(first); lead != "" {
			return f.apply(splice{span{at, at}, text + "," + f.newline + lead})
		}
		return f.apply(splice{span{at, at}, text + ", "})
	}
	s := f.span(m.Content[before+1])
	lead := f.onOwnLine(m.Content[before])
	if lead == "" {
		return f.apply(splice{span{s.to, s.to}, ", " + text})
	}
	rest := f.restOfLine(s.to)
	after := strings.TrimLeft(f.text[s.to:rest], " \t")
	switch {
	case before+2 < len(m.Content) && (after == "," || strings.HasPrefix(after, ",") && strings.HasPrefix(strings.TrimLeft(after[1:], " \t"), "#")):
		return f.apply(splice{span{rest, rest}, f.newline + lead + text + ","})
	case strings.HasPrefix(after, "#"):
		return f.apply(splice{span{s.to, s.to}, ","}, splice{span{rest, rest}, f.newline + lead + text})
	}
	return f.apply(splice{span{s.to, s.to}, "," + f.newline + lead + text})
}

// Remove takes an entry out of a mapping and returns the new text. Where
// comments stand in it, or it is the last of its mapping, only its value goes.
func (f *File) Remove(m *yaml.Node, name string) ([]byte, error) {
	e, ok := entryOf(m, name)
	if !ok {
		return []byte(f.text), nil
	}
	if moved, err := f.freed(e.value); moved != nil || err != nil {
		return moved, err
	}
	gone := f.entrySpan(m, e)
	if len(f.comments(gone, m)) > 0 || len(m.Content) == 2 {
		return f.clear(e)
	}
	return f.apply(splice{gone, ""})
}

// entrySpan is what goes with an entry: its lines, or a comma.
func (f *File) entrySpan(m *yaml.Node, e entry) span {
	from, to := f.start(e.key), f.span(e.value).to
	switch {
	case !f.inFlow(m):
		return span{f.lineBegin(from), f.nextLine(f.restOfLine(to))}
	case e.index > 0:
		from = f.span(m.Content[e.index-1]).to
	case len(m.Content) > 2:
		to = f.start(m.Content[2])
	}
	return span{from, to}
}

// clear leaves the key and takes its value away.
func (f *File) clear(e entry) ([]byte, error) {
	s := f.span(e.value)
	if f.json || f.inFlow(e.key) {
		return f.put(s, e, []string{"null"})
	}
	colon := f.behindColon(e.key)
	if f.lineBegin(s.to) == f.lineBegin(colon) {
		return f.apply(splice{span{colon, s.to}, ""})
	}
	return f.fold(e, colon, s, []string{""})
}
