package answersfile_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/questions/strictyaml"
)

func TestDecodeForms(t *testing.T) {
	text := `# a comment
crossroads: 1 # the schema
title: 2026
person: Ada
about: |
  Two lines,
  no more.
finished: true
peeked: 2
edited: [area.speed, product.live]
answers:
  area.speed: unsure
  area.order: {value: [cost, speed, ease], note: by far}
  product.kind: chat
  product.live:
  product.odd: yes
  product.name: {draft: "Wal", note: "not: yet"}
`
	got, err := answersfile.Decode("a.yaml", []byte(text), flow())
	if err != nil {
		t.Fatal(err)
	}
	want := questions.NewAnswers(
		questions.Answer{Question: "product.kind", State: questions.Answered, Values: []string{"chat"}},
		questions.Answer{Question: "product.odd", State: questions.Answered, Values: []string{"yes"}},
		questions.Answer{Question: "product.name", State: questions.Draft, Text: "Wal", Note: "not: yet"},
		questions.Answer{Question: "area.order", State: questions.Answered, Values: []string{"cost", "speed", "ease"}, Note: "by far"},
		questions.Answer{Question: "area.speed", State: questions.Unsure},
	)
	if !got.Answers.Equal(want) {
		t.Errorf("answers\n got %+v\nwant %+v", got.Answers, want)
	}
	if got.Title != "2026" || got.Person != "Ada" || got.About != "Two lines,\nno more.\n" ||
		!got.Finished || got.Peeked != 2 || len(got.Edited) != 2 || got.Edited[0] != "area.speed" {
		t.Errorf("fields: %+v", got)
	}
}

func TestDecodeAnswerForms(t *testing.T) {
	tests := []struct {
		line string
		want questions.Answer // the zero Answer: unanswered
	}{
		{"product.live: some", questions.Answer{State: questions.Answered, Values: []string{"some"}}},
		{"product.live: [some]", questions.Answer{State: questions.Answered, Values: []string{"some"}}},
		{"product.live: {value: some}", questions.Answer{State: questions.Answered, Values: []string{"some"}}},
		{"product.live: skipped", questions.Answer{State: questions.Skipped}},
		{"product.live: {value: unsure, note: ask Bo}", questions.Answer{State: questions.Unsure, Note: "ask Bo"}},
		{"product.live: {state: unsure, value: some}", questions.Answer{State: questions.Unsure, Values: []string{"some"}}},
		{"product.live: {note: ask Bo}", questions.Answer{State: questions.Draft, Note: "ask Bo"}},
		{"product.live: {value: some, state: draft}", questions.Answer{State: questions.Draft, Values: []string{"some"}}},
		{"product.kind: {draft: [chat, shop, data, media]}", questions.Answer{State: questions.Draft, Values: []string{"chat", "shop", "data", "media"}}},
		{"product.live: {}", questions.Answer{}},
		{"product.live: {value: , note: }", questions.Answer{}},
		{"product.live: null", questions.Answer{}},
		{"product.name: unsure", questions.Answer{State: questions.Unsure}},
		{"product.name: {value: unsure, state: answered}", questions.Answer{State: questions.Answered, Text: "unsure"}},
		{"product.odd: 1", questions.Answer{State: questions.Answered, Values: []string{"1"}}},
		{`product.odd: "null"`, questions.Answer{State: questions.Answered, Values: []string{"null"}}},
		{`"product.odd": "~"`, questions.Answer{State: questions.Answered, Values: []string{"~"}}},
	}
	for _, tt := range tests {
		r, err := answersfile.Decode("a.yaml", []byte("crossroads: 1\nanswers:\n  "+tt.line+"\n"), flow())
		if err != nil {
			t.Errorf("%s: %v", tt.line, err)
			continue
		}
		var got questions.Answer
		for got = range r.Answers.All() {
			tt.want.Question = got.Question
		}
		if !got.Equal(tt.want) {
			t.Errorf("%s\n got %+v\nwant %+v", tt.line, got, tt.want)
		}
	}
}

