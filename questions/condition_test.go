package questions

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawCondition draws any condition that can be written down.
func drawCondition(t *rapid.T, depth int) Condition {
	if depth == 0 || rapid.Bool().Draw(t, "leaf") {
		values := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", ValueUnsure, ValueAny}), 1, 3)
		id := rapid.SampledFrom([]ID{"one.a", "one.b", "two.c"}).Draw(t, "question")
		return Is(id, values.Draw(t, "values")...)
	}
	arg := func() Condition { return drawCondition(t, depth-1) }
	switch rapid.IntRange(0, 2).Draw(t, "join") {
	case 0:
		return Not(arg())
	case 1:
		return All(arg(), arg())
	}
	return Any(arg(), arg(), arg())
}

func drawAnswers(t *rapid.T, ids ...ID) Answers {
	var a Answers
	for _, id := range ids {
		one := Answer{Question: id, State: rapid.SampledFrom([]State{"", Answered, Unsure, Skipped, Draft}).Draw(t, "state")}
		if one.State == Answered || one.State == Draft {
			one.Values = []string{rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "value")}
		}
		if one.State != "" {
			a = a.With(one)
		}
	}
	return a
}

// Printing a condition and reading it again gives the same condition, up to
// parentheses that do not matter: it holds of the same answers and prints the
// same.
func TestConditionRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCondition(t, 4)
		read, err := ParseCondition(c.String())
		if err != nil {
			t.Fatalf("%s: %v", c, err)
		}
		if read.String() != c.String() {
			t.Fatalf("%s reads as %s", c, read)
		}
		a := drawAnswers(t, "one.a", "one.b", "two.c")
		if read.Holds(a) != c.Holds(a) {
			t.Fatalf("%s holds %v, read again %v", c, c.Holds(a), read.Holds(a))
		}
	})
}

func TestParseCondition(t *testing.T) {
	for _, c := range []struct {
		text string
		want Condition
	}{
		{"", Condition{}},
		{"  ", Condition{}},
		{"a.b = x", Is("a.b", "x")},
		{"a.b=x|y | z", Is("a.b", "x", "y", "z")},
		{"a = x and b = y or c = z", Any(All(Is("a", "x"), Is("b", "y")), Is("c", "z"))},
		{"a = x and (b = y or c = z)", All(Is("a", "x"), Any(Is("b", "y"), Is("c", "z")))},
		{"not a = x and b = y", All(Not(Is("a", "x")), Is("b", "y"))},
		{"not not (a = x)", Not(Not(Is("a", "x")))},
		{"a = any or b = unsure", Any(Is("a", ValueAny), Is("b", ValueUnsure))},
	} {
		got, err := ParseCondition(c.text)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: got %#v, %v, want %#v", c.text, got, err, c.want)
		}
	}
}

// A condition that cannot be read says where, counted in bytes from 1, and why.
func TestParseConditionErrors(t *testing.T) {
	for _, c := range []struct {
		text   string
		column int
		reason string
	}{
		{"a", 2, "want \"=\""},
		{"a =", 4, "want a choice"},
		{"= x", 1, "want a question"},
		{"a = x b", 7, "unexpected \"b\""},
		{"a = x = y", 7, "unexpected \"=\""},
		{"(a = x", 7, "want \")\""},
		{"a = x and", 10, "want a question"},
		{"a = or", 5, "want a choice"},
		{"a = x|", 7, "want a choice"},
		{strings.Repeat("(", 60) + "a = x", 52, "nested more than 50 deep"},
	} {
		_, err := ParseCondition(c.text)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || syntax.Column != c.column || !strings.Contains(syntax.Reason, c.reason) {
			t.Errorf("%q: got %v, want column %d: %s", c.text, err, c.column, c.reason)
		}
	}
}

// FuzzParseCondition: no text makes the reader crash, and what it accepts
// prints as something it reads as the same.
func FuzzParseCondition(f *testing.F) {
	for _, text := range []string{"", "a = x", "not (a = x|y and b = any) or c = unsure", "((((", "a=x|", "not not"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseCondition(text)
		if err != nil {
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || syntax.Column < 1 || syntax.Column > len(text)+1 {
				t.Fatalf("%q: %v is not in the text", text, err)
			}
			return
		}
		again, err := ParseCondition(c.String())
		if err != nil || again.String() != c.String() {
			t.Fatalf("%q prints as %q, which reads as %q, %v", text, c, again, err)
		}
	})
}

// truths are the values of an atom by the state of the answer.
func TestHolds(t *testing.T) {
	answers := NewAnswers(
		Answer{Question: "known", State: Answered, Values: []string{"x", "y"}},
		Answer{Question: "unsure", State: Unsure},
		Answer{Question: "skipped", State: Skipped},
		Answer{Question: "draft", State: Draft, Values: []string{"x"}},
	)
	for text, want := range map[string]bool{
		"":                                  true,
		"known = x":                         true,
		"known = z|y":                       true,
		"known = z":                         false,
		"known = any":                       true,
		"known = unsure":                    false,
		"unsure = unsure":                   true,
		"unsure = any":                      false,
		"skipped = unsure":                  true,
		"draft = x":                         false,
		"draft = any|unsure":                false,
		"nothing = any|unsure":              false,
		"not nothing = any":                 true,
		"known = x and not unsure = any":    true,
		"known = z or skipped = any":        false,
		"known = z or skipped = unsure|any": true,
	} {
		c, err := ParseCondition(text)
		if err != nil {
			t.Fatal(err)
		}
		if c.Holds(answers) != want {
			t.Errorf("%s: got %v", text, !want)
		}
	}
}

// With open questions a condition is settled only where every way to answer
// them gives the same.
func TestTruthIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCondition(t, 3)
		a := drawAnswers(t, "one.a", "one.b")
		got := c.Truth(a, func(id ID) bool { return id == "two.c" })
		for _, one := range []Answer{
			{State: Unsure}, {State: Answered, Values: []string{"a"}}, {State: Answered, Values: []string{"b"}}, {State: Draft},
		} {
			one.Question = "two.c"
			holds := c.Holds(a.With(one))
			if got == Yes && !holds || got == No && holds {
				t.Fatalf("%s is %v with %s open, but with %+v it is %v", c, got, one.Question, one, holds)
			}
		}
		if !slices.Contains(c.Questions(), "two.c") && got == Maybe {
			t.Fatalf("%s does not look at what is open, but is not settled", c)
		}
	})
}

// Fold sees every part of a condition.
func TestFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, a := drawCondition(t, 3), drawAnswers(t, "one.a", "one.b", "two.c")
		got := Fold(c, Folding[bool]{
			Always: true,
			Is:     func(id ID, values []string) bool { return Is(id, values...).Holds(a) },
			Not:    func(b bool) bool { return !b },
			And:    func(list []bool) bool { return !slices.Contains(list, false) },
			Or:     func(list []bool) bool { return slices.Contains(list, true) },
		})
		if got != c.Holds(a) {
			t.Fatalf("%s: folded %v", c, got)
		}
	})
	if !Fold(Condition{}, Folding[bool]{Always: true}) {
		t.Error("the zero condition is folded to something else")
	}
}
