package answersfile_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestBlank(t *testing.T) {
	got := answersfile.Blank(flow())
	if *update {
		if err := os.WriteFile("testdata/blank.yaml", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/blank.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got:\n%s", got)
	}
}

func TestBlankIsAnEmptyRecord(t *testing.T) {
	r, err := answersfile.Decode("f", answersfile.Blank(flow()), flow())
	if err != nil || r.Answers.Len() != 0 || r.Title != "" {
		t.Errorf("got %+v, %v", r, err)
	}
}

// TestBlankTakesAnyText: whatever the data says stays inside the comments and
// inside the width.
func TestBlankTakesAnyText(t *testing.T) {
	evil := "a: b\r\nanswers: {}\u2028\x1b[31m\n\n" + strings.Repeat("word ", 60)
	f := &questions.Flow{
		Steps: []questions.Step{{ID: "s", Title: evil, About: evil}},
		Questions: []questions.Question{{ID: "yes", Step: "s", Kind: questions.Single, Title: evil, Help: evil, Why: evil,
			From: evil, To: evil, Choices: []questions.Choice{{ID: "no", Label: evil, Help: evil}}}},
	}
	text := answersfile.Blank(f)
	r, err := answersfile.Decode("f", text, f)
	if err != nil || r.Answers.Len() != 0 {
		t.Errorf("got %+v, %v in\n%s", r, err, text)
	}
	for line := range strings.SplitSeq(string(text), "\n") {
		if n := utf8.RuneCountInString(line); n > 88 {
			t.Errorf("%d characters: %q", n, line)
		}
	}
}
