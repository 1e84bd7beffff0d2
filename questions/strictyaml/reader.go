package strictyaml

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"crossroads/questions/answersfile/yamledit"
)

// Reader reads one file and collects what is wrong with it.
type Reader struct {
	File     string // its name in problems; it is not opened
	Limit    int    // how many problems are worth collecting; 0: all
	Problems Problems

	aliases int                 // how many lists and mappings were repeated
	holding map[*yaml.Node]bool // whether an anchored node holds aliases
}

// Report adds a problem at a node. Of a node that was refused nothing more is
// said.
func (r *Reader) Report(at *yaml.Node, hint, format string, args ...any) {
	if at.Kind != refused {
		r.Problems = append(r.Problems, NewProblem(r.Place(at), hint, format, args...))
	}
}

// Place is where a node stands.
func (r *Reader) Place(n *yaml.Node) Place { return Place{r.File, n.Line, n.Column} }

// Full reports whether the limit of problems is reached: more would not help.
func (r *Reader) Full() bool { return r.Limit > 0 && len(r.Problems) >= r.Limit }

// Parse returns the root of the one document in a file; nil where it cannot be
// used, and without a problem where there is nothing in it. There are no
// aliases, tags or repeated keys below the root.
func (r *Reader) Parse(data []byte) *yaml.Node {
	root := r.document(data)
	if root == nil {
		return nil
	}
	yamledit.Unmask(root, data)
	r.holding = map[*yaml.Node]bool{}
	r.plain(root)
	if root.Kind == refused || r.Full() {
		return nil
	}
	return root
}

// document parses what is text. The YAML package panics on some malformed input.
func (r *Reader) document(data []byte) (root *yaml.Node) {
	defer func() {
		if recover() != nil {
			r.Report(nodeAt(data, 0), "", "this is not YAML that can be read")
			root = nil
		}
	}()
	if !r.readable(data) || r.conflict(data) {
		return nil
	}
	var document, second yaml.Node
	decode := yaml.NewDecoder(bytes.NewReader(yamledit.Masked(data)))
	if err := decode.Decode(&document); errors.Is(err, io.EOF) {
		return nil
	} else if err != nil {
		r.syntax(data, err)
		return nil
	}
	switch err := decode.Decode(&second); {
	case err == nil:
		r.Report(&second, "one file is one document: remove the line of three dashes", "a second document begins here")
		return nil
	case !errors.Is(err, io.EOF):
		r.syntax(data, err)
		return nil
	}
	return document.Content[0]
}

// readable refuses what is no text, with a better place than the YAML reader
// would give.
func (r *Reader) readable(data []byte) bool {
	for i := 0; i < len(data); {
		char, size := utf8.DecodeRune(data[i:])
		switch {
		case char == utf8.RuneError && size == 1:
			r.Report(nodeAt(data, i), "save it as UTF-8", "the file is not UTF-8 text")
			return false
		case char < ' ' && char != '\n' && char != '\r' && char != '\t', char == 0x7f:
			r.Report(nodeAt(data, i), "delete it", "control characters such as %U are not allowed", char)
			return false
		}
		i += size
	}
	return true
}

// nodeAt is a node at an offset, for its place.
func nodeAt(data []byte, offset int) *yaml.Node {
	before := data[:offset]
	line := bytes.LastIndexByte(before, '\n') + 1
	return &yaml.Node{Kind: yaml.DocumentNode, Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(before[line:])}
}
