package yamledit

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// freed moves anchors out of a value that is about to be replaced to the first
// alias that refers to them, so that the others go on to say what they said. The
// text that it returns is nil where there is nothing to move.
func (f *File) freed(n *yaml.Node) ([]byte, error) {
	var found []byte
	var fail error
	var visit func(n *yaml.Node)
	visit = func(n *yaml.Node) {
		if n.Anchor != "" && found == nil && fail == nil {
			if alias := f.aliasOf(f.root, n); alias != nil {
				found, fail = f.move(n, alias)
			}
		}
		for _, c := range n.Content {
			visit(c)
		}
	}
	visit(n)
	return found, fail
}

func (f *File) aliasOf(in, anchor *yaml.Node) *yaml.Node {
	if in.Kind == yaml.AliasNode && in.Alias == anchor {
		return in
	}
	for _, c := range in.Content {
		if found := f.aliasOf(c, anchor); found != nil {
			return found
		}
	}
	return nil
}

func (f *File) move(anchored, alias *yaml.Node) ([]byte, error) {
	from, err := f.start(anchored)
	if err != nil {
		return nil, err
	}
	s, err := f.span(anchored)
	if err != nil {
		return nil, err
	}
	to, err := f.span(alias)
	if err != nil {
		return nil, err
	}
	whole := f.text[s.from:s.to]
	if strings.ContainsFunc(whole, func(r rune) bool { return lineEnd(string(r)) > 0 }) {
		return nil, fmt.Errorf("%s: what other answers refer to takes several lines", place(anchored))
	}
	return f.apply(splice{span{from, s.from}, ""}, splice{to, "&" + anchored.Anchor + " " + whole}), nil
}

// Aliases counts the aliases in the file.
func (f *File) Aliases() int { return aliases(f.root) }

func aliases(n *yaml.Node) int {
	count := 0
	if n.Kind == yaml.AliasNode {
		count++
	}
	for _, c := range n.Content {
		count += aliases(c)
	}
	return count
}
