package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crossroads/questions"
)

// back goes to the question before this one on the path, or to the review
// where one came from there. It never checks anything.
func (w *walk) back(q questions.Question) bool {
	switch {
	case w.refining: // back to the verdict
		w.finished, w.refining = true, false
		return true
	case w.editing:
		w.at, w.editing = "", false
		return true
	}
	path := w.path()
	i := slices.IndexFunc(path, func(p questions.Question) bool { return p.ID == q.ID })
	if i <= 0 {
		w.out.say("This is the first question.")
		return false
	}
	w.at = path[i-1].ID
	return true
}

// jump goes to a question by number or id.
func (w *walk) jump(to string) bool {
	path := w.path()
	if to == "" {
		w.out.say("Reply jump with the number of a question in the outline, or its id.")
		return false
	}
	if n, err := strconv.Atoi(to); err == nil && n >= 1 && n <= len(path) {
		w.at = path[n-1].ID
		return true
	}
	var ids []string
	for _, q := range w.flow.Path(w.record.Answers) { // those beside the walk as well
		ids = append(ids, string(q.ID))
		if strings.EqualFold(string(q.ID), to) {
			w.at = q.ID
			return true
		}
	}
	if q, ok := w.flow.Question(questions.ID(to)); ok {
		w.out.say("%s is not asked with the answers so far.", sentenceCase(short(q)))
		return false
	}
	text := fmt.Sprintf("There is no question %q.", to)
	if near := questions.Nearest(to, ids); near != "" {
		text += fmt.Sprintf(" Did you mean %s?", near)
	}
	w.out.say("%s Reply outline to hear all.", text)
	return false
}

// undo takes the last change back and goes to where it was made.
func (w *walk) undo() bool {
	if len(w.past) == 0 {
		w.out.say("There is nothing to take back.")
		return false
	}
	// A look at the result cannot be taken back.
	last, peeked := w.past[len(w.past)-1], w.record.Peeked
	w.past = w.past[:len(w.past)-1]
	w.record, w.at, w.editing = last.record, last.at, last.editing
	w.record.Peeked = peeked
	w.settled = false
	w.out.say("Taken back.")
	w.save()
	return true
}

// note keeps a text beside the answer, which need not be there yet.
func (w *walk) note(q questions.Question, text string) {
	a, _ := w.record.Answers.Of(q.ID)
	switch text {
	case "":
		if a.Note == "" {
			w.out.say("No note yet. Reply note and the text.")
			return
		}
		w.out.say("Note: %s", a.Note)
		return
	case "-":
		a.Note = ""
		w.out.say("Note removed.")
	default:
		a.Note = w.cut(text)
		w.out.say("Noted.")
	}
	if a.State == "" {
		a.State = questions.Draft
	}
	w.change(a)
}

func (w *walk) title(text string) {
	if text == "" {
		w.out.say("Reply title and what is being decided.")
		return
	}
	w.past = append(w.past, moment{w.at, w.editing, w.record})
	w.record.Title = w.cut(text)
	w.out.say("Title: %s", sentence(w.record.Title))
	w.save()
}

func (w *walk) why(q questions.Question) {
	text := q.Why
	if w.deps.Why != nil {
		text = w.deps.Why(q.ID)
	}
	if text = unmarked(text); text == "" {
		text = "No reason is given for this question."
	}
	w.out.say("%s", text)
}

// peek says the result so far, when asked twice: it can sway the answers, and
// the report will tell.
func (w *walk) peek() {
	switch {
	case w.deps.Peek == nil:
		w.out.say("There is nothing to see before the report.")
	case !w.peeking:
		w.peeking = true
		w.out.say("To see the result before the end can sway your answers, and the report says that you looked. Reply peek again to look.")
	default:
		w.peeking = false
		w.record.Peeked++
		w.save()
		w.out.say("%s", w.deps.Peek(w.record))
	}
}

func (w *walk) help() {
	w.out.say("Reply with the number or the id of a choice, several with spaces between. Enter alone goes on.")
	for _, c := range commands() {
		w.out.say("%s: %s.", strings.TrimSpace(c.verb+" "+c.arg), c.help)
	}
}
