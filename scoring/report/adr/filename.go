package adr

import (
	"cmp"
	"fmt"
	"path"
	"strconv"
	"strings"

	"crossroads/questions"
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
	return fmt.Sprintf("%0*d-%s.md", width, highest+1, cmp.Or(questions.Slug(title, slugLength), "decision"))
}
