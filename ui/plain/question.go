package plain

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
)

// ask puts one question until it is left.
func (w *walk) ask(q questions.Question) error {
	w.show(q)
	for {
		line, err := w.read(prompt(q))
		if err != nil {
			return err
		}
		moved, err := w.obey(q, line)
		if moved || err != nil {
			return err
		}
	}
}

// show says the question with its choices and the answer so far.
func (w *walk) show(q questions.Question) {
	w.out.gap()
	if q.Step != w.step {
		w.sayStep(q.Step)
	}
	path := w.Path()
	title := asked(q)
	if i := slices.IndexFunc(path, func(p questions.Question) bool { return p.ID == q.ID }); i >= 0 && !w.refining {
		title = fmt.Sprintf("Question %d of about %d. %s", i+1, len(path), title)
	}
	w.out.title(title)
	if q.Help != "" {
		w.out.say("%s", sentence(q.Help))
	}
	a := w.Answer(q.ID)
	w.sayChoices(q, a)
	if a.State != "" {
		w.out.say("So far: %s", sentence(described(q, a)))
	}
}

// asked is the question as it is put. The title of a rating is the begin of a
// sentence that either end of the swing completes.
func asked(q questions.Question) string {
	if q.From == "" || q.To == "" {
		return q.Title
	}
	return fmt.Sprintf("%s %s rather than %s. How much would that matter?", q.Title, q.To, q.From)
}

func (w *walk) sayStep(id string) {
	w.step = id
	s, i, ok := w.Flow().Step(id)
	if !ok {
		return
	}
	w.out.say("Step %d of %d: %s %s", i+1, len(w.Flow().Steps), sentence(s.Title), sentence(s.About))
}

// sayChoices gives each choice a line. From the second rating in a row on, all
// share one where the words are the same.
func (w *walk) sayChoices(q questions.Question, a questions.Answer) {
	same := q.Kind == questions.Rating && slices.EqualFunc(w.ratings, q.Choices, func(a, b questions.Choice) bool { return a.ID == b.ID })
	w.ratings = nil
	if q.Kind == questions.Rating {
		w.ratings = q.Choices
	}
	if same {
		parts := make([]string, len(q.Choices))
		for i, c := range q.Choices {
			parts[i] = fmt.Sprintf("%d %s", i+1, c.Label)
		}
		w.out.say("%s", sentence(strings.Join(parts, ", ")))
		return
	}
	for i, c := range q.Choices {
		text := c.Label
		if slices.Contains(a.Values, c.ID) && q.Kind != questions.Ranking {
			text += " (chosen)"
		}
		if c.Help != "" {
			text += ": " + c.Help
		}
		w.out.say("%d. %s", i+1, text)
	}
}

func prompt(q questions.Question) string {
	n := len(q.Choices)
	switch {
	case q.Kind == questions.Text:
		return "Text:"
	case q.Picks():
		return fmt.Sprintf("Up to %d numbers, the one that counts most first:", q.Limit)
	case q.Kind == questions.Ranking:
		return fmt.Sprintf("All %d numbers, the best first:", n)
	case q.Kind == questions.Several && q.Limit > 0:
		return fmt.Sprintf("Numbers from 1 to %d, at most %d of them:", n, q.Limit)
	case q.Kind == questions.Several:
		return fmt.Sprintf("Numbers from 1 to %d:", n)
	}
	return fmt.Sprintf("Number from 1 to %d:", n)
}
