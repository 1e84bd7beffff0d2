package yamledit

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// comments are those between two offsets, which must not cut a node: the leaves
// of the node are passed over.
func (f *File) comments(s span, within *yaml.Node) []string {
	var leaves []span
	var collect func(n *yaml.Node)
	collect = func(n *yaml.Node) {
		for _, c := range n.Content {
			collect(c)
		}
		if len(n.Content) > 0 {
			return
		}
		one := f.span(n)
		if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			begin := f.restOfLine(one.from) // what is behind the indicator may be a comment
			leaves = append(leaves, span{one.from, one.from + 1})
			one.from = min(begin, one.to)
		}
		leaves = append(leaves, one)
	}
	collect(within)
	var list []string
	for at := s.from; at < s.to; {
		inside := false
		for _, l := range leaves {
			if at >= l.from && at < l.to {
				at, inside = l.to, true
				break
			}
		}
		switch {
		case inside:
		case f.text[at] == '#' && (at == 0 || blank(f.text[at-1]) || breaksBefore(f.text[:at])):
			to := f.restOfLine(at)
			list = append(list, strings.TrimRight(f.text[at:to], " \t"))
			at = to
		default:
			at++
		}
	}
	return list
}

// breaksBefore reports whether a text ends with a line end.
func breaksBefore(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	return size > 0 && lineEnd(string(r)) > 0
}
