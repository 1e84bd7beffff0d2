package answersfile_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// people are answers files as people write them, each in several writings.
func people(t testing.TB) map[string][]byte {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/people.txtar")
	if err != nil {
		t.Fatal(err)
	}
	colon := regexp.MustCompile(`(?m)^( *[\w.]+:) +(\S)`)
	writings := map[string]func(string) string{
		"":             func(s string) string { return s },
		"crlf":         func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"mark":         func(s string) string { return "\ufeff" + s },
		"mark-crlf":    func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") },
		"no-last-line": func(s string) string { return strings.TrimRight(s, "\n") },
		"tabs":         func(s string) string { return colon.ReplaceAllString(s, "$1\t$2") },
		"blanks":       func(s string) string { return strings.ReplaceAll(s, "\n", "  \n") },
	}
	all := map[string][]byte{}
	for _, f := range archive.Files {
		for name, rewrite := range writings {
			if testing.Short() && name != "" && name != "crlf" {
				continue
			}
			text := []byte(rewrite(string(f.Data)))
			if _, err := answersfile.Decode(f.Name, text, flow()); err != nil {
				if name == "" {
					t.Fatal(err)
				}
				continue // blanks in a block of text, say, can make it another one
			}
			all[f.Name+" "+name] = text
		}
	}
	return all
}

// changes are other answers to a question.
func changes(q questions.Question, was questions.Answer) []questions.Answer {
	var list []questions.Answer
	add := func(change func(a *questions.Answer)) {
		a := was
		a.Values = slices.Clone(was.Values)
		change(&a)
		list = append(list, a)
	}
	value := func(a *questions.Answer) {
		a.State, a.Values, a.Text = questions.Answered, nil, ""
		switch {
		case q.Kind == questions.Text:
			a.Text = "Another name: it's #1"
		case q.Kind == questions.Ranking:
			a.Values = []string{"ease", "speed", "cost"}
		case q.Kind == questions.Several:
			a.Values = []string{"chat", "data"}
		default:
			a.Values = []string{q.Choices[len(q.Choices)-1].ID}
		}
	}
	add(value)
	add(func(a *questions.Answer) { a.State, a.Values, a.Text = questions.Unsure, nil, "" })
	add(func(a *questions.Answer) { a.State, a.Values, a.Text = questions.Skipped, nil, "" })
	add(func(a *questions.Answer) { value(a); a.State = questions.Draft })
	add(func(a *questions.Answer) { value(a); a.Note = "a new note: \"quoted\" # and more" })
	add(func(a *questions.Answer) { value(a); a.Note = "" })
	if was.State != "" && q.Check(was) == nil {
		add(func(a *questions.Answer) { a.Note = "one\n\n  two\nthree" })
		add(func(a *questions.Answer) { a.Note = "one word" })
		add(func(a *questions.Answer) { a.Note = "" })
	}
	if q.Kind == questions.Several {
		add(func(a *questions.Answer) { a.State, a.Values = questions.Answered, []string{"shop"} })
		add(func(a *questions.Answer) { a.State, a.Values = questions.Answered, []string{"media", "shop"} })
	}
	return list
}
