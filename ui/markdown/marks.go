package markdown

import (
	"regexp"
	"strings"
	"unicode"
)

// Marks are signs of the private use area that stand for others while Glamour
// draws, so that these can be told apart from the same signs in the text.
const (
	markBullet = "\ue000"
	markNumber = "\ue001" // behind the number of an item
	markWall   = "\ue002" // between the columns of a table
	markRule   = "\ue003"
	markCross  = "\ue004"
	markDot    = "\ue005" // signs inside a word, at which it must not be broken
	markComma  = "\ue006"
	markPlus   = "\ue007"
	markHyphen = "\ue008"
)

// inside matches a sign at which Glamour would break a word or a number.
var inside = regexp.MustCompile(`[.,+]([\pL\pN])`)

// address matches what begins like the address of a page. It is broken at the
// end of a line only, so that its parts can be put together again.
var address = regexp.MustCompile(`https?://[^\s<>()]+`)

// ranged matches the hyphen between two numbers.
var ranged = regexp.MustCompile(`(\pN)-(\pN)`)

// guard takes marks and control characters out of the text, expands tabs and keeps
// "Node.js", "10,000" and addresses in one piece.
func guard(markdown string) string {
	markdown = strings.Map(func(r rune) rune {
		if r >= '\ue000' && r <= '\ue008' || r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(markdown, "\t", "    "))
	markdown = ranged.ReplaceAllString(markdown, "$1"+markHyphen+"$2")
	return inside.ReplaceAllStringFunc(address.ReplaceAllStringFunc(markdown, keep), func(sign string) string {
		return keep(sign[:1]) + sign[1:]
	})
}

// keep replaces the signs at which Glamour would break.
func keep(text string) string {
	return strings.NewReplacer(".", markDot, ",", markComma, "+", markPlus, "-", markHyphen).Replace(text)
}

// unguard puts the signs back.
func unguard(drawn string) string {
	return strings.NewReplacer(markDot, ".", markComma, ",", markPlus, "+", markHyphen, "-").Replace(drawn)
}
