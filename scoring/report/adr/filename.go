package adr

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"crossroads/questions/phrase"
)

const (
	slugLength   = 60 // characters of a title that a file name keeps at most
	numberLength = 4  // digits of a number where there is none to go by
	dateLength   = 8  // digits from which a number is none
)

// scheme is how the records of a folder are named: what stands before the words
// of the title.
type scheme struct {
	prefix    string // "ADR-", or ""
	form      form   // of what tells records apart
	width     int    // digits of a number
	separator string
}

// form is what tells the records of a folder apart.
type form int

const (
	numbers form = iota
	days         // 2026-11-30
	compact      // 20261130
)

var (
	dated    = regexp.MustCompile(`^(\pL+[-_])?(\d{4}-\d{2}-\d{2}|\d{8})([-_.])`)
	numbered = regexp.MustCompile(`^(\pL+[-_])?(\d+)([-_.])`)
)

func formOf(date string) form {
	if strings.Contains(date, "-") {
		return days
	}
	return compact
}

// schemeOf reads a name; ok is false where it is not that of a record.
func schemeOf(name string) (s scheme, number int, ok bool) {
	if strings.ToLower(path.Ext(name)) != ".md" {
		return scheme{}, 0, false
	}
	if m := dated.FindStringSubmatch(name); m != nil {
		if isDate(m[2]) {
			return scheme{prefix: m[1], form: formOf(m[2]), separator: m[3]}, 0, true
		}
	}
	m := numbered.FindStringSubmatch(name)
	if m == nil || len(m[2]) >= dateLength {
		return scheme{}, 0, false
	}
	number, err := strconv.Atoi(m[2])
	return scheme{prefix: m[1], width: len(m[2]), separator: m[3]}, number, err == nil
}

// FileName names the next record of a folder as those in it are named, the most
// common way first: by the number after the highest, or by the date, written as
// 2026-11-30 or 20261130. Where there is none to go by, it is a number of four
// digits, and for [Log4brains] the date. The number is 0 where the name has none.
func FileName(title, date string, style Style, existing []string) (name string, number int) {
	s, highest := common(style, existing)
	lead := fmt.Sprintf("%0*d", s.width, highest+1)
	if s.form != numbers {
		highest = -1
		switch {
		case !isDate(date):
			lead = "undated"
		case s.form == days:
			lead = date
		default:
			lead = strings.ReplaceAll(date, "-", "")
		}
	}
	stem := s.prefix + lead + s.separator + cmp.Or(phrase.Slug(title, slugLength), "decision")
	name = stem + ".md"
	for i := 2; slices.ContainsFunc(existing, func(e string) bool { return strings.EqualFold(e, name) }); i++ {
		name = fmt.Sprintf("%s-%d.md", stem, i)
	}
	return name, highest + 1
}

// common is the most common scheme of a folder, and the highest number in it.
// Numbers of any width are one scheme, which is as wide as the highest.
func common(style Style, existing []string) (scheme, int) {
	count, highest, width := map[scheme]int{}, map[scheme]int{}, map[scheme]int{}
	best := scheme{separator: "-", width: numberLength}
	if style == Log4brains {
		best = scheme{separator: "-", form: compact}
	}
	most := 0
	for _, name := range existing {
		s, n, ok := schemeOf(name)
		if !ok {
			continue
		}
		w := s.width
		s.width = 0
		count[s]++
		if n >= highest[s] {
			highest[s], width[s] = n, w
		}
		if count[s] > most {
			best, most = s, count[s]
		}
	}
	if most > 0 {
		best.width = width[best]
	}
	key := best
	key.width = 0
	return best, highest[key]
}

// Number is that of a record by its name; 0 where it has none.
func Number(name string) int {
	_, number, _ := schemeOf(name)
	return number
}
