package markdown

import (
	"strings"
	"unicode"
)

// Marks are signs of the private use area that stand for others while Glamour
// draws, so that these can be told apart from the same signs in the text.
const (
	markBullet = '\ue000'
	markNumber = '\ue001' // behind the number of an item
	markWall   = '\ue002' // between the columns of a table
	markRule   = '\ue003'
	markCross  = '\ue004'
	markDot    = '\ue005' // signs inside a word, at which it must not be broken
	markComma  = '\ue006'
	markPlus   = '\ue007'
	markHyphen = '\ue008'
	markOpen   = '\ue009' // around the text of a hyperlink
	markClose  = '\ue00a'
)

func isMark(r rune) bool { return r >= markBullet && r <= markClose }

// guard takes marks and control characters out of the text, expands tabs and
// keeps "Node.js", "10,000", "80-95" and addresses in one piece. An address is
// broken at the end of a line only, so that its parts can be put together.
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
		if address || inWord(text, i) {
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

// inWord reports whether the sign at i stands before a letter or a number, so
// that it ends no sentence; a hyphen has to stand between two numbers.
func inWord(text []rune, i int) bool {
	if i+1 >= len(text) {
		return false
	}
	next := text[i+1]
	switch text[i] {
	case '.', ',', '+':
		return unicode.IsLetter(next) || unicode.IsNumber(next)
	case '-':
		return i > 0 && unicode.IsNumber(text[i-1]) && unicode.IsNumber(next)
	}
	return false
}

// keep returns the mark for a sign at which Glamour would break.
func keep(r rune) rune {
	switch r {
	case '.':
		return markDot
	case ',':
		return markComma
	case '+':
		return markPlus
	case '-':
		return markHyphen
	}
	return r
}

// unguard puts the signs back.
func unguard(r rune) rune {
	switch r {
	case markDot:
		return '.'
	case markComma:
		return ','
	case markPlus:
		return '+'
	case markHyphen:
		return '-'
	}
	return r
}
