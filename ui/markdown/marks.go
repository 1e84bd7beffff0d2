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

// ranged matches the hyphen between two numbers.
var ranged = regexp.MustCompile(`(\pN)-(\pN)`)

// guard takes marks and control characters out of the text, expands tabs and keeps "Node.js" and
// "10,000" in one piece. Addresses stay as they are.
func guard(markdown string) string {
	markdown = strings.Map(func(r rune) rune {
		if r >= '\ue000' && r <= '\ue008' || r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(markdown, "\t", "    "))
	words := strings.SplitAfter(markdown, " ")
	for i, word := range words {
		if strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "@") {
			continue
		}
		word = ranged.ReplaceAllString(word, "$1"+markHyphen+"$2")
		words[i] = inside.ReplaceAllStringFunc(word, func(sign string) string {
			switch sign[0] {
			case '.':
				return markDot + sign[1:]
			case ',':
				return markComma + sign[1:]
			}
			return markPlus + sign[1:]
		})
	}
	return strings.Join(words, "")
}

// unguard puts the signs back.
func unguard(drawn string) string {
	return strings.NewReplacer(markDot, ".", markComma, ",", markPlus, "+", markHyphen, "-").Replace(drawn)
}
