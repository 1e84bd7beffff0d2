package questions

import (
	"errors"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	choices := []Choice{{ID: "small"}, {ID: "medium"}, {ID: "large"}}
	question := func(kind Kind) Question {
		return Question{ID: "size", Kind: kind, Choices: choices, Limit: 2}
	}
	all := Question{ID: "size", Kind: Ranking, Choices: choices}
	if err := all.Check(Answer{State: Answered, Values: []string{"large"}}); err == nil || !strings.Contains(err.Error(), "put all 3 in order") {
		t.Errorf("one of a whole ranking: got %v", err)
	}
	for _, c := range []struct {
		kind Kind
		give Answer
		want string // part of the message; "" where it can be accepted
	}{
		{Single, Answer{State: Answered, Values: []string{"small"}}, ""},
		{Single, Answer{State: Answered, Values: []string{"small", "large"}}, "choose one of them"},
		{Single, Answer{State: Answered}, "choose one, or say"},
		{Scale, Answer{State: Answered, Values: []string{"huge"}}, `no choice "huge"`},
		{Several, Answer{State: Answered, Values: []string{"small", "large"}}, ""},
		{Several, Answer{State: Answered, Values: []string{"small", "medium", "large"}}, "at most 2"},
		{Several, Answer{State: Answered, Values: []string{"small", "small"}}, "given twice"},
		{Ranking, Answer{State: Answered, Values: []string{"large", "small"}}, ""},
		{Ranking, Answer{State: Answered, Values: []string{"large"}}, ""},
		{Ranking, Answer{State: Answered, Values: []string{"large", "small", "medium"}}, "at most 2"},
		{Text, Answer{State: Answered, Text: "words"}, ""},
		{Text, Answer{State: Answered}, "write something"},
		{Single, Answer{State: Unsure}, ""},
		{Single, Answer{State: Skipped}, ""},
		{Single, Answer{State: Draft, Values: []string{"huge"}}, ""},
	} {
		err := question(c.kind).Check(c.give)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s %+v: got %v, want %q", c.kind, c.give, err, c.want)
		}
	}
}

func TestUnknownChoiceNamesTheNearest(t *testing.T) {
	q := Question{ID: "size", Kind: Single, Choices: []Choice{{ID: "small"}, {ID: "large"}}}
	err := q.Check(Answer{State: Answered, Values: []string{"smal"}})
	var unknown *UnknownChoiceError
	if !errors.As(err, &unknown) || unknown.Near != "small" {
		t.Errorf("got %v, near %+v, want small", err, unknown)
	}
	candidates := []string{"small", "large", "md", "few"}
	for word, want := range map[string]string{"xyzzy": "", "pdf": "", "fwe": "few", "": ""} {
		if near := Nearest(word, candidates); near != want {
			t.Errorf("near %q is %q, got %q", word, want, near)
		}
	}
}
