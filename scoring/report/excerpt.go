package report

import (
	"crossroads/scoring"
)

// What is here is lent to those who present a result in another form, so that
// the same thing reads the same everywhere.

// Escape makes one line of text from outside safe wherever running text may
// stand in markdown: it comes out as it was written and never as structure.
// Control, bidirectional and invisible characters are dropped.
func Escape(text string) string { return escape(text) }

// Noted does the same to what people wrote at length, in which web addresses can
// be followed.
func Noted(text string) string { return noted(text) }

// Prose does what Escape does to text of the content, in which backticks mark code, and
// makes a sentence of it.
func Prose(text string) string { return prose(sentence(text)) }

// FullName names an alternative as it stands in a sentence: a combination by
// what it combines.
func FullName(m *scoring.Model, alternative int) string {
	return draft{Input: Input{Model: m}}.full(alternative)
}

// Recommended names what leads as a sentence says what to build with: of a
// combination the part, too, and what it is for; "" where nothing leads.
func Recommended(in Input) string {
	if in.Result.Verdict.Leader < 0 {
		return ""
	}
	return newDraft(in).built(in.Result.Verdict.Leader)
}

// OutOf100 puts a share of 0 to 1 into words without making "all" or "none" of
// a share that only rounds to it.
func OutOf100(share float64) string { return outOf100(share) }

// ToMeasure returns the lines of the result on which measuring two prototypes
// could move a close call, the most promising first.
func ToMeasure(in Input) []int { return newDraft(in).toMeasure() }

// Thousands writes a count with commas.
func Thousands(n int) string { return thousands(n) }

// Signed writes a whole number of points with its sign and a real minus.
func Signed(points float64) string { return signed(points) }

// Flips says in one plain sentence each what would change the verdict, the
// smallest change first; [Summary] has the first of them alone.
func Flips(in Input) []string {
	d := newDraft(in)
	var texts []string
	for _, f := range d.Sensitivity.Flips {
		texts = append(texts, d.flip(f))
	}
	return texts
}

// Tidy leaves one blank line where a template left several and aligns tables;
// code stays as it is.
func Tidy(markdown string) string { return tidy(markdown) }
