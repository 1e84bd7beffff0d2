package adr

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain makes one line of text and drops what must not reach a terminal, a
// page or a file name: control, bidirectional and other invisible characters.
func plain(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			return ' '
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200d':
			return -1
		}
		return r
	}, text)), " ")
}
