package report

import (
	"regexp"
	"strings"

	"crossroads/questions/phrase"
)

// link writes text that leads to an address. Addresses in angle brackets are
// shorter, but MDX takes them for elements. Where the address could end the
// link early, or is none, the text stands alone.
func link(text, address string) string {
	if !linkable(address) {
		return text
	}
	return "[" + text + "](" + address + ")"
}

// linkable reports whether an address can be followed and stands in a link as it
// is, in every dialect.
func linkable(address string) bool {
	return (strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")) &&
		!strings.ContainsAny(address, " <>()[]{}\\`\"'|*") && !entity.MatchString(address) && phrase.Line(address) == address
}

// entity is what would be read as another character.
var entity = regexp.MustCompile(`&#?\w+;`)

// address is a web address in running text; what ends the sentence around it is
// no part of it.
var address = regexp.MustCompile(`\bhttps?://[^\s<>()\[\]{}\\` + "`" + `"'|*]*[\w/=&#%+~-]`)

// Noted escapes the words of people in which an address can be followed, and
// reads as it was written. Everything else is as Escape has it.
func Noted(s string) string {
	s = phrase.Line(s)
	var b strings.Builder
	at := 0
	for _, m := range address.FindAllStringIndex(s, -1) {
		if found := s[m[0]:m[1]]; linkable(found) {
			b.WriteString(inFront(escapeInner(s[at:m[0]], at == 0)))
			b.WriteString(link(strings.ReplaceAll(Escape(found), "&#58;", ":"), found))
			at = m[1]
		}
	}
	b.WriteString(escapeInner(s[at:], at == 0))
	return b.String()
}

// inFront is text in front of a link: a mark of exclamation would make an image
// of it.
func inFront(text string) string {
	if body, ok := strings.CutSuffix(text, "!"); ok {
		return body + `\!`
	}
	return text
}
