package report

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// A text that somebody typed for an answer is cut in the short report after
// textWords words.
const textWords = 16

// answersBrief is what was answered, a line for each step, with the notes on
// what decides.
type answersBrief struct {
	Peeked string
	Edited string
	Steps  []saidView
	Notes  []string
}

type saidView struct{ Title, Said string }

// answersView is what was answered, a line for each question.
type answersView struct {
	Steps []stepView
	Stale []string
}

type stepView struct {
	Title    string
	Answers  []string
	Open     string // asked, and neither answered nor passed over
	NotAsked string
}

func (d draft) answersBrief() answersBrief {
	var v answersBrief
	if d.Record.Peeked > 0 {
		v.Peeked = fmt.Sprintf("The result was looked at %s before the last question was answered.", phrase.Count(d.Record.Peeked, "time", "times"))
	}
	if n := len(d.Record.Edited); n > 0 {
		v.Edited = phrase.Count(n, "answer was", "answers were") + " given or changed after a result had been seen, and marked as such."
	}
	for _, step := range d.Flow.Steps {
		if said := d.saidIn(step); said != "" {
			v.Steps = append(v.Steps, saidView{Escape(phrase.Line(step.Title)), said})
		}
	}
	v.Notes = d.decisiveNotes()
	return v
}

// saidIn sums up the answers of a step: facts as phrases, ratings by word, and
// what is not known.
func (d draft) saidIn(step questions.Step) string {
	var facts, ratings []string
	rated, silences := map[string][]string{}, map[string][]string{}
	for _, q := range d.Flow.Questions {
		one, answered := d.active.Get(q.ID)
		switch {
		case q.Step != step.ID || !answered && !d.asks(q.ID):
		case !one.Known():
			how := d.silence(q.ID)
			silences[how] = append(silences[how], d.called(q.ID))
		case q.Kind == questions.Text:
			facts = append(facts, d.short(q.ID)+": "+clipped(one.Text, textWords))
		case q.Kind == questions.Rating && len(one.Values) == 1:
			rated[one.Values[0]] = append(rated[one.Values[0]], d.short(q.ID))
		default:
			facts = append(facts, d.phrase(q, one.Values))
		}
	}
	for _, w := range slices.Backward(d.Model.Words) {
		if names := rated[w.ID]; len(names) > 0 {
			ratings = append(ratings, w.ID+": "+strings.Join(names, ", "))
		}
	}
	parts := append(facts, ratings...)
	for _, how := range []string{"not sure", "skipped", "not confirmed", "not answered"} {
		if names := silences[how]; len(names) > 0 {
			parts = append(parts, how+": "+strings.Join(names, ", "))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return Escape(phrase.Capital(strings.Join(parts, "; "))) + "."
}

// decisiveNotes are the notes beside the answers that decide, and how many
// others there are.
func (d draft) decisiveNotes() []string {
	var notes []string
	decisive, others := d.decisive(), 0
	for one := range d.active.All() {
		switch {
		case one.Note == "":
		case slices.Contains(decisive, one.Question) && len(notes) < d.shown.notes:
			notes = append(notes, Escape(phrase.Capital(d.called(one.Question)))+": "+Noted(clipped(one.Note, d.shown.noteWords)))
		default:
			others++
		}
	}
	if others > 0 {
		notes = append(notes, phrase.Count(others, "more note", "more notes")+" in the full report")
	}
	return notes
}

// clipped is the beginning of a text: at most limit words.
func clipped(text string, limit int) string {
	words := strings.Fields(phrase.Line(text))
	if len(words) <= limit {
		return strings.Join(words, " ")
	}
	return strings.TrimRight(strings.Join(words[:limit], " "), ".,;:") + "…"
}

func (d draft) answersView() answersView {
	var v answersView
	for _, step := range d.Flow.Steps {
		v.Steps = append(v.Steps, d.stepView(step))
	}
	for _, one := range d.Flow.Stale(d.Record.Answers) {
		v.Stale = append(v.Stale, d.answerLine(d.question(one.Question), one))
	}
	return v
}

func (d draft) stepView(step questions.Step) stepView {
	v := stepView{Title: Escape(step.Title)}
	var open, notAsked []string
	for _, q := range d.Flow.Questions {
		if q.Step != step.ID {
			continue
		}
		if one, ok := d.active.Get(q.ID); ok {
			v.Answers = append(v.Answers, d.answerLine(q, one))
		} else if d.asks(q.ID) {
			open = append(open, Escape(d.short(q.ID)))
		} else if _, kept := d.Record.Answers.Get(q.ID); !kept {
			notAsked = append(notAsked, Escape(d.short(q.ID)))
		}
	}
	v.Open = strings.Join(open, ", ")
	v.NotAsked = strings.Join(notAsked, ", ")
	return v
}

// answerLine writes one answer with its note and marks.
func (d draft) answerLine(q questions.Question, one questions.Answer) string {
	text := Escape(phrase.Capital(d.short(q.ID))) + ": "
	switch {
	case !one.Known():
		text += "_" + silent(one) + "_"
	case q.Kind == questions.Text:
		text += strong(Noted(one.Text))
	default:
		text += strong(Escape(said(q, one.Values, false)))
	}
	if slices.Contains(d.Record.Edited, q.ID) {
		text += " (after a result)"
	}
	if one.Note != "" {
		text += ". Note: " + Noted(one.Note)
	}
	return text
}

// strong emphasizes markdown; nothing stays nothing.
func strong(s string) string {
	if s == "" {
		return ""
	}
	return "**" + s + "**"
}
