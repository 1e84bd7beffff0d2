package yamledit

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Scalar writes a text on one line so that YAML reads back exactly that text:
// bare where nothing could be mistaken, else in double quotes. It is safe
// between the brackets of lists and mappings, too.
func Scalar(s string) string {
	if bare(s) {
		return s
	}
	return quoted(s)
}

// bare is deliberately narrow: a text that begins with a letter, holds none of
// the characters that mean something to YAML, and is not one of its words.
func bare(s string) bool {
	words := []string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
	if s == "" || slices.Contains(words, strings.ToLower(s)) || strings.HasSuffix(s, " ") {
		return false
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
		case i == 0:
			return false
		case unicode.IsDigit(r), strings.ContainsRune(" .-_/()'+;%&=", r):
		default:
			return false
		}
	}
	return true
}

// quoted writes a text in double quotes. What does not print is escaped, and
// so are the line breaks that only YAML takes for one.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case Printable(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Printable reports whether a character shows, so that it may stand in a file
// as it is.
func Printable(r rune) bool { return unicode.IsPrint(r) }

// Block writes a text of several lines below its key, each line indented; ok
// is false where YAML could not read back exactly that text.
func Block(s, indent string) (text string, ok bool) {
	if body := strings.TrimSuffix(s, "\n"); !strings.Contains(body, "\n") {
		return "", false
	}
	return literal(s, indent)
}

// literal is Block for texts of a single line, too.
func literal(s, indent string) (text string, ok bool) {
	body, found := strings.CutSuffix(s, "\n")
	if body == "" || !blockSafe(body) {
		return "", false
	}
	head := "|-"
	if found {
		head = "|"
	}
	var b strings.Builder
	b.WriteString(head)
	for line := range strings.SplitSeq(body, "\n") {
		b.WriteByte('\n')
		if line != "" {
			b.WriteString(indent + line)
		}
	}
	return b.String(), true
}

// blockSafe refuses what a literal block would need an indicator for, or
// change: a blank begin, an empty end, odd characters.
func blockSafe(body string) bool {
	if strings.ContainsRune(" \t\n", rune(body[0])) || strings.HasSuffix(body, "\n") {
		return false
	}
	return strings.IndexFunc(body, func(r rune) bool { return r != '\n' && !Printable(r) }) < 0
}
