package adr

import "strings"

// Longest is how many words a record has at most, unless all is asked for.
// Words are what white space separates, front matter and sources included.
const Longest = 600

// extent is how much of everything a record has at most.
type extent struct {
	facts, drivers  int
	about, note     int // words of what people wrote
	options, sides  int // options that are compared, lines for each and as many against it
	risks, flips    int
	measures, cites int
	effects         int  // sentences on what was measured and counts
	advice          bool // how to meet a risk, and how to measure
	numbers         bool // what points are, and how to compute them again
}

// all leaves nothing out but what repeats itself.
func all() extent {
	const everything = 1 << 20
	return extent{facts: everything, drivers: everything, about: everything, note: everything, options: everything,
		sides: 3, risks: 4, flips: everything, measures: 3, cites: 2, effects: everything, advice: true, numbers: true}
}

// extents are those of a short record, the most generous first: it compares one
// option, since what speaks for one speaks against another. The last fits
// whatever people wrote.
func extents() []extent {
	return []extent{
		all(),
		{facts: 12, drivers: 8, about: 80, note: 16, options: 1, sides: 3, risks: 3, flips: 3, measures: 2, cites: 1, effects: 1, advice: true},
		{facts: 12, drivers: 8, about: 80, note: 16, options: 1, sides: 3, risks: 3, flips: 2, measures: 2, cites: 1, effects: 1},
		{facts: 12, drivers: 6, about: 80, note: 12, options: 1, sides: 2, risks: 2, flips: 2, measures: 1, cites: 1, effects: 1},
		{facts: 10, drivers: 6, about: 60, note: 8, options: 1, sides: 2, risks: 2, flips: 1, measures: 1, cites: 1, effects: 1},
		{facts: 8, drivers: 5, about: 60, options: 1, sides: 2, risks: 1, flips: 1, cites: 1, effects: 1},
		{facts: 8, drivers: 5, about: 60, options: 1, sides: 1, risks: 1, flips: 1, cites: 1, effects: 1},
		{facts: 8, drivers: 4, about: 40, options: 1, sides: 1, flips: 1},
		{facts: 6, drivers: 3, about: 20},
	}
}

// words counts the words of a record.
func words(text string) int { return len(strings.Fields(text)) }

// cut keeps the first words of a text, at most limit.
func cut(text string, limit int) string {
	if limit == 0 {
		return ""
	}
	all := strings.Fields(text)
	if len(all) <= limit {
		return text
	}
	return strings.Join(all[:limit], " ") + " …"
}

// first keeps the first items of a list, at most limit.
func first[T any](list []T, limit int) []T { return list[:min(len(list), limit)] }
