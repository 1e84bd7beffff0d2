package report

import (
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/team"
)

// JointRow is one row of the joint answers as a screen shows it. Texts are plain.
type JointRow struct {
	Question questions.Question
	Name     string
	Said     string // the answer in words
	Answer   questions.Answer
	Agreed   bool
	Settled  bool
	Share    int // of the disagreement about the verdict, in percent
	Replies  []Reply
	Alike    int // how many gave this very answer
	Given    int // how many gave any
}

// Open reports whether the row is still to be settled.
func (r JointRow) Open() bool { return !r.Agreed && !r.Settled }

// JointRows puts a draft of joint answers into words. It belongs to the members
// of the result.
func JointRows(in TeamInput, j team.Joint) []JointRow {
	d := newTeamDraft(in)
	var rows []JointRow
	for _, row := range j.Rows() {
		q := d.draft.question(row.Question)
		one := JointRow{Question: q, Name: phrase.Capital(d.draft.called(q.ID)), Said: inWords(q, row.Answer), Answer: row.Answer,
			Agreed: row.Agreed, Settled: row.Settled, Replies: d.counted(q, j.Given(q.ID))}
		for _, given := range j.Given(q.ID) {
			one.Given++
			if given.Same(row.Answer) {
				one.Alike++
			}
		}
		one.Share = d.share(q.ID)
		if one.Open() && one.Alike == 0 { // nobody said what would be proposed
			one.Answer, one.Said = questions.Answer{Question: q.ID}, "to be chosen"
		}
		rows = append(rows, one)
	}
	return rows
}

// counted counts every choice of a question, taken or not.
func (d teamDraft) counted(q questions.Question, given []questions.Answer) []Reply {
	var all []Reply
	for _, c := range q.Choices {
		r := Reply{Text: shortLabel(c.Label), Choice: c.ID}
		for _, one := range given {
			if slices.Contains(one.Values, c.ID) {
				r.People++
			}
		}
		all = append(all, r)
	}
	unsure := 0
	for _, one := range given {
		if one.State == questions.Unsure {
			unsure++
		}
	}
	if unsure > 0 {
		all = append(all, Reply{Text: "not sure", People: unsure})
	}
	return all
}

// inWords is an answer without its note, as plain text.
func inWords(q questions.Question, one questions.Answer) string {
	switch {
	case !one.Known():
		return silent(one)
	case q.Kind == questions.Text:
		return phrase.Line(one.Text)
	}
	return said(q, one.Values, true)
}
