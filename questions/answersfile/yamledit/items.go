package yamledit

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v3"
)

// replaceItems changes the items of a list that differ and leaves the others,
// with what stands beside them.
func (f *File) replaceItems(n *yaml.Node, want []string) ([]byte, error) {
	old := n.Content
	if len(old) == 0 {
		return nil, errors.New("an empty list has no form to follow")
	}
	for _, c := range old {
		if c.Kind != yaml.ScalarNode || emptyScalar(c) {
			return nil, errors.New("an item is no text")
		}
	}
	head := 0
	for head < len(old) && head < len(want) && old[head].Value == want[head] {
		head++
	}
	tail := 0
	for tail < len(old)-head && tail < len(want)-head && old[len(old)-1-tail].Value == want[len(want)-1-tail] {
		tail++
	}
	var list []splice
	both := min(len(old), len(want)) - head - tail
	for i := head; i < head+both; i++ {
		list = append(list, splice{f.span(old[i]), f.itemLike(old[i], want[i])})
	}
	switch rest := head + both; {
	case len(want) > len(old):
		list = append(list, f.addItems(n, rest, want[rest:len(want)-tail]))
	case len(want) < len(old):
		list = append(list, splice{f.dropItems(n, rest, len(old)-tail), ""})
	}
	return f.apply(list...)
}

func (f *File) itemLike(n *yaml.Node, text string) string {
	if f.json {
		return jsonText(text)
	}
	return like(n, text, "", true)[0]
}

// addItems writes new items before the item with an index, or behind the last
// one, in the form of their neighbour.
func (f *File) addItems(n *yaml.Node, at int, items []string) splice {
	flow := n.Style&yaml.FlowStyle != 0
	beside := n.Content[max(at-1, 0)]
	s := f.span(beside)
	dash := f.lineBegin(s.from)
	lead := f.text[dash:s.from]
	where, before, behind := s.to, ", ", ""
	switch {
	case flow && at == 0:
		where, before, behind = s.from, "", ", "
	case !flow && (at == 0 || strings.TrimSpace(lead) != "-"):
		f.refuse(dash, noNeighbour)
	case !flow:
		where, before = f.restOfLine(s.to), f.newline+lead
	}
	text := ""
	for _, item := range items {
		text += before + f.itemLike(beside, item) + behind
	}
	return splice{span{where, where}, text}
}

const noNeighbour = "there is no item beside which to write"

// dropItems is what goes with some items, which may hold no comment.
func (f *File) dropItems(n *yaml.Node, from, to int) span {
	gone := span{f.span(n.Content[from]).from, f.span(n.Content[to-1]).to}
	switch flow := n.Style&yaml.FlowStyle != 0; {
	case !flow:
		first := gone.from
		gone = span{f.lineBegin(first), f.nextLine(f.restOfLine(gone.to))}
		if strings.TrimSpace(f.text[gone.from:first]) != "-" {
			f.refuse(first, noNeighbour)
		}
	case from > 0:
		gone.from = f.span(n.Content[from-1]).to
	default:
		gone.to = f.span(n.Content[to]).from
	}
	if len(f.comments(gone, n)) > 0 {
		f.refuse(gone.from, "a comment stands there")
	}
	return gone
}
