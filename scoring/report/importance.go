package report

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
)

// importance is the answer to how much a criterion matters, in a few words: how
// it was rated, else which place the picks gave it, else what was said instead.
func (d draft) importance(line scoring.Line) string {
	c := d.Model.Criteria[line.Criterion]
	if one, ok := d.active.Get(c.Rating); ok && one.Known() {
		return said(d.question(c.Rating), one.Values, true)
	}
	if one, ok := d.active.Get(c.Picked); ok && one.Known() {
		return pickedAs(slices.Index(one.Values, c.ID))
	}
	return d.silence(c.Rating)
}

// pickedAs says which place a criterion has among the picks.
func pickedAs(place int) string {
	switch {
	case place < 0:
		return "not picked"
	case place == 0:
		return "picked first"
	}
	return "picked"
}

// weighs reports whether a question says how much criteria matter, and nothing
// about the facts.
func weighs(q questions.Question) bool {
	return q.Kind == questions.Rating || q.Kind == questions.Ranking
}

// labelsOf are the labels of values, as they stand within a sentence.
func labelsOf(q questions.Question, values []string) []string {
	labels := make([]string, len(values))
	for i, v := range values {
		labels[i] = phrase.Line(q.Label(v))
		if first, size := utf8.DecodeRuneInString(labels[i]); size > 0 {
			labels[i] = string(unicode.ToLower(first)) + labels[i][size:]
		}
	}
	return labels
}
