package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
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
	path := w.Path()
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
	path := w.Path()
	if to == "" {
		w.out.say("Reply jump with the number of a question in the outline, or its id.")
		return false
	}
	if n, err := strconv.Atoi(to); err == nil && n >= 1 && n <= len(path) {
		w.at = path[n-1].ID
		return true
	}
	var ids []string
	for _, q := range w.Flow().Path(w.Record().Answers) { // those beside the walk as well
		ids = append(ids, string(q.ID))
		if strings.EqualFold(string(q.ID), to) {
			w.at = q.ID
			return true
		}
	}
	if q, ok := w.Flow().Question(questions.ID(to)); ok {
		w.out.say("%s is not asked with the answers so far.", phrase.Capital(short(q)))
		return false
	}
	text := fmt.Sprintf("There is no question %q.", to)
	if near := questions.Nearest(to, ids); near != "" {
		text += fmt.Sprintf(" Did you mean %s?", near)
	}
	w.out.say("%s Reply outline to hear all.", text)
	return false
}

// travel goes one step through the history and to the question it was about. A
// step that is taken back in the review is an edit from there.
func (w *walk) travel(step func() (questions.ID, bool), none, done string) bool {
	about, ok := step()
	if !ok {
		w.out.say("%s", none)
		return false
	}
	if about != "" {
		w.at, w.editing = about, w.editing || w.at == ""
	}
	w.settled = false
	w.out.say("%s", done)
	w.save()
	return true
}

// note keeps a text beside the answer, which need not be there yet.
func (w *walk) note(q questions.Question, text string) {
	switch note := w.Answer(q.ID).Note; {
	case text == "" && note == "":
		w.out.say("No note yet. Reply note and the text.")
		return
	case text == "":
		w.out.say("Note: %s", note)
		return
	case text == "-":
		text = ""
		w.out.say("Note removed.")
	default:
		text = w.cut(text)
		w.out.say("Noted.")
	}
	if w.Note(q.ID, text) {
		w.save()
	}
}

func (w *walk) title(text string) {
	if text == "" {
		w.out.say("Reply title and what is being decided.")
		return
	}
	text = w.cut(text)
	w.out.say("Title: %s", sentence(text))
	if w.SetTitle(text) {
		w.save()
	}
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
		w.Peeked()
		w.save()
		w.out.say("%s", w.deps.Peek(w.Record()))
	}
}

func (w *walk) help() {
	w.out.say("Reply with the number or the id of a choice, several with spaces between. Enter alone goes on.")
	for _, c := range commands() {
		w.out.say("%s: %s.", strings.TrimSpace(c.verb+" "+c.arg), c.help)
	}
}
