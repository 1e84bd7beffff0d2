package yamledit

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// freed moves anchors out of a value that is about to be replaced to the first
// alias that refers to them, so that the others go on to say what they said. The
// text that it returns is nil where there is nothing to move.
func (f *File) freed(n *yaml.Node) ([]byte, error) {
	if n.Anchor != "" {
		if alias := f.aliasOf(f.root, n); alias != nil {
			return f.move(n, alias)
		}
	}
	for _, c := range n.Content {
		if text, err := f.freed(c); text != nil || err != nil {
			return text, err
		}
	}
	return nil, nil
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
	from := f.start(anchored)
	s := f.span(anchored)
	to := f.span(alias)
	whole := f.text[s.from:s.to]
	if strings.ContainsFunc(whole, func(r rune) bool { return lineEnd(string(r)) > 0 }) {
		f.refuse(from, "line %d: what other answers refer to takes several lines", anchored.Line)
	}
	return f.apply(splice{span{from, s.from}, ""}, splice{to, "&" + anchored.Anchor + " " + whole})
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
