package wizard

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/ui/plain"
	"crossroads/ui/wizard/screen"
)

// action is something that somebody does to one question, on the screen by keys
// and line by line by replies. A title needs no question, an end leads to the
// result.
type action struct {
	at      questions.ID
	keys    []string
	replies []string
}

// actions are those that a walk offers.
func actions(t *rapid.T, flow *questions.Flow, n int) []action {
	var all []action
	so := questions.NewSession(flow, questions.Record{}) // to know what is asked
	for i := range n {
		q := rapid.SampledFrom(flow.Path(so.Record().Answers)).Draw(t, "question")
		a := action{at: q.ID}
		switch kind := rapid.SampledFrom([]string{"answer", "answer", "unsure", "skip", "note", "no note", "undo", "redo", "title", "end"}).Draw(t, "kind"); kind {
		case "answer":
			one := questions.Answer{Question: q.ID, State: questions.Answered}
			a, one = a.answer(t, q, one, so.Answer(q.ID))
			so.Set(one)
		case "unsure", "skip":
			key := map[string]string{"unsure": "u", "skip": "s"}[kind]
			if q.Kind == questions.Text {
				key = map[string]string{"unsure": "f4", "skip": "f5"}[kind]
			}
			a.keys, a.replies = []string{key}, []string{kind}
			so.Set(questions.Answer{Question: q.ID, State: map[string]questions.State{"unsure": questions.Unsure, "skip": questions.Skipped}[kind]})
		case "note":
			text := fmt.Sprint("note ", i)
			a.keys, a.replies = []string{"f2", "ctrl+u", "=" + text, "enter"}, []string{"note " + text}
			so.Note(q.ID, text)
		case "no note":
			a.keys, a.replies = []string{"f2", "ctrl+u", "enter"}, []string{"note -"}
			so.Note(q.ID, "")
		case "undo", "redo":
			a.keys, a.replies = []string{map[string]string{"undo": "f8", "redo": "f9"}[kind]}, []string{kind}
			a.at = ""
			map[string]func() (questions.ID, bool){"undo": so.Undo, "redo": so.Redo}[kind]()
		case "title":
			so.SetTitle(fmt.Sprint("T", i))
			a = action{keys: []string{"=" + fmt.Sprint("T", i)}, replies: []string{fmt.Sprint("title T", i)}}
		case "end":
			a = action{keys: []string{"finish"}, replies: []string{"review", "report", "review"}}
		}
		all = append(all, a)
	}
	return all
}

// answer is one choice by its number, or a text where none is written yet, which
// takes as many steps on the screen as line by line.
func (a action) answer(t *rapid.T, q questions.Question, one, was questions.Answer) (action, questions.Answer) {
	switch d := rapid.IntRange(1, 2).Draw(t, "choice"); {
	case q.Kind == questions.Text && was.Text == "":
		one.Text = rapid.SampledFrom([]string{"speed", "cost"}).Draw(t, "text")
		a.keys, a.replies = []string{"=" + one.Text, "enter"}, []string{one.Text}
	case q.Kind == questions.Text:
		one.State, a.keys, a.replies = questions.Skipped, []string{"f5"}, []string{"skip"}
	case q.Kind == questions.Ranking || q.Kind == questions.Several:
		one.State, a.keys, a.replies = questions.Unsure, []string{"u"}, []string{"unsure"}
	default:
		one.Values, a.keys, a.replies = []string{q.Choices[d-1].ID}, []string{fmt.Sprint(d)}, []string{fmt.Sprint(d)}
	}
	return a, one
}

// TestTwoFacesOfOneSession: the same walk on the screen and line by line leaves
// the same record, whatever is answered, noted, taken back and done again, before
// the result and after it.
func TestTwoFacesOfOneSession(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		list := actions(rt, testFlow(), rapid.IntRange(0, 12).Draw(rt, "actions"))
		shown, lines := onScreen(t, list), byLine(rt, list)
		if !shown.Answers.Equal(lines.Answers) || shown.Finished != lines.Finished || !slices.Equal(shown.Edited, lines.Edited) || shown.Title != lines.Title {
			rt.Fatalf("%+v\non the screen\n%+v\nline by line\n%+v", list, shown, lines)
		}
	})
}

func onScreen(t *testing.T, list []action) questions.Record {
	d := drive(t, testDeps(), questions.Record{}, 100, 30)
	d.press("enter")
	for _, a := range list {
		if a.at != "" {
			d.run(d.w.apply(screen.JumpedTo{Question: a.at}))
		}
		switch key := a.keys[0]; {
		case key == "finish":
			d.run(d.w.apply(screen.Finished))
		case a.at == "" && strings.HasPrefix(key, "="):
			d.run(d.w.apply(screen.OpenedTitle))
			d.press("ctrl+u", key, "enter")
		default:
			d.press(a.keys...)
		}
	}
	return d.w.Record()
}

func byLine(t *rapid.T, list []action) questions.Record {
	var replies []string
	for _, a := range list {
		if a.at != "" {
			replies = append(replies, "jump "+string(a.at))
		}
		replies = append(replies, a.replies...)
	}
	var out strings.Builder
	deps := plain.Deps{Flow: testFlow(), In: strings.NewReader(strings.Join(append(replies, "quit", "quit"), "\n")), Out: &out, Echo: true,
		Save: func(questions.Record) error { return nil },
		Report: func(questions.Record) ([]plain.Chapter, error) {
			none := func() (string, error) { return "", nil }
			return []plain.Chapter{{Title: "Verdict", Brief: none, More: none}}, nil
		}}
	record, _ := plain.Ask(deps, questions.Record{})
	if strings.Contains(out.String(), "not asked with") || strings.Contains(out.String(), "There is no question") {
		t.Fatalf("refused:\n%s", out.String())
	}
	return record
}
