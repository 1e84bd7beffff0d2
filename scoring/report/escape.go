package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"crossroads/questions/phrase"
)

// Escape makes one line of text from outside safe wherever running text may
// stand in markdown: it comes out as it was written and never as structure.
// Control, bidirectional and invisible characters are dropped, any run of white
// space becomes one space.
//
// A backslash is put only before what every dialect lets it stand before;
// Python-Markdown has the shortest list. The rest are character references:
// braces, too, which MDX takes for a program, and which VitePress takes for one
// behind a backslash as well. So are brackets around numbers,
// which would read as a citation, and the signs of mathematics.
func Escape(s string) string {
	s = phrase.Line(s)
	var b strings.Builder
	written := 0
	for i, r := range s {
		if plain(r) {
			continue
		}
		switch {
		case strings.ContainsRune("&<>{}|~@$^", r),
			r == ':' && strings.HasPrefix(s[i+1:], "//"), // makes a link
			r == '=' && i == 0,
			(r == '[' || r == ']') && besideDigit(s, i):
			b.WriteString(s[written:i] + reference(r))
			written = i + 1
		case strings.ContainsRune("\\`*_[]#", r),
			r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"), // makes a link
			startsBlock(s, i, r):
			b.WriteString(s[written:i] + "\\")
			written = i
		}
	}
	return b.String() + s[written:]
}

// plain reports whether a character is never a sign of markdown, as nearly all
// are not.
func plain(r rune) bool {
	return r == ' ' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= utf8.RuneSelf
}

// reference is a character that no dialect takes for a sign of its own.
func reference(r rune) string {
	switch r {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	}
	return fmt.Sprintf("&#%d;", r)
}

// besideDigit reports whether the bracket at i may be one of those around the
// number of a citation.
func besideDigit(s string, i int) bool {
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	if s[i] == '[' {
		return i+1 < len(s) && digit(s[i+1])
	}
	return i > 0 && digit(s[i-1])
}

// startsBlock reports whether the character at i would begin a list or a
// rule were the text the first on its line.
func startsBlock(s string, i int, r rune) bool {
	switch r {
	case '+', '-':
		return i == 0
	case '.', ')':
		ends := i+1 == len(s) || s[i+1] == ' '
		return ends && i > 0 && i <= 9 && strings.Trim(s[:i], "0123456789") == ""
	}
	return false
}

// Prose makes a sentence of text of the content and makes it safe, as Escape does,
// but for backticks, which mark code.
func Prose(text string) string { return prose(sentence(text)) }

// prose makes text of the content safe, which may hold code in backticks.
func prose(s string) string {
	parts := strings.Split(phrase.Line(s), "`")
	if len(parts)%2 == 0 { // a backtick without its partner
		return Escape(s)
	}
	for i := range parts {
		if i%2 == 0 {
			parts[i] = escapeInner(parts[i], i == 0)
		} else {
			parts[i] = "`" + strings.ReplaceAll(parts[i], "|", "\\|") + "`"
		}
	}
	return strings.Join(parts, "")
}

// inline is prose that stands behind other words on its line.
func inline(s string) string { return strings.TrimPrefix(prose("x "+s), "x ") }

// escapeInner escapes a part of a line and keeps the spaces at its ends.
func escapeInner(s string, first bool) string {
	body := strings.TrimSpace(s)
	if body == "" {
		return s
	}
	start := strings.Index(s, body)
	out := Escape(body)
	if !first {
		out = strings.TrimPrefix(Escape("x "+body), "x ")
	}
	return s[:start] + out + s[start+len(body):]
}
