package answersfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// parse returns the root of the one document in the file, or nil where there
// is a problem with the writing itself.
func (d *decoder) parse(data []byte) *yaml.Node {
	if !d.readable(data) {
		return nil
	}
	var document, second yaml.Node
	decode := yaml.NewDecoder(bytes.NewReader(data))
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

// syntax reports an error of the YAML reader, whose text is all that it gives.
func (d *decoder) syntax(data []byte, err error) {
	line, message := splitSyntax(err)
	at := &yaml.Node{Line: line, Column: 1}
	content := ""
	if lines := strings.Split(string(data), "\n"); line <= len(lines) {
		content = lines[line-1]
	}
	at.Column += utf8.RuneCountInString(content) - utf8.RuneCountInString(strings.TrimLeft(content, " "))
	hint := "indent with two spaces, and put a text that holds : or # in quotes"
	switch {
	case strings.HasPrefix(strings.TrimLeft(content, " "), "\t"):
		hint = "indent with spaces, not with a tab"
	case strings.Contains(message, "cannot start any token"):
		hint = "put a text that begins with such a character in quotes"
	case strings.Contains(message, "mapping values"):
		hint = "put a text that holds a colon in quotes"
	case strings.Contains(message, "',' or"):
		hint = "close the bracket, and put a text that holds a colon in quotes"
	case strings.Contains(message, "end of stream"):
		hint = "close the quotes or the bracket that begins here"
	case strings.Contains(message, "alphabetic or numeric"):
		hint = "put a text that begins with * or & in quotes"
	case strings.Contains(message, "unknown anchor"):
		hint = "put a text that begins with * in quotes"
		if parts := strings.Split(message, "'"); len(parts) > 1 {
			at = nodeAt(data, max(0, bytes.Index(data, []byte("*"+parts[1]))))
		}
	}
	d.problem(at, hint, "this is not valid YAML: %s", message)
}

// splitSyntax takes "yaml: line 3: message" apart. The reader counts lines
// from 0 where its parser complains, from 1 where its scanner does, and leaves
// the first line out.
func splitSyntax(err error) (line int, message string) {
	parts := regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`).FindStringSubmatch(err.Error())
	if parts == nil {
		return 1, fmt.Sprint(err)
	}
	line, _ = strconv.Atoi(parts[1])
	if regexp.MustCompile(`^did not find expected ([<',]|key|node)`).MatchString(parts[2]) {
		line++
	}
	return max(line, 1), parts[2]
}
