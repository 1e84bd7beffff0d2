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
		s, err := f.span(old[i])
		if err != nil {
			return nil, err
		}
		list = append(list, splice{s, f.itemLike(old[i], want[i])})
	}
	var err error
	switch rest := head + both; {
	case len(want) > len(old):
		list, err = f.addItems(list, n, rest, want[rest:len(want)-tail])
	case len(want) < len(old):
		list, err = f.dropItems(list, n, rest, len(old)-tail)
	}
	if err != nil {
		return nil, err
	}
	return f.apply(list...), nil
}

func (f *File) itemLike(n *yaml.Node, text string) string {
	if f.json {
		return jsonText(text)
	}
	return like(n, text, "", true)[0]
}

// addItems writes new items before the item with an index, or behind the last
// one, in the form of their neighbour.
func (f *File) addItems(list []splice, n *yaml.Node, at int, items []string) ([]splice, error) {
	flow := n.Style&yaml.FlowStyle != 0
	if at == 0 {
		s, err := f.span(n.Content[0])
		if err != nil || !flow {
			return nil, errors.Join(err, errNoNeighbour)
		}
		text := ""
		for _, item := range items {
			text += f.itemLike(n.Content[0], item) + ", "
		}
		return append(list, splice{span{s.from, s.from}, text}), nil
	}
	before := n.Content[at-1]
	s, err := f.span(before)
	if err != nil {
		return nil, err
	}
	text, where := "", s.to
	for _, item := range items {
		if flow {
			text += ", " + f.itemLike(before, item)
		} else {
			dash := f.lineBegin(s.from)
			lead := f.text[dash:s.from]
			if strings.TrimSpace(lead) != "-" {
				return nil, errNoNeighbour
			}
			where = f.restOfLine(s.to)
			text += f.newline + lead + f.itemLike(before, item)
		}
	}
	return append(list, splice{span{where, where}, text}), nil
}

var errNoNeighbour = errors.New("there is no item beside which to write")

// dropItems takes items out, unless a comment would go with them.
func (f *File) dropItems(list []splice, n *yaml.Node, from, to int) ([]splice, error) {
	first, err := f.span(n.Content[from])
	if err != nil {
		return nil, err
	}
	last, err := f.span(n.Content[to-1])
	if err != nil {
		return nil, err
	}
	var gone span
	switch flow := n.Style&yaml.FlowStyle != 0; {
	case !flow:
		gone = span{f.lineBegin(first.from), f.nextLine(f.restOfLine(last.to))}
		if strings.TrimSpace(f.text[gone.from:first.from]) != "-" {
			return nil, errNoNeighbour
		}
	case from > 0:
		before, err := f.span(n.Content[from-1])
		if err != nil {
			return nil, err
		}
		gone = span{before.to, last.to}
	default:
		after, err := f.span(n.Content[to])
		if err != nil {
			return nil, err
		}
		gone = span{first.from, after.from}
	}
	if comments, err := f.comments(gone, n); err != nil || len(comments) > 0 {
		return nil, errors.Join(err, errors.New("a comment stands there"))
	}
	return append(list, splice{gone, ""}), nil
}
