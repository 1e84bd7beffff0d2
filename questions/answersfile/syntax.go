package answersfile

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Syntax says where and why the YAML reader gave up on a file, whose text is
// all that it gives, and what to do about it. The problem names no file, and its
// message is the reason alone, so that it serves files of other kinds, too.
func Syntax(data []byte, err error) Problem {
	if p, ok := conflict(data); ok {
		return p
	}
	line, message := splitSyntax(err)
	lines := strings.Split(string(data), "\n")
	p := Problem{Line: min(line, len(lines)), Message: message,
		Hint: "indent with two spaces, and put a text that holds : or # in quotes"}
	content := strings.TrimLeft(lines[p.Line-1], " ")
	p.Column = 1 + utf8.RuneCountInString(lines[p.Line-1]) - utf8.RuneCountInString(content)
	switch {
	case strings.HasPrefix(content, "\t"):
		p.Hint = "indent with spaces, not with a tab"
	case strings.Contains(message, "cannot start any token"):
		p.Hint = "put a text that begins with such a character in quotes"
	case strings.Contains(message, "mapping values"):
		p.Hint = "put a text that holds a colon in quotes"
	case strings.Contains(message, "',' or"):
		p.Hint = "close the bracket, and put a text that holds :, # or ? in quotes"
	case strings.Contains(message, "end of stream"):
		p.Hint = "close the quotes or the bracket that begins here"
	case strings.Contains(message, "alphabetic or numeric"):
		p.Hint = "put a text that begins with * or & in quotes"
	case strings.Contains(message, "unknown anchor"):
		p.Hint = "put a text that begins with * in quotes"
		if parts := strings.Split(message, "'"); len(parts) > 1 {
			at := nodeAt(data, max(0, bytes.Index(data, []byte("*"+parts[1]))))
			p.Line, p.Column = at.Line, at.Column
		}
	}
	return p
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

// conflict finds what a version control system leaves where two people changed
// the same lines.
func conflict(data []byte) (p Problem, ok bool) {
	begun := 0
	line := 0
	for text := range bytes.Lines(data) {
		line++
		switch {
		case bytes.HasPrefix(text, []byte("<<<<<<< ")):
			begun = line
		case begun > 0 && bytes.HasPrefix(text, []byte(">>>>>>> ")):
			return Problem{Line: begun, Column: 1, Message: "both sides of a merge conflict are in the file",
				Hint: fmt.Sprintf("keep one side and delete the lines that begin with <<<<<<<, ======= and >>>>>>>, down to line %d", line)}, true
		}
	}
	return p, false
}
