package phrase

import (
	"strings"
	"unicode"
)

// Slug makes a title fit for the name of a file: its letters and digits in
// lower case, with one hyphen for whatever stands between them. It has at most
// limit characters and ends with a whole word where it has to be cut; of a title
// without letters and digits nothing is left.
func Slug(title string, limit int) string {
	var words []string
	length := 0
	for _, word := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		letters := []rune(word)
		if len(words) == 0 && len(letters) > limit {
			letters = letters[:limit]
		}
		if length += len(letters) + 1; length > limit+1 {
			break
		}
		words = append(words, string(letters))
	}
	return strings.Join(words, "-")
}
