package answersfile

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"crossroads/questions/answersfile/yamledit"
)

// parse returns the root of the one document in the file, or nil where there
// is a problem with the writing itself.
func (d *decoder) parse(data []byte) *yaml.Node {
	if !d.readable(data) {
		return nil
	}
	if p, ok := conflict(data); ok {
		p.File = d.file
		d.problems = append(d.problems, p)
		return nil
	}
	var document, second yaml.Node
	decode := yaml.NewDecoder(bytes.NewReader(yamledit.Masked(data)))
	err := decode.Decode(&document)
	switch {
	case errors.Is(err, io.EOF):
		d.problem(&yaml.Node{}, "crossroads questions prints a blank one to fill in", "the file is empty")
		return nil
	case err != nil:
		d.syntax(data, err)
		return nil
	}
	switch err := decode.Decode(&second); {
	case err == nil:
		d.problem(&second, "keep one record in a file", "a second document begins here")
		return nil
	case !errors.Is(err, io.EOF):
		d.syntax(data, err)
		return nil
	}
	yamledit.Unmask(document.Content[0], data)
	return document.Content[0]
}

// readable refuses what is no text, with a better place than the YAML reader
// would give.
func (d *decoder) readable(data []byte) bool {
	if len(data) > MaxSize {
		d.problem(&yaml.Node{}, "an answers file is far smaller: is it the right one", "the file is larger than %d KiB", MaxSize>>10)
		return false
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		control := r < ' ' && r != '\n' && r != '\r' && r != '\t' || r == 0x7f
		if r == utf8.RuneError && size == 1 {
			d.problem(nodeAt(data, i), "save it as UTF-8", "the file is not UTF-8 text")
			return false
		}
		if control {
			d.problem(nodeAt(data, i), "delete it", "control characters such as %U are not allowed", r)
			return false
		}
		i += size
	}
	return true
}

func nodeAt(data []byte, offset int) *yaml.Node {
	before := data[:offset]
	line := bytes.LastIndexByte(before, '\n') + 1
	return &yaml.Node{Line: 1 + bytes.Count(before, []byte("\n")), Column: 1 + utf8.RuneCount(before[line:])}
}

// syntax reports an error of the YAML reader.
func (d *decoder) syntax(data []byte, err error) {
	p := Syntax(data, err)
	p.File, p.Message = d.file, "this is not valid YAML: "+p.Message
	d.problems = append(d.problems, p)
}
