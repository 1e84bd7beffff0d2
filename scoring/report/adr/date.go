package adr

import (
	"fmt"
	"regexp"
	"strconv"
)

var calendar = regexp.MustCompile(`^(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])$`)

// isDate reports whether text is a date, as 2026-11-30 or 20261130; months of
// fewer than 31 days are not told apart.
func isDate(text string) bool { return calendar.MatchString(text) }

// review is when to look at a decision of a day again: a year later; "" where the
// date is none.
func review(date string) string {
	m := calendar.FindStringSubmatch(date)
	if m == nil {
		return ""
	}
	year, _ := strconv.Atoi(m[1])
	if m[2]+m[3] == "0229" {
		m[3] = "28"
	}
	return fmt.Sprintf("%04d-%s-%s", year+1, m[2], m[3])
}