// TestDecodeFromWindows: a byte order mark and other line ends change nothing.
func TestDecodeFromWindows(t *testing.T) {
	text := "\ufeffcrossroads: 1\r\nanswers:\r\n  product.live:\r\n    value: some\r\n    note: |\r\n      a\r\n      b\r\n"
	got, err := answersfile.Decode("f", []byte(text), flow())
	if one, _ := got.Answers.Get("product.live"); err != nil || one.Note != "a\nb\n" || !one.Known() {
		t.Errorf("got %+v, %v", one, err)
	}
}

// TestManyProblems: a file that is no answers file at all is given up on.
func TestManyProblems(t *testing.T) {
	var text strings.Builder
	text.WriteString("crossroads: 1\nanswers:\n")
	for i := range 50_000 {
		fmt.Fprintf(&text, "  k%d: x\n", i)
	}
	_, err := answersfile.Decode("f", []byte(text.String()), flow())
	var problems strictyaml.Problems
	if !errors.As(err, &problems) || len(problems) != 100 {
		t.Errorf("%d problems", len(problems))
	}
}

func TestDecodeJSON(t *testing.T) {
	text := `{"crossroads": 1, "answers": {"product.kind": ["chat", "shop"], "area.speed": {"value": "minor", "note": "a\nb"}}}`
	got, err := answersfile.Decode("a.json", []byte(text), flow())
	if err != nil {
		t.Fatal(err)
	}
	if one, _ := got.Answers.Get("area.speed"); one.Note != "a\nb" || !got.Answers.Has("product.kind", "shop") {
		t.Errorf("got %+v", got.Answers)
	}
}

// TestDecodeProblems compares place, message and hint of every problem.
// mistake is a file and every problem with it, each with its hint.
type mistake struct{ name, text, want string }

