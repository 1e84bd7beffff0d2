package cli_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/cli"
)

// BenchmarkTeam puts folders of answers files together, from reading the first
// to the written report. The time is to grow with the number of files, and
// what it allocates too.
func BenchmarkTeam(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			folder := crowd(b, n)
			b.ReportAllocs()
			for b.Loop() {
				if status := cli.Run(context.Background(), []string{"team", folder}, strings.NewReader(""), io.Discard, os.Stderr, nil); status != 0 {
					b.Fatalf("status %d", status)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/file")
		})
	}
}

// crowd writes the answers of n people, one file per person, and returns the
// folder.
func crowd(b *testing.B, n int) string {
	b.Helper()
	guide, err := content.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	folder := b.TempDir()
	random := rand.New(rand.NewPCG(7, 1))
	for i := range n {
		record := questions.Record{Title: "Support chat", Person: fmt.Sprintf("Person %d", i)}
		for _, q := range guide.Flow.Questions {
			if a := someAnswer(random, q); a.State != "" {
				record.Answers = record.Answers.With(a)
			}
		}
		name := filepath.Join(folder, fmt.Sprintf("%05d.yaml", i))
		if err := os.WriteFile(name, answersfile.Encode(record, guide.Flow), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return folder
}

// someAnswer answers a question as people do: mostly with a choice, sometimes
// with a note, sometimes not at all.
func someAnswer(random *rand.Rand, q questions.Question) questions.Answer {
	a := questions.Answer{Question: q.ID, State: questions.Answered}
	switch chance := random.IntN(100); {
	case chance < 8:
		return questions.Answer{}
	case chance < 13:
		a.State = questions.Unsure
		return a
	case chance < 16:
		a.State = questions.Skipped
		return a
	case chance < 26:
		a.Note = "two of us ran one for years, and would not do it again"
	}
	take := 1
	if q.Kind == questions.Several {
		take += random.IntN(max(1, q.Limit))
	}
	for _, i := range random.Perm(len(q.Choices))[:min(take, len(q.Choices))] {
		a.Values = append(a.Values, q.Choices[i].ID)
	}
	return a
}
