package evidence

import "strings"

// Seen returns the latest date on which a claim is known to have held: that of
// the claim itself or of its last check, as [Day] gives it.
func (c Claim) Seen() string { return Day(c.Date + " " + c.Checked) }

// Day returns the latest date that a text names, as precise as it is written:
// "2026-10-06", "2026-10" or "2026"; "" where it names none.
func Day(text string) string {
	latest := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r != '-' && (r < '0' || r > '9') }) {
		if dated(word) && (latest == "" || Earlier(latest, word)) {
			latest = word
		}
	}
	return latest
}

// Earlier compares two dates as [Day] returns them. A month ends after each of
// its days, and a year after each of its months.
func Earlier(a, b string) bool {
	const end = "9999-99-99"
	return a+end[len(a):] < b+end[len(b):]
}

// dated reports whether a word is a date that begins with a year.
func dated(word string) bool {
	if len(word) != len("2006") && len(word) != len("2006-01") && len(word) != len("2006-01-02") {
		return false
	}
	for i, r := range word {
		if (r == '-') != (i == len("2006") || i == len("2006-01")) {
			return false
		}
	}
	return true
}
