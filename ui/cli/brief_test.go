package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/cli"
)

// briefMost is how many words a report may have that people are to finish.
const briefMost = 1200

// TestReportIsBrief counts the words of the short report as wc does: of every
// worked example, and of walks with an answer and a note to every question.
func TestReportIsBrief(t *testing.T) {
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	examples, err := guide.Examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		for _, format := range []string{"term", "md"} {
			count(t, e.Name+" as "+format, output(t, "", "report", "--example", e.Name, "--format", format))
		}
	}
	for seed := range uint64(40) {
		record := fullWalk(guide.Flow, rand.New(rand.NewPCG(seed, 10)))
		count(t, fmt.Sprintf("walk %d", seed), output(t, string(answersfile.Encode(record, guide.Flow)), "report", "-"))
	}
}

func count(t *testing.T, name, text string) {
	t.Helper()
	if n := len(strings.Fields(text)); n > briefMost {
		t.Errorf("%s: %d words", name, n)
	} else {
		t.Logf("%s: %d words", name, n)
	}
}

// output is what a command writes to standard output.
func output(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	env := []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}
	if status := cli.Run(context.Background(), args, strings.NewReader(stdin), &out, io.Discard, env); status != 0 {
		t.Fatalf("%s: status %d", strings.Join(args, " "), status)
	}
	return out.String()
}

// fullWalk answers every question, with a note beside each.
func fullWalk(flow *questions.Flow, random *rand.Rand) questions.Record {
	record := questions.Record{Title: "Something with a name as long as people give to projects", Person: "the whole team"}
	for _, q := range flow.Questions {
		a := questions.Answer{Question: q.ID, State: questions.Answered,
			Note: strings.Repeat("somebody had something to say about this that the others wanted to be kept ", 3)}
		take := 1
		if q.Kind == questions.Several {
			take = max(1, q.Limit)
		}
		for _, i := range random.Perm(len(q.Choices))[:min(take, len(q.Choices))] {
			a.Values = append(a.Values, q.Choices[i].ID)
		}
		record.Answers = record.Answers.With(a)
	}
	return record
}
