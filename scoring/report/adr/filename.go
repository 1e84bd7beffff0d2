package adr

import (
	"fmt"
	"path"
	"strconv"
	"strings"
	"unicode"
)

const (
	slugLength   = 60 // characters of a title that a file name keeps at most
	numberLength = 4  // digits of a number at least
	dateLength   = 8  // digits from which a number is taken for a date
)

// FileName returns the name of the next record in a folder that holds the
// existing files: the number after the highest, at least four digits wide, and
// the title in lower case. Numbers of eight digits or more are dates, which
// some tools put first, and do not count.
func FileName(title string, existing []string) string {
	highest, width := 0, numberLength
	for _, name := range existing {
		digits := name[:len(name)-len(strings.TrimLeft(name, "0123456789"))]
		if path.Ext(name) != ".md" || len(digits) == 0 || len(digits) >= dateLength {
			continue
		}
		if n, err := strconv.Atoi(digits); err == nil && n >= highest {
			highest, width = n, max(len(digits), numberLength)
		}
	}
	return fmt.Sprintf("%0*d-%s.md", width, highest+1, slug(title))
}

// slug keeps the letters and digits of a title, with one hyphen for whatever
// stands between them, and ends with a whole word where it has to be cut.
func slug(title string) string {
	var words []string
	length := 0
	for _, word := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		letters := []rune(word)
		if len(words) == 0 && len(letters) > slugLength {
			letters = letters[:slugLength]
		}
		if length += len(letters) + 1; length > slugLength+1 {
			break
		}
		words = append(words, string(letters))
	}
	if len(words) == 0 {
		return "decision"
	}
	return strings.Join(words, "-")
}
