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

	complete bool         // every question is asked, not the short walk alone
	refining bool         // asked on from the verdict, what matters most first
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
	w.complete = w.deps.Complete || w.flow.Whole(w.record)
	w.welcome()
	w.at = ""
	w.finished = w.record.Finished
	if q, ok := w.after(""); ok {
		w.at, w.finished = q.ID, false
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
		if q, ok := w.question(w.at); ok {
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
	if w.deps.Since != nil && w.record.Finished {
		if text := w.deps.Since(w.record); text != "" {
			w.out.say("%s", sentence(text))
		}
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
	for _, q := range w.path() {
		if q.Kind == questions.Rating {
			ratings++
		} else {
			asked++
		}
	}
	text := "About " + count(asked, "question")
	if !w.complete {
		return text + ", then a verdict and how sure it is. Reply complete to be asked everything."
	}
	if ratings > 0 {
		text += " and " + count(ratings, "rating")
	}
	return text + " in " + count(len(w.flow.Steps), "step") + ", one at a time. Questions that can no longer change the result are skipped."
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
// somebody came to change one answer. A short walk ends with its verdict.
func (w *walk) next() {
	w.announceSettled()
	q, ok := w.after(w.at)
	switch {
	case w.refining:
		w.refine()
	case w.editing || !ok && w.complete:
		w.at, w.editing = "", false
	case !ok:
		w.finished = true
	default:
		w.at = q.ID
	}
}

// refine goes to the open question that can move the verdict most, or, where
// none is left, back to the verdict.
func (w *walk) refine() {
	var left []questions.ID
	if w.deps.Refine != nil {
		left = w.deps.Refine(w.record.Answers)
	}
	w.refining = len(left) > 0
	if w.finished = !w.refining; w.finished {
		w.out.say("No question is left.")
		return
	}
	w.at = left[0]
}

// askAll switches between the complete walk and the short one.
func (w *walk) askAll() bool {
	if !w.flow.Marked() {
		w.out.say("There is no shorter set of questions: everything is asked.")
		return false
	}
	w.complete, w.refining = !w.complete, false
	w.out.say("%s", w.extent())
	q, ok := w.after("")
	if w.at = q.ID; !ok {
		w.at = ""
	}
	return true
}

// path returns the questions of the walk in their order.
func (w *walk) path() []questions.Question { return w.flow.Asked(w.record.Answers, w.complete) }

// question returns a question with the choices that it offers now.
func (w *walk) question(id questions.ID) (questions.Question, bool) {
	for _, q := range w.path() {
		if q.ID == id {
			return q, true
		}
	}
	return w.flow.Question(id)
}

// after returns the first open question of the walk behind another one, else
// the first open one at all.
func (w *walk) after(id questions.ID) (questions.Question, bool) {
	return w.flow.After(id, w.path(), w.record.Answers)
}

// announceSettled offers the end once nothing open can change who leads.
func (w *walk) announceSettled() {
	if w.deps.CanChange == nil || w.settled || w.editing || w.refining || w.open() == 0 || w.deps.CanChange(w.record.Answers) > 0 {
		return
	}
	w.settled = true
	w.out.say("No question you have not answered can change which alternative leads. Reply review to finish, or go on.")
}

// answered counts the questions of the walk that were decided, open the others.
func (w *walk) answered() int { return len(w.path()) - w.open() }

func (w *walk) open() int {
	n := 0
	for _, q := range w.path() {
		if a, _ := w.record.Answers.Of(q.ID); a.Open() {
			n++
		}
	}
	return n
}
