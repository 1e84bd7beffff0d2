package plain

import (
	"bufio"
	"fmt"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// walk is one run through the questions: the session, and where in it somebody
// is.
type walk struct {
	*questions.Session
	deps Deps
	in   *bufio.Reader
	out  *printer

	refining bool         // asked on from the verdict, what matters most first
	at       questions.ID // the current question; empty is the review
	editing  bool         // came from the review and goes back to it
	heard    bool         // the review was read out just before that
	finished bool         // the verdict is next
	touched  bool         // something was to be kept
	replies  int          // that were read

	step         string             // whose title was said last
	ratings      []questions.Choice // of the last question, where that was a rating
	settled      bool               // it was said that nothing can change the verdict any more
	peeking      bool               // the result was asked for and is shown if it is asked for again
	saveErr      error
	saveTold     string // the error of saving that was said last
	fallbackTold string // why the place is not the usual one, as it was said last
}

func (w *walk) run() error {
	w.welcome()
	w.at = ""
	w.finished = w.Record().Finished
	if q, ok := w.Next(""); ok {
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
	if w.Record().Title != "" {
		w.out.say("Title: %s", sentence(w.Record().Title))
	}
	if w.Record().About != "" {
		w.out.say("%s", w.Record().About)
	}
	if w.deps.Since != nil && w.Record().Finished {
		if text := w.deps.Since(w.Record()); text != "" {
			w.out.say("%s", sentence(text))
		}
	}
	if n := w.answered(); n > 0 {
		w.out.say("%s so far.", phrase.Capital(phrase.Count(n, "answer", "answers")))
	} else {
		w.out.say("%s", w.extent())
	}
	if place := w.place(); place != "" {
		w.out.say("Answers are saved after each question in %s.", place)
		w.reportFallback()
	}
	w.out.say("Reply with a number. Enter alone goes on: an answer that is there stays, a question without one is skipped. " +
		"Other replies: unsure, skip, back, why, note TEXT, outline, jump ID, review, undo, help, quit.")
}

// extent says how much there is to answer.
func (w *walk) extent() string {
	_, all := w.Progress()
	text := "About " + phrase.Count(all, "question", "questions")
	if !w.Complete() {
		return text + ", then a verdict and how sure it is. Reply complete to be asked everything."
	}
	text += " in " + phrase.Count(len(w.Flow().Steps), "step", "steps")
	if n := w.Ratings(); n > 0 {
		text += fmt.Sprintf(", %d of them short ratings", n)
	}
	return text + ", one at a time. Questions that can no longer change the result are skipped."
}

// set records what is said to a question and says what falls away by it.
func (w *walk) set(a questions.Answer) {
	dropped, changed := w.Set(a)
	for _, q := range dropped {
		w.out.say("No longer asked: %s. The answer is kept in case you change your mind.", short(q))
	}
	if changed {
		w.save()
	}
}

// next goes to the next open question, or back to the review from where
// somebody came to change one answer. A short walk ends with its verdict.
func (w *walk) next() {
	w.announceSettled()
	q, ok := w.Next(w.at)
	switch {
	case w.refining:
		w.refine()
	case w.editing || !ok && w.Complete():
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
		left = w.deps.Refine(w.Record().Answers)
	}
	w.refining = len(left) > 0
	if w.finished = !w.refining; w.finished {
		w.out.say("Every question was asked: reply review to change an answer.")
		return
	}
	w.at = left[0]
}

// askAll switches between the complete walk and the short one.
func (w *walk) askAll() bool {
	if !w.HasChoice() {
		w.out.say("There is no shorter set of questions: everything is asked.")
		return false
	}
	w.SetComplete(!w.Complete())
	w.refining = false
	w.out.say("%s", w.extent())
	q, ok := w.Next("")
	if w.at = q.ID; !ok {
		w.at = ""
	}
	return true
}

// question returns a question with the choices that it offers now.
func (w *walk) question(id questions.ID) (questions.Question, bool) {
	for _, q := range w.Path() {
		if q.ID == id {
			return q, true
		}
	}
	return w.Flow().Question(id)
}

// announceSettled offers the end once nothing open can change who leads.
func (w *walk) announceSettled() {
	if w.deps.CanChange == nil || w.settled || w.editing || w.refining || w.open() == 0 || w.deps.CanChange(w.Record().Answers) > 0 {
		return
	}
	w.settled = true
	w.out.say("No question you have not answered can change which alternative leads. Reply review to finish, or go on.")
}

// answered counts the questions of the walk that were decided, open the others.
func (w *walk) answered() int {
	done, _ := w.Progress()
	return done
}

func (w *walk) open() int {
	done, all := w.Progress()
	return all - done
}
