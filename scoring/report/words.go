package report

import (
	"fmt"
	"math"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// combinations is what a share is a share of.
const combinations = "combinations of the answers and the contested evidence"

// OutOf100 puts a share of 0 to 1 into words without making "all" or "none" of
// a share that only rounds to it.
func OutOf100(share float64) string {
	switch whole := math.Round(share * 100); {
	case share > 0 && whole == 0:
		return "fewer than 1 of 100"
	case share < 1 && whole == 100:
		return "more than 99 of 100"
	default:
		return fmt.Sprintf("%.0f of 100", whole)
	}
}

// percent writes a share of 0 to 100 without making "all" or "none" of one that
// only rounds to it.
func percent(share float64) string {
	switch whole := math.Round(share); {
	case share > 0 && whole == 0:
		return "under 1%"
	case share < 100 && whole == 100:
		return "over 99%"
	default:
		return fmt.Sprintf("%.0f%%", whole)
	}
}

// inPoints puts a margin in whole points into words. One that only rounds to
// none is less than one, unless exact says that there is none at all.
func inPoints(margin int, exact bool) string {
	if margin == 0 && !exact {
		return "less than 1 point"
	}
	return phrase.Count(margin, "point", "points")
}

// atLeastSome writes a margin that only rounds to none as less than one.
func atLeastSome(margin int) string {
	if margin == 0 {
		return "less than 1"
	}
	return fmt.Sprint(margin)
}

// Signed writes a number of points with its sign and a real minus.
func Signed(points float64) string {
	switch whole := math.Round(points); {
	case whole > 0:
		return fmt.Sprintf("+%.0f", whole)
	case whole < 0:
		return fmt.Sprintf("−%.0f", -whole)
	}
	return "0"
}

// signedTenth writes a small effect with one decimal and a real minus.
func signedTenth(points float64) string {
	switch s := fmt.Sprintf("%+.1f", points); {
	case points == 0:
		return "0"
	case s == "+0.0" || s == "-0.0":
		return "under 0.1"
	default:
		return strings.Replace(s, "-", "−", 1)
	}
}

// tenths writes points with one decimal, where readers may subtract them.
func tenths(v float64) string { return fmt.Sprintf("%.1f", v) }

// sentence makes a sentence of content text that may lack its capital or its
// full stop.
func sentence(s string) string {
	s = phrase.Line(s)
	if s == "" {
		return ""
	}
	if !strings.ContainsRune(".?!", rune(s[len(s)-1])) {
		s += "."
	}
	return phrase.Capital(s)
}

// firstSentence is what a text begins with, up to its first full stop that a
// capital follows.
func firstSentence(text string) string {
	for i := range len(text) - 2 {
		if text[i] == '.' && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' {
			return text[:i+1]
		}
	}
	return text
}

// quoted puts words in quotation marks.
func quoted(s string) string { return "\"" + s + "\"" }

// shortLabel is the part of a choice's label before its explanation.
func shortLabel(label string) string {
	head, _, _ := strings.Cut(label, ": ")
	return phrase.Line(head)
}

// said puts the values of an answer into words: the labels of the choices, cut
// to what stands before a colon where short is set.
func said(q questions.Question, values []string, short bool) string {
	labels := make([]string, len(values))
	for i, v := range values {
		labels[i] = q.Label(v)
		if short {
			labels[i] = shortLabel(labels[i])
		}
	}
	if q.Kind == questions.Ranking {
		return strings.Join(labels, " > ")
	}
	if strings.Contains(strings.Join(labels, ""), ", ") {
		return strings.Join(labels, "; ")
	}
	return strings.Join(labels, ", ")
}

// rounded distributes a whole total over values in proportion, so that the
// parts add up to it: each is its value rounded down, and the largest
// remainders are rounded up (the method of Hare and Hamilton).
func rounded(values []float64, total int) []int {
	parts := make([]int, len(values))
	for i, v := range values {
		parts[i] = int(math.Floor(v + 1e-9))
		total -= parts[i]
	}
	for total != 0 {
		step := 1
		if total < 0 {
			step = -1
		}
		best, off := -1, 0.0
		for i, v := range values {
			if left := float64(step) * (v - float64(parts[i])); (best < 0 || left > off) && (step > 0 && left > 1e-9 || step < 0 && parts[i] > 0) {
				best, off = i, left
			}
		}
		if best < 0 {
			break
		}
		parts[best] += step
		total -= step
	}
	return parts
}
