package markdown

import (
	"strings"
	"unicode"
)

// Marks stand for other signs while Glamour draws: of bullets and lines, so that
// these can be told apart from the same signs in the text, and of the text, so
// that it is broken at blanks alone. The latter are rare punctuation, since what
// stands beside an asterisk decides whether that begins or ends something.
const (
	markBullet = '\ue000'
	markNumber = '\ue001' // behind the number of an item
	markWall   = '\ue002' // between the columns of a table
	markRule   = '\ue003'
	markCross  = '\ue004'
	markOpen   = '\ue005' // around the text of a hyperlink
	markClose  = '\ue006'

	breaking = ".,;+-" // behind which Glamour breaks a word
	kept     = "⹋⹌⹍⹎⹏" // what stands for them, in their order
)

func isMark(r rune) bool { return r >= markBullet && r <= markClose || strings.ContainsRune(kept, r) }

// guard takes marks and control characters out of the text, expands tabs and
// keeps words, numbers and addresses in one piece.
func guard(markdown string) string {
	text := []rune(strings.Map(func(r rune) rune {
		if isMark(r) || r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(markdown, "\t", "    ")))
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	address := false
	for i, r := range text {
		switch {
		case r == ' ' || r == '\n' || strings.ContainsRune("<>()", r):
			address = false
		case r == 'h' && (starts(text[i:], "http://") || starts(text[i:], "https://")):
			address = true
		}
		if address || inText(text, i) {
			r = keep(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// starts reports whether text begins with a prefix of ASCII letters.
func starts(text []rune, prefix string) bool {
	return len(text) >= len(prefix) && string(text[:len(prefix)]) == prefix
}

// inText reports whether the sign at i belongs to the text and not to the
// markdown: it ends neither the number of an item nor an entity, and a hyphen
// has to stand in an id, a date or a range.
func inText(text []rune, i int) bool {
	word := i
	for word > 0 && !unicode.IsSpace(text[word-1]) {
		word--
	}
	before, ends := string(text[word:i]), i+1 == len(text) || unicode.IsSpace(text[i+1])
	switch text[i] {
	case '.':
		return strings.Trim(before, "0123456789") != "" || !ends
	case ';':
		return !strings.Contains(before, "&")
	case '-':
		return before != "" && !ends && ofID(text[i-1]) && ofID(text[i+1])
	case '+':
		return before != "" || !ends
	}
	return true
}

func ofID(r rune) bool { return unicode.IsNumber(r) || unicode.IsUpper(r) }

// keep returns the mark for a sign at which Glamour would break.
func keep(r rune) rune { return exchanged(r, breaking, kept) }

// unguard puts the signs back.
func unguard(r rune) rune { return exchanged(r, kept, breaking) }

func exchanged(r rune, from, to string) rune {
	signs := []rune(to)
	for i, sign := range []rune(from) {
		if r == sign {
			return signs[i]
		}
	}
	return r
}
