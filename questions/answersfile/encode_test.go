package answersfile_test

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

func TestEncode(t *testing.T) {
	r := questions.Record{
		Title: "Support chat", Person: "yes", About: "We run a shop.\n\nIt is slow.", Finished: true, Peeked: 1,
		Edited: []questions.ID{"product.live"},
		Answers: questions.NewAnswers(
			questions.Answer{Question: "area.speed", State: questions.Answered, Values: []string{"decisive"}, Note: strings.Repeat("long ", 17) + "note"},
			questions.Answer{Question: "area.order", State: questions.Draft, Values: []string{"cost"}, Note: "ask Bo: soon"},
			questions.Answer{Question: "product.odd", State: questions.Answered, Values: []string{"null"}},
			questions.Answer{Question: "product.name", State: questions.Answered, Text: "unsure"},
			questions.Answer{Question: "product.live", State: questions.Skipped, Note: "first line\n# second: line\n"},
			questions.Answer{Question: "product.kind", State: questions.Answered, Values: []string{"shop", "chat"}},
		),
	}
	want, err := os.ReadFile("testdata/every-form.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got := answersfile.Encode(r, flow()); !bytes.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := string(answersfile.Encode(questions.Record{}, flow())); got != "crossroads: 1\nanswers: {}\n" {
		t.Errorf("an empty record: %q", got)
	}
}

func TestEncodeKeepsWhatTheFlowLacks(t *testing.T) {
	r := questions.Record{Answers: questions.NewAnswers(
		questions.Answer{Question: "old.one", State: questions.Answered, Values: []string{"x", "z"}},
		questions.Answer{Question: "area.speed", State: questions.Unsure},
	)}
	want := "crossroads: 1\nanswers:\n  area.speed: unsure\n  old.one: [x, z]\n"
	if got := string(answersfile.Encode(r, flow())); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// texts are what people write, and what they should not.
func texts() *rapid.Generator[string] {
	tricky := rapid.SampledFrom([]string{"", "null", "~", "yes", "3", "1e3", "2026-01-02", "- x", "a: b", "a #b", "#", "'", `"`, "\\",
		"{", "[x]", "*x", "&x", "!x", "%", "@", "`", "|", ">", "?", ",", "\n", "\n\n", "a\nb", "a\n\n b\n", " a", "a ", "\t", "a\n\tb", "a\n  \nb",
		"\r\n", "\u0085", "\u2028", "\ufeff", "\x00", "\x1b[31m", "\u00a0", "---\na", "...", "unsure", "skipped", "日本\n語", "\U0001F1E9\U0001F1EA", "\U000e0001"})
	short := rapid.StringN(0, 40, -1)
	return rapid.Map(rapid.SliceOfN(rapid.OneOf(tricky, short), 0, 4), func(parts []string) string {
		return strings.ToValidUTF8(strings.Join(parts, ""), "")
	})
}

// anAnswer generates any answer that a walk could leave.
func anAnswer(t *rapid.T, q questions.Question) questions.Answer {
	a := questions.Answer{Question: q.ID, Note: texts().Draw(t, "note")}
	a.State = rapid.SampledFrom([]questions.State{questions.Answered, questions.Unsure, questions.Skipped, questions.Draft}).Draw(t, "state")
	if q.Kind == questions.Text {
		a.Text = texts().Draw(t, "text")
	} else if n := rapid.IntRange(0, len(q.Choices)).Draw(t, "n"); n > 0 {
		order := rapid.Permutation(q.Choices).Draw(t, "values")
		for _, c := range order[:n] {
			a.Values = append(a.Values, c.ID)
		}
	}
	if q.Check(a) != nil {
		a.State = questions.Draft
	}
	return a
}

func aRecord(t *rapid.T) questions.Record {
	f := flow()
	r := questions.Record{Title: texts().Draw(t, "title"), Person: texts().Draw(t, "person"), About: texts().Draw(t, "about"), Found: texts().Draw(t, "found"),
		Finished: rapid.Bool().Draw(t, "finished"), Peeked: rapid.IntRange(0, 3).Draw(t, "peeked")}
	for _, q := range f.Questions {
		if rapid.Bool().Draw(t, "asked") {
			r.Answers = r.Answers.With(anAnswer(t, q))
		}
		if rapid.Bool().Draw(t, "edited") {
			r.Edited = append([]questions.ID{q.ID}, r.Edited...)
		}
	}
	return r
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := aRecord(t)
		text := answersfile.Encode(want, flow())
		got, err := answersfile.Decode("f", text, flow())
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if !got.Answers.Equal(want.Answers) {
			t.Fatalf("in\n%s\n got %+v\nwant %+v", text, got.Answers, want.Answers)
		}
		got.Answers, want.Answers = questions.Answers{}, questions.Answers{}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("in\n%s\n got %+v\nwant %+v", text, got, want)
		}
	})
}

func TestEncodeCutsAndCleans(t *testing.T) {
	long := strings.Repeat("é", questions.MaxText+9) + "\xff"
	got, err := answersfile.Decode("f", answersfile.Encode(questions.Record{Title: long, Person: "a\xffb"}, flow()), flow())
	if err != nil {
		t.Fatal(err)
	}
	if n := len([]rune(got.Title)); n != questions.MaxText || got.Person != "a\ufffdb" {
		t.Errorf("title of %d characters, person %q", n, got.Person)
	}
}

// FuzzDecode: no input panics, and what is accepted is written back the same.
func FuzzDecode(f *testing.F) {
	every, err := os.ReadFile("testdata/every-form.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(every)
	f.Add([]byte(`{"crossroads": 1, "answers": {"product.kind": ["chat", {}], "x": null}}`))
	f.Add([]byte("crossroads: 1\nanswers: &a {? [x] : *a, <<: !!int 3}\n---\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		first, err := answersfile.Decode("f", data, flow())
		if err != nil {
			return
		}
		second, err := answersfile.Decode("f", answersfile.Encode(first, flow()), flow())
		if err != nil {
			t.Fatalf("%q was accepted, its encoding is not: %v", data, err)
		}
		if !second.Answers.Equal(first.Answers) || second.About != first.About || second.Title != first.Title {
			t.Fatalf("%q\n got %+v\nwant %+v", data, second, first)
		}
	})
}
