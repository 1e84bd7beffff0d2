package yamledit

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// File is the text of a file and what the YAML reader says about it.
type File struct {
	text    string
	root    *yaml.Node
	lines   []int // offset of the begin of each line
	parents map[*yaml.Node]*yaml.Node
	json    bool
	newline string
	err     error // why the edit under way is refused
}

const byteOrderMark = "\ufeff"

// Parse reads the one document of a file, which has to be a mapping.
func Parse(data []byte) (*File, error) {
	decode := yaml.NewDecoder(bytes.NewReader(Masked(data)))
	var document, more yaml.Node
	if err := decode.Decode(&document); err != nil {
		return nil, err
	}
	if err := decode.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one document")
	}
	root := document.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, errors.New("the file is not a mapping")
	}
	Unmask(root, data)
	return newFile(data, root), nil
}

func newFile(data []byte, root *yaml.Node) *File {
	f := &File{text: string(data), root: root, parents: map[*yaml.Node]*yaml.Node{}}
	f.adopt(root)
	f.json = json.Valid(bytes.TrimPrefix(data, []byte(byteOrderMark)))
	f.split()
	return f
}

// Root is the mapping that the file consists of.
func (f *File) Root() *yaml.Node { return f.root }

// JSON reports whether the file is JSON, and not only YAML.
func (f *File) JSON() bool { return f.json }

// Text is the text of the file.
func (f *File) Text() []byte { return []byte(f.text) }

func (f *File) adopt(n *yaml.Node) {
	for _, c := range n.Content {
		f.parents[c] = n
		f.adopt(c)
	}
}

// split finds the lines as YAML counts them, and which line end is usual here.
func (f *File) split() {
	begin := 0
	if len(f.text) >= len(byteOrderMark) && f.text[:len(byteOrderMark)] == byteOrderMark {
		begin = len(byteOrderMark)
	}
	f.lines = []int{begin}
	for i := begin; i < len(f.text); {
		n := lineEnd(f.text[i:])
		if n == 0 {
			i++
			continue
		}
		if f.newline == "" && f.text[i] <= '\r' {
			f.newline = f.text[i : i+n]
		}
		i += n
		f.lines = append(f.lines, i)
	}
	if f.newline == "" {
		f.newline = "\n"
	}
}

// lineEnd is the length of the line end with which a text begins, 0 where it
// begins with none. YAML has more of them than people know.
func lineEnd(s string) int {
	switch {
	case s == "":
	case s[0] == '\r' && len(s) > 1 && s[1] == '\n':
		return 2
	case s[0] == '\n', s[0] == '\r':
		return 1
	case s[0] == 0xc2 && len(s) > 1 && s[1] == 0x85:
		return 2
	case s[0] == 0xe2 && len(s) > 2 && s[1] == 0x80 && (s[2] == 0xa8 || s[2] == 0xa9):
		return 3
	}
	return 0
}

// refuse ends the edit under way, of which [File.apply] then says why. It returns
// an offset to go on with until then.
func (f *File) refuse(at int, format string, args ...any) int {
	if f.err == nil {
		f.err = fmt.Errorf(format, args...)
	}
	return at
}

// start is the offset at which a node begins, its anchor included.
func (f *File) start(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(f.lines) {
		return f.refuse(0, "line %d is not in the text", n.Line)
	}
	at := f.lines[n.Line-1]
	for range n.Column - 1 {
		if at >= len(f.text) {
			return f.refuse(at, "line %d has no column %d", n.Line, n.Column)
		}
		_, size := utf8.DecodeRuneInString(f.text[at:])
		at += size
	}
	return at
}

// lineBegin is the offset at which the line around an offset begins.
func (f *File) lineBegin(at int) int {
	begin := f.lines[0]
	for _, l := range f.lines {
		if l > at {
			break
		}
		begin = l
	}
	return begin
}

// restOfLine is the offset of the line end behind an offset, or of the end.
func (f *File) restOfLine(at int) int {
	for at < len(f.text) && lineEnd(f.text[at:]) == 0 {
		at++
	}
	return at
}
