package strictyaml

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// syntax reports where and why the YAML reader gave up, whose text is all that
// it gives, and what to do about it.
func (r *Reader) syntax(data []byte, err error) {
	line, message := splitSyntax(err)
	lines := strings.Split(string(data), "\n")
	line = min(line, len(lines))
	content := strings.TrimLeft(lines[line-1], " ")
	at := nodeAt(nil, 0)
	at.Line = line
	at.Column = 1 + utf8.RuneCountInString(lines[line-1]) - utf8.RuneCountInString(content)
	hint := "indent with two spaces, and put a text that holds : or # in quotes"
	switch {
	case strings.HasPrefix(content, "\t"):
		hint = "indent with spaces, not with a tab"
	case strings.Contains(message, "cannot start any token"):
		hint = "put a text that begins with such a character in quotes"
	case strings.Contains(message, "mapping values"):
		hint = "put a text that holds a colon in quotes"
	case strings.Contains(message, "',' or"):
		hint = "close the bracket, and put a text that holds :, # or ? in quotes"
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
	r.Report(at, hint, "this is not valid YAML: %s", message)
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

// conflict reports what a version control system leaves where two people
// changed the same lines.
func (r *Reader) conflict(data []byte) bool {
	begun, line := 0, 0
	for text := range bytes.Lines(data) {
		line++
		switch {
		case bytes.HasPrefix(text, []byte("<<<<<<< ")):
			begun = line
		case begun > 0 && bytes.HasPrefix(text, []byte(">>>>>>> ")):
			at := nodeAt(nil, 0)
			at.Line = begun
			r.Report(at, fmt.Sprintf("keep one side and delete the lines that begin with <<<<<<<, ======= and >>>>>>>, down to line %d", line),
				"both sides of a merge conflict are in the file")
			return true
		}
	}
	return false
}
