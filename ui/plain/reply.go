package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"crossroads/questions"
)

// reply takes a line as the answer to a question; false where it is none.
func (w *walk) reply(q questions.Question, line string) bool {
	a := questions.Answer{Question: q.ID, State: questions.Answered}
	if q.Kind == questions.Text {
		a.Text = w.cut(line)
	} else {
		values, problem := chosen(q, line)
		if problem != "" {
			w.out.say("%s", problem)
			return false
		}
		a.Values = values
	}
	return w.accept(q, a)
}

// accept records an answer that can be accepted and goes on.
func (w *walk) accept(q questions.Question, a questions.Answer) bool {
	if err := q.Check(a); err != nil {
		w.out.say("Not recorded: %s", sentence(err.Error()))
		return false
	}
	without := a
	without.Note = ""
	w.out.say("Recorded: %s", sentence(described(q, without)))
	w.set(a)
	w.next()
	return true
}

// enter goes on without a reply: what is there stays, what was begun is taken,
// nothing is skipped.
func (w *walk) enter(q questions.Question) bool {
	a, there := w.Record().Answers.Get(q.ID)
	switch {
	case there && !a.Open():
		w.out.say("Unchanged: %s", sentence(described(q, a)))
		w.next()
		return true
	case len(a.Values) > 0 || a.Text != "":
		a.State = questions.Answered
		return w.accept(q, a)
	}
	return w.state(q, questions.Skipped)
}

// state answers with not sure or skipped.
func (w *walk) state(q questions.Question, state questions.State) bool {
	if state == questions.Skipped {
		w.out.say("Skipped.")
	} else {
		w.out.say("Recorded: not sure.")
	}
	w.set(questions.Answer{Question: q.ID, State: state})
	w.next()
	return true
}

// chosen finds the choices a line names, by number, id or whole label; where
// several may be chosen, one that is named twice counts once. problem is a
// sentence where one cannot be found or there are too many.
func chosen(q questions.Question, line string) (values []string, problem string) {
	for _, c := range q.Choices {
		if strings.EqualFold(line, c.Label) {
			return []string{c.ID}, ""
		}
	}
	separator := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;", r) }
	ids := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		ids[i] = c.ID
	}
	for _, word := range strings.FieldsFunc(line, separator) {
		value, ok := pick(q, word)
		if !ok {
			return nil, unknown(word, ids)
		}
		if q.Kind != questions.Several || !slices.Contains(values, value) {
			values = append(values, value)
		}
	}
	if q.Kind == questions.Several && q.Limit > 0 && len(values) > q.Limit {
		return nil, fmt.Sprintf("Those are %d, at most %d can be chosen.", len(values), q.Limit)
	}
	return values, ""
}

// pick finds one choice. An id wins over a number, for ids may be numbers.
func pick(q questions.Question, word string) (string, bool) {
	for _, c := range q.Choices {
		if strings.EqualFold(word, c.ID) {
			return c.ID, true
		}
	}
	n, err := strconv.Atoi(strings.TrimSuffix(word, "."))
	if err != nil || n < 1 || n > len(q.Choices) {
		return "", false
	}
	return q.Choices[n-1].ID, true
}

func unknown(word string, ids []string) string {
	text := fmt.Sprintf("There is no choice %q.", word)
	if near := questions.Nearest(strings.ToLower(word), append(ids, verbs()...)); near != "" {
		text += fmt.Sprintf(" Did you mean %s?", near)
	}
	return fmt.Sprintf("%s Reply with a number from 1 to %d, or help.", text, len(ids))
}

// cut shortens a text to what is kept, and says so.
func (w *walk) cut(text string) string {
	if n := utf8.RuneCountInString(text); n > questions.MaxText {
		w.out.say("The text has %d characters and was cut to %d.", n, questions.MaxText)
		return string([]rune(text)[:questions.MaxText])
	}
	return text
}
