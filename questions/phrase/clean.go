package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Clean takes out of text from outside what must not reach a terminal, a page or
// a record: control characters and sequences, whatever turns the direction of
// what follows, and what takes no room and only makes one word look like
// another. Line ends and tabs stay; joiners stay between letters and signs that
// need them, as in emoji and in Persian. More accents than any letter has would
// grow into the lines around it.
func Clean(text string) string {
	if plain(text) {
		return text
	}
	text = ansi.Strip(strings.ToValidUTF8(text, "\ufffd"))
	var b strings.Builder
	before, accents := rune(0), 0
	for i, r := range text {
		after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		switch {
		case r == '\n', r == '\t':
		case r == '\u200c' || r == '\u200d':
			if before <= unicode.MaxASCII || after <= unicode.MaxASCII || Hidden(after) {
				continue
			}
		case Hidden(r):
			continue
		case !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Me, r):
			accents = 0
		default:
			if accents++; accents > mostAccents {
				continue
			}
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// Line is clean text on a single line: whatever stands between words becomes one
// space.
func Line(text string) string {
	if oneLine(text) {
		return text
	}
	return strings.Join(strings.Fields(Clean(LineEnds(text, " "))), " ")
}

// LineEnds replaces whatever ends a line or a page.
func LineEnds(text, by string) string {
	if !strings.ContainsAny(text, "\r\n\v\f\u0085\u2028\u2029") { // a replacer is made anew for each by
		return text
	}
	return strings.NewReplacer("\r\n", by, "\n", by, "\r", by, "\v", by, "\f", by, "\u0085", by, "\u2028", by, "\u2029", by).Replace(text)
}

// oneLine reports whether text is one line of printable ASCII without a space too
// many, as nearly all is.
func oneLine(text string) bool {
	before := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return text == "" || before != ' '
}

// mostAccents is how many marks a letter keeps.
const mostAccents = 4

// plain reports whether there is nothing to look at in a text.
func plain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c != '\n' && (c < ' ' || c >= 0x7f) {
			return false
		}
	}
	return true
}

// Hidden reports whether a character does something in place of showing.
func Hidden(r rune) bool {
	switch {
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\u2028', r == '\u2029':
		return true
	case r >= 0xe0000 && r <= 0xe0fff: // tags, which spell words that nobody sees
		return true
	case r == '\u034f', r >= '\u115f' && r <= '\u1160', r >= '\u17b4' && r <= '\u17b5', r == '\u3164', r == '\uffa0':
		return true // letters without a shape
	}
	return false
}
