package yamledit

import (
	"bytes"
	"encoding/json"
	"regexp"

	"go.yaml.in/yaml/v3"
)

// pair is a character as JSON spells it where it sticks to ASCII: in two halves,
// which the YAML reader refuses.
var pair = regexp.MustCompile(`\\u[dD]([89abAB][0-9a-fA-F]{2})\\u[dD]([c-fC-F][0-9a-fA-F]{2})`)

// Masked returns a text that the YAML reader takes, with everything in its
// place. Of JSON, characters in two halves are others in it; [Unmask] mends what
// was read of them.
func Masked(data []byte) []byte {
	if !pair.Match(data) || !json.Valid(bytes.TrimPrefix(data, []byte(byteOrderMark))) {
		return data
	}
	return pair.ReplaceAll(data, []byte(`\ue${1}\ue${2}`)) // private use
}

// Unmask puts into the nodes that were read of a masked text what the original
// says.
func Unmask(root *yaml.Node, data []byte) {
	if pair.Match(data) {
		newFile(data, root).unmask(root)
	}
}

func (f *File) unmask(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Style&yaml.DoubleQuotedStyle != 0 {
		var text string
		s := f.span(n) // empty, and no JSON, where the text is not as it was read
		if json.Unmarshal([]byte(f.text[s.from:s.to]), &text) == nil {
			n.Value = text
		}
	}
	for _, c := range n.Content {
		f.unmask(c)
	}
}
