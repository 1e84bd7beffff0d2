package plain_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/plain"
)

var update = flag.Bool("update", false, "write the transcripts anew")

func choices(labels ...string) []questions.Choice {
	list := make([]questions.Choice, len(labels))
	for i, label := range labels {
		id, help, _ := strings.Cut(label, ": ")
		list[i] = questions.Choice{ID: strings.ToLower(id), Label: id, Help: help}
	}
	return list
}

func flow() *questions.Flow {
	words := choices("None", "Minor", "Decisive")
	return &questions.Flow{
		Steps: []questions.Step{{ID: "product", Title: "Product", About: "What is built."}, {ID: "market", Title: "Market"},
			{ID: "performance", Title: "Performance"}},
		Questions: []questions.Question{
			{ID: "product.kind", Step: "product", Kind: questions.Several, Limit: 2, Short: "kind", Title: "What is it?",
				Why: "It **chooses** the `cells`.", Choices: choices("Chat", "Media", "Shop: with a till")},
			{ID: "product.live", Step: "product", Kind: questions.Scale, Short: "live updates", Help: "Think of a chat",
				Title: "Do people see each other's changes?", Choices: choices("None", "Some: a feed that refreshes", "Constant")},
			{ID: "product.seam", Step: "product", Kind: questions.Single, Short: "seam", Title: "Can one part stand alone?",
				When: questions.Is("product.live", "some", "constant"), Choices: choices("Clear", "Blurred", "s: a choice named like a command")},
			{ID: "market.name", Step: "market", Kind: questions.Text, Title: "What is it called?"},
			{ID: "market.rank", Step: "market", Kind: questions.Ranking, Title: "What comes first?",
				Choices: choices("Speed", "Cost", "Ease")},
			{ID: "performance.speed", Step: "performance", Kind: questions.Rating, Matrix: "all", Short: "speed",
				Title: "Pages arrive", From: "in 2 s", To: "at once", Choices: words},
			{ID: "performance.cost", Step: "performance", Kind: questions.Rating, Matrix: "all", Short: "cost",
				Title: "Hosting costs", From: "a lot", To: "little", Choices: words},
		},
	}
}

// saver keeps what was saved last.
type saver struct {
	last  questions.Record
	times int
	err   error
}

func (s *saver) save(r questions.Record) error {
	s.times++
	if s.err == nil {
		s.last = r
	}
	return s.err
}

func deps(in string, out *strings.Builder, s *saver) plain.Deps {
	f := flow()
	return plain.Deps{
		Title: "Crossroads", Flow: f, In: strings.NewReader(in), Out: out, Save: s.save, Echo: true,
		Place: func() string { return "walk.yaml" },
		Report: func(r questions.Record) ([]plain.Chapter, error) {
			return []plain.Chapter{
				{Title: "Verdict", Brief: says("REPORT of %d answers", r.Answers.Len()), More: says("")},
				{Title: "Why", Brief: says("Because."), More: says("And also because.")},
			}, nil
		},
		Write: func(_ questions.Record, path string) (string, error) {
			if path == "" {
				return "", errors.New("name a file")
			}
			return "/home/" + path, nil
		},
	}
}

func says(format string, args ...any) func() (string, error) {
	return func() (string, error) { return fmt.Sprintf(format, args...), nil }
}

// TestTranscripts plays every file of testdata. Its comment holds options, one
// a line; "start" the answers at hand, "in" the replies, "out" the transcript,
// "saved" what is kept in the end, "error" the error.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { play(t, file) })
	}
}

func play(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, f := range archive.Files {
		want[f.Name] = string(f.Data)
	}
	got := transcript(t, string(archive.Comment), want["start"], strings.TrimSuffix(want["in"], "EOF\n"))
	if *update {
		archive.Files = archive.Files[:0]
		for _, name := range []string{"start", "in", "out", "saved", "error"} {
			text, ok := got[name]
			if name == "start" || name == "in" {
				text, ok = want[name], want[name] != ""
			}
			if ok {
				archive.Files = append(archive.Files, txtar.File{Name: name, Data: []byte(text)})
			}
		}
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, name := range []string{"out", "saved", "error"} {
		if got[name] != want[name] {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got[name], want[name])
		}
	}
}

func transcript(t *testing.T, options, start, in string) map[string]string {
	t.Helper()
	var out strings.Builder
	s := &saver{}
	d := deps(in, &out, s)
	for option := range strings.Lines(options) {
		switch strings.TrimSpace(option) {
		case "narrow":
			d.Width = 40
		case "silent":
			d.Echo = false
		case "emphasis":
			d.Emphasis = func(text string) string { return "<" + text + ">" }
		case "peek":
			d.Peek = func(r questions.Record) string { return fmt.Sprintf("RESULT of %d answers", r.Answers.Len()) }
		case "full disk":
			s.err = errors.New("no space left")
		case "short":
			for i := range d.Flow.Questions {
				if id := d.Flow.Questions[i].ID; id == "product.live" || id == "market.rank" {
					d.Flow.Questions[i].Asked = questions.First
				}
			}
			d.Refine = func(a questions.Answers) (left []questions.ID) {
				for _, q := range d.Flow.Path(a) {
					if one, _ := a.Get(q.ID); one.Open() {
						left = append(left, q.ID)
					}
				}
				return left
			}
		case "coverage":
			d.CanChange = func(a questions.Answers) int { return max(0, 2-a.Len()) }
		}
	}
	record, err := questions.Record{}, error(nil)
	if start != "" {
		if record, err = answersfile.Decode("start", []byte(start), d.Flow); err != nil {
			t.Fatal(err)
		}
	}
	record, err = plain.Ask(d, record)
	got := map[string]string{"out": out.String(), "saved": string(answersfile.Encode(s.last, d.Flow))}
	if err != nil {
		got["error"] = err.Error() + "\n"
	}
	if s.err == nil && string(answersfile.Encode(record, d.Flow)) != got["saved"] {
		t.Errorf("returned\n%s\nsaved\n%s", answersfile.Encode(record, d.Flow), got["saved"])
	}
	return got
}