func TestDecodeProblems(t *testing.T) {
	const head = "crossroads: 1\nanswers:\n"
	expectProblems(t, []mistake{
		{"empty", "", `f: the file is empty | crossroads questions prints a blank one to fill in`},
		{"comment", "# nothing\n", `f: the file is empty | crossroads questions prints a blank one to fill in`},
		{"list", "[a]", `f:1:1: an answers file holds fields, this holds a list | begin with the line: crossroads: 1`},
		{"no schema", "answers: {}\n", `f:1:1: the schema version is missing: this build reads schema 1 | add the line: crossroads: 1`},
		{"schema 0", "crossroads: 0\n", `f:1:13: "0" is not a schema version: this build reads schema 1 | write crossroads: 1`},
		{"schema 2", "crossroads: 2\nnew: field\n", `f:1:13: schema 2 is newer than this build: this build reads schema 1 | ` +
			`update crossroads to a version that reads this schema, or export the answers again with the version at hand`},
		{"field", "crossroads: 1\ntitel: x\n", `f:2:1: there is no field "titel" | did you mean "title"`},
		{"outside", "crossroads: 1\nproduct.live: some\n", `f:2:1: there is no field "product.live" | answers stand under answers:, indented by two spaces`},
		{"twice", "crossroads: 1\ntitle: x\ntitle: y\n", `f:3:1: "title" is given twice | it stands on line 2 already: keep one of them`},
		{"question", head + "  product.life: some\n", `f:3:3: there is no question "product.life" | did you mean "product.live"`},
		{"question without step", head + "  speed: minor\n", `f:3:3: there is no question "speed" | did you mean "area.speed"`},
		{"unlike any", head + "  completely.different: minor\n", `f:3:3: there is no question "completely.different" | crossroads questions lists all of them`},
		{"choice", head + "  product.live: constnat\n", `f:3:17: product.live has no choice "constnat" | did you mean "constant"; the choices are none, some, constant`},
		{"label", head + "  product.live: the some one\n", `f:3:17: product.live has no choice "the some one" | did you mean "some"; the choices are none, some, constant`},
		{"state as choice", head + "  product.live: Skiped\n", `f:3:17: product.live has no choice "Skiped" | did you mean "skipped"; the choices are none, some, constant`},
		{"comma", head + "  product.kind: chat, shop\n", `f:3:17: product.kind has no choice "chat, shop" | write a list: [chat, shop]`},
		{"two problems", head + "  product.kind: [chatt, shop, shop]\n",
			"f:3:18: product.kind has no choice \"chatt\" | did you mean \"chat\"; the choices are chat, media, shop, data\n" +
				`f:3:31: "shop" is given twice | take one of them away`},
		{"too many", head + "  product.kind: [chat, shop, data, media]\n", `f:3:17: product.kind is given 4 choices | choose at most 3: take one away first`},
		{"none of several", head + "  product.kind: []\n", `f:3:17: product.kind is given no choice | choose one, or say that you are not sure`},
		{"two of a scale", head + "  product.live: [none, some]\n", `f:3:17: product.live is given 2 choices | choose one of them`},
		{"half a ranking", head + "  area.order: [cost]\n", `f:3:15: area.order is given one choice | put all 3 in order`},
		{"list for text", head + "  product.name: [x]\n", `f:3:17: product.name cannot be a list | write plain text, in quotes where it holds : or #`},
		{"list in list", head + "  product.kind: [[chat]]\n", `f:3:18: a choice of product.kind cannot be a list | the choices are chat, media, shop, data`},
		{"answers as list", "crossroads: 1\nanswers:\n- product.live\n",
			`f:3:1: answers cannot be a list | write a question and its answer on each line: product.live: constant`},
		{"part", head + "  product.live: {valu: some}\n", `f:3:18: the answer to product.live has no field "valu" | did you mean "value"`},
		{"state", head + "  product.live: {state: sure}\n", `f:3:25: "sure" is not a state | write one of answered, unsure, skipped, draft`},
		{"value and draft", head + "  product.live: {value: some, draft: none}\n",
			`f:3:38: product.live has both a value and a draft | keep value for what was decided, draft for what was only begun`},
		{"draft and state", head + "  product.live: {draft: none, state: unsure}\n",
			`f:3:25: the state of a draft cannot be "unsure" | leave the state away, or write value`},
		{"answered nothing", head + "  product.live: {state: answered}\n", `f:3:17: product.live is given no choice | choose one, or say that you are not sure`},
		{"finished", "crossroads: 1\nfinished: perhaps\n", `f:2:11: finished cannot be "perhaps" | write true or false`},
		{"peeked", "crossroads: 1\npeeked: -1\n", `f:2:9: peeked cannot be "-1" | write how often, from 0`},
		{"edited", "crossroads: 1\nedited: [product.lives]\n", `f:2:10: there is no question "product.lives" | did you mean "product.live"`},
		{"nested alias", "crossroads: 1\nanswers:\n  product.kind: &y [chat, &x shop]\n  product.live: {value: some, note: &z {a: *x}}\n  area.order: *z\n",
			"f:4:37: a note cannot be a mapping | write plain text, in quotes where it holds : or #\n" +
				"f:5:15: the alias *z stands for something with aliases in it | write the value out"},
		{"tag", head + "  product.live: !!binary c29tZQ==\n", `f:3:17: tags such as !!binary are not read | leave it away, or put the value in quotes`},
		{"long", "crossroads: 1\ntitle: " + strings.Repeat("é", questions.MaxText+2), `f:2:8: title is longer than 500 characters | shorten it by 2`},
	})
}

func expectProblems(t *testing.T, tests []mistake) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := answersfile.Decode("f", []byte(tt.text), flow())
			var problems strictyaml.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("got error %v, want Problems", err)
			}
			var got []string
			for _, p := range problems {
				got = append(got, p.Error()+" | "+p.Hint)
			}
			if s := strings.Join(got, "\n"); s != tt.want {
				t.Errorf("\n got %s\nwant %s", s, tt.want)
			}
		})
	}
}

func TestProblemsUnwrap(t *testing.T) {
	_, err := answersfile.Decode("f", []byte("crossroads: 1\nfinished: 3\ntitel: x\n"), flow())
	var one strictyaml.Problem
	if !errors.As(err, &one) || one.Line != 2 {
		t.Errorf("first problem %+v", one)
	}
	if got := strings.Count(err.Error(), "\n"); got != 1 {
		t.Errorf("%d line breaks between two problems in %q", got, err)
	}
}
