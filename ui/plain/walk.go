package plain

import (
	"bufio"
	"slices"

	"crossroads/questions"
)

// walk is one run through the questions.
type walk struct {
	deps   Deps
	flow   *questions.Flow
	in     *bufio.Reader
	out    *printer
	record questions.Record
	seen   bool // the result had been seen before this walk

	at       questions.ID // the current question; empty is the review
	editing  bool         // came from the review and goes back to it
	heard    bool         // the review was read out just before that
	finished bool
	past     []moment
	touched  bool // something was to be kept
	replies  int  // that were read

	step     string             // whose title was said last
	ratings  []questions.Choice // of the last question, where that was a rating
	settled  bool               // it was said that nothing can change the verdict any more
	peeking  bool               // the result was asked for and is shown if it is asked for again
	saveErr  error
	saveTold string // the error of saving that was said last
	awayTold string // why the place is not the usual one, as it was said last
}

// moment is what undo returns to.
type moment struct {
	at      questions.ID
	editing bool
	record  questions.Record
}

func (w *walk) run() error {
	w.welcome()
	w.at = ""
	if q, ok := w.flow.Next(w.record.Answers); ok {
		w.at = q.ID
	}
	for {
		if err := w.answer(); err != nil {
			return err
		}
		if err := w.finish(); err != nil || w.finished {
			return err
		}
	}
}

// answer asks until the walk is finished.
func (w *walk) answer() error {
	for !w.finished {
		var err error
		if q, ok := w.flow.Question(w.at); ok {
			err = w.ask(q)
		} else {
			err = w.review()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) welcome() {
	w.out.title(w.deps.Title)
	if w.record.Title != "" {
		w.out.say("Title: %s", sentence(w.record.Title))
	}
	if w.record.About != "" {
		w.out.say("%s", w.record.About)
	}
	if n := w.answered(); n > 0 {
		w.out.say("%s so far.", sentenceCase(count(n, "answer")))
	} else {
		w.out.say("%s", w.extent())
	}
	if place := w.place(); place != "" {
		w.out.say("Answers are saved after each question in %s.", place)
		w.sayAway()
	}
	w.out.say("Reply with a number. Enter alone goes on: an answer that is there stays, a question without one is skipped. " +
		"Other replies: unsure, skip, back, why, note TEXT, outline, jump ID, review, undo, help, quit.")
}

// extent says how much there is to answer. Ratings are asked one by one here,
// so they count, where the full screen counts their tables.
func (w *walk) extent() string {
	asked, ratings := 0, 0
	for _, q := range w.flow.Path(w.record.Answers) {
		if q.Kind == questions.Rating {
			ratings++
		} else {
			asked++
		}
	}
	text := "About " + count(asked, "question")
	if ratings > 0 {
		text += " and " + count(ratings, "rating")
	}
	return text + " in " + count(len(w.flow.Steps), "step") + ", one at a time. What cannot matter any more is not asked."
}

// set records an answer, keeps the note that is there, and saves.
func (w *walk) set(a questions.Answer) {
	before, _ := w.record.Answers.Of(a.Question)
	if a.Note == "" {
		a.Note = before.Note
	}
	w.change(a)
}

// change replaces an answer, note and all.
func (w *walk) change(a questions.Answer) {
	before, there := w.record.Answers.Of(a.Question)
	if there && before.Equal(a) {
		return
	}
	w.past = append(w.past, moment{w.at, w.editing, w.record})
	stale := w.flow.Stale(w.record.Answers)
	w.record.Answers = w.record.Answers.With(a)
	if a.Open() && len(a.Values) == 0 && a.Text == "" && a.Note == "" {
		w.record.Answers = w.record.Answers.Without(a.Question)
	}
	if w.seen && !slices.Contains(w.record.Edited, a.Question) {
		w.record.Edited = append(slices.Clone(w.record.Edited), a.Question)
	}
	for _, one := range w.flow.Stale(w.record.Answers) {
		if !slices.ContainsFunc(stale, func(b questions.Answer) bool { return b.Question == one.Question }) {
			q, _ := w.flow.Question(one.Question)
			w.out.say("No longer asked: %s. The answer is kept in case you change your mind.", short(q))
		}
	}
	w.save()
}

// next goes to the next open question, or back to the review from where
// somebody came to change one answer.
func (w *walk) next() {
	w.announceSettled()
	q, ok := w.flow.After(w.at, w.record.Answers)
	if w.editing || !ok {
		w.at, w.editing = "", false
		return
	}
	w.at = q.ID
}

// announceSettled offers the end once nothing open can matter.
func (w *walk) announceSettled() {
	if w.deps.CanChange == nil || w.settled || w.editing || w.open() == 0 || w.deps.CanChange(w.record.Answers) > 0 {
		return
	}
	w.settled = true
	w.out.say("Nothing you have not answered can change the verdict. Reply review to finish, or go on.")
}

// answered counts the questions on the path that were decided, open the others.
func (w *walk) answered() int { return len(w.flow.Path(w.record.Answers)) - w.open() }

func (w *walk) open() int {
	n := 0
	for _, q := range w.flow.Path(w.record.Answers) {
		if a, _ := w.record.Answers.Of(q.ID); a.Open() {
			n++
		}
	}
	return n
}
