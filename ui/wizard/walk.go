package wizard

import (
	"slices"

	"crossroads/questions"
)

// walk is the record with its history. Everything in it follows from the
// answers; what is costly to work out is kept until they change.
type walk struct {
	flow     *questions.Flow
	complete bool // every question is asked, not the short walk alone
	change   func(questions.Answers) []questions.ID
	record   questions.Record

	undone, redone []moment // what z and Z go to, newest last

	pages   []page
	current bool // pages are those of the record
	can     int
	known   bool // can is that of the record
}

// moment is a state of the answers, with which of them had been changed after
// the result was seen, and the question at which it was left.
type moment struct {
	answers questions.Answers
	edited  []questions.ID
	at      questions.ID
}

func newWalk(flow *questions.Flow, change func(questions.Answers) []questions.ID, r questions.Record) walk {
	return walk{flow: flow, change: change, record: r, complete: flow.Whole(r)}
}

// setComplete asks everything from now on, or the short walk again.
func (w *walk) setComplete(complete bool) { w.complete, w.current, w.known = complete, false, false }

// answer returns what was said to a question.
func (w *walk) answer(id questions.ID) questions.Answer {
	one, _ := w.record.Answers.Of(id)
	return one
}

// set changes answers as one step that can be undone and reports whether
// anything changed. Drafts of the same question, typed letter by letter, join
// into one step.
func (w *walk) set(answers ...questions.Answer) bool {
	before := w.record.Answers
	after := before
	for _, one := range answers {
		after = after.With(one)
	}
	if after.Equal(before) {
		return false
	}
	at := answers[0].Question
	if !w.joins(answers) {
		w.undone = append(w.undone, moment{before, w.record.Edited, at})
	}
	w.redone = nil
	for _, one := range answers {
		w.edit(one)
	}
	w.replace(after)
	return true
}

// joins reports whether a change belongs to the step before it: one more
// letter of a text, another word for the same rating, or the confirmation of
// what was just chosen.
func (w *walk) joins(answers []questions.Answer) bool {
	one := answers[0]
	if len(answers) > 1 || len(w.undone) == 0 || len(w.redone) > 0 || w.undone[len(w.undone)-1].at != one.Question {
		return false
	}
	was := w.answer(one.Question)
	q, _ := w.flow.Question(one.Question)
	switch {
	case was.Note != one.Note || was.State == "":
		return false
	case was.State == questions.Draft && one.State == questions.Answered:
		return slices.Equal(was.Values, one.Values)
	case q.Kind == questions.Text:
		return was.State == one.State && was.Text != "" && one.Text != ""
	}
	return q.Kind == questions.Rating && was.State != questions.Skipped && one.State != questions.Skipped
}

// replace puts other answers in place and forgets what followed from the old
// ones, where anything can differ.
func (w *walk) replace(after questions.Answers) {
	if !w.sameScored(after) {
		w.current, w.known = false, false
	}
	w.record.Answers = after
}

// sameScored reports whether other answers mean the same as those of the
// record: drafts, notes and texts aside.
func (w *walk) sameScored(after questions.Answers) bool {
	for _, q := range w.flow.Questions {
		a, b := w.answer(q.ID), questions.Answer{}
		b, _ = after.Of(q.ID)
		if a.Open() && b.Open() {
			continue
		}
		if a.State != b.State || !slices.Equal(a.Values, b.Values) {
			return false
		}
	}
	return true
}

// undo takes the last step back and returns the question it was about.
func (w *walk) undo() (questions.ID, bool) { return w.swap(&w.undone, &w.redone) }

// redo takes the last undo back.
func (w *walk) redo() (questions.ID, bool) { return w.swap(&w.redone, &w.undone) }

func (w *walk) swap(from, to *[]moment) (questions.ID, bool) {
	if len(*from) == 0 {
		return "", false
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, moment{w.record.Answers, w.record.Edited, last.at})
	w.replace(last.answers)
	w.record.Edited = last.edited
	return last.at, true
}

// path returns the pages in their order.
func (w *walk) path() []page {
	if !w.current {
		w.pages, w.current = pagesOf(w.flow.Asked(w.record.Answers, w.complete)), true
	}
	return w.pages
}

// canChange returns how many open pages can still change who leads, in a short
// walk how many questions, asked in it or not; ok is false where nobody can
// tell.
func (w *walk) canChange() (n int, ok bool) {
	if w.change == nil {
		return 0, false
	}
	if !w.known {
		open := w.change(w.record.Answers)
		w.can, w.known = len(open), true
		if !w.complete {
			return w.can, true
		}
		w.can = 0
		for _, p := range w.path() {
			if slices.ContainsFunc(open, p.has) {
				w.can++
			}
		}
	}
	return w.can, true
}

// dealt returns how many pages of the path have been dealt with, and how many
// there are. A matrix is one, as it is for the people who fill it in.
func (w *walk) dealt() (done, all int) {
	for _, p := range w.path() {
		if !p.open(w.record.Answers) {
			done++
		}
	}
	return done, len(w.path())
}

// counted returns the same by the question, every rating of a matrix too, as
// the review, the report and the farewell count.
func (w *walk) counted() (done, all int) {
	for _, p := range w.path() {
		for _, q := range p {
			if !w.answer(q.ID).Open() {
				done++
			}
		}
		all += len(p)
	}
	return done, all
}

// edit remembers what is about to be changed after the result had been seen.
// Notes and what is only begun do not count.
func (w *walk) edit(one questions.Answer) {
	was := w.answer(one.Question)
	same := was.State == one.State && was.Text == one.Text && slices.Equal(was.Values, one.Values)
	if same || was.Open() && one.Open() || !w.record.Finished || slices.Contains(w.record.Edited, one.Question) {
		return
	}
	w.record.Edited = append(slices.Clone(w.record.Edited), one.Question)
}
