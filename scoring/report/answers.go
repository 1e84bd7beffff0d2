package report

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
)

// answersView is what was answered, step by step.
type answersView struct {
	About  string
	Peeked string
	Edited string
	Steps  []stepView
	Stale  []string
}

type stepView struct {
	Title    string
	Answers  []string
	Open     string // asked, and neither answered nor passed over
	NotAsked string
}

func (d draft) answersView() answersView {
	v := answersView{About: escape(d.answeredOf())}
	if d.Record.Peeked > 0 {
		v.Peeked = fmt.Sprintf("The result was looked at %s before the last question was answered.", count(d.Record.Peeked, "time", "times"))
	}
	if n := len(d.Record.Edited); n > 0 {
		v.Edited = count(n, "answer was", "answers were") + " changed after the result had been seen, and marked as such."
	}
	for _, step := range d.Flow.Steps {
		v.Steps = append(v.Steps, d.stepView(step))
	}
	for _, one := range d.Flow.Stale(d.Record.Answers) {
		v.Stale = append(v.Stale, d.answerLine(d.question(one.Question), one))
	}
	return v
}

func (d draft) stepView(step questions.Step) stepView {
	v := stepView{Title: escape(step.Title)}
	var open, notAsked []string
	for _, q := range d.Flow.Questions {
		if q.Step != step.ID {
			continue
		}
		if one, ok := d.active.Of(q.ID); ok {
			v.Answers = append(v.Answers, d.answerLine(q, one))
		} else if d.asks(q.ID) {
			open = append(open, escape(d.short(q.ID)))
		} else if _, kept := d.Record.Answers.Of(q.ID); !kept {
			notAsked = append(notAsked, escape(d.short(q.ID)))
		}
	}
	v.Open = strings.Join(open, ", ")
	v.NotAsked = strings.Join(notAsked, ", ")
	return v
}

// answerLine writes one answer with its note and marks.
func (d draft) answerLine(q questions.Question, one questions.Answer) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: ", escape(capital(d.short(q.ID))))
	switch one.State {
	case questions.Unsure:
		b.WriteString("_not sure_")
	case questions.Skipped:
		b.WriteString("_skipped_")
	case questions.Draft:
		b.WriteString("_begun, not confirmed_")
	default:
		words := escape(said(q, one.Values, false))
		if q.Kind == questions.Text {
			words = noted(one.Text)
		}
		b.WriteString(strong(words))
	}
	if slices.Contains(d.Record.Edited, q.ID) {
		b.WriteString(" (changed after the result)")
	}
	if one.Note != "" {
		b.WriteString(". Note: " + noted(one.Note))
	}
	return b.String()
}

// strong emphasizes markdown; nothing stays nothing.
func strong(s string) string {
	if s == "" {
		return ""
	}
	return "**" + s + "**"
}
