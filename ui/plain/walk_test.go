package plain_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/ui/plain"
)

// replies generates lines: sensible ones, near misses and noise.
func replies() *rapid.Generator[[]string] {
	known := rapid.SampledFrom([]string{"", "1", "2", "3", "9", "-1", "1 2", "3 1 2", "1,3", "chat", "Some", "none shop", "unsure", "skip", "s",
		"back", "b", "why", "?", "again", "note", "note -", "note x: y", "note \x1b[2Jred\u202e", "outline", "jump", "jump 2", "jump 7",
		"jump product.seam", "jump market.name", "review", "r", "undo", "title", "title T", "help", "peek", "answer", "answer back", "report",
		strings.Repeat("long ", 200), strings.Repeat("x", 9000)})
	return rapid.SliceOfN(rapid.OneOf(known, known, known, rapid.String()), 0, 60)
}

func TestAnyInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := replies().Draw(t, "lines")
		width := rapid.SampledFrom([]int{0, 20, 80}).Draw(t, "width")
		var out strings.Builder
		s := &saver{}
		d := deps(strings.Join(lines, "\n"), &out, s) // the last line may lack its end
		d.Width, d.Echo = width, false
		d.Peek = func(questions.Record) string { return "peeked" }
		record, err := plain.Ask(d, questions.Record{})

		var stopped *plain.Stopped
		if !record.Finished && !errors.As(err, &stopped) { // who goes back from the end is finished and can stop
			t.Fatalf("finished %v with error %v", record.Finished, err)
		}
		if !record.Answers.Equal(s.last.Answers) || record.Title != s.last.Title || record.Peeked != s.last.Peeked {
			t.Fatalf("returned %+v, saved %+v", record, s.last)
		}
		for a := range record.Answers.All() {
			q, ok := d.Flow.Question(a.Question)
			if problem := q.Check(a); !ok || problem != nil {
				t.Fatalf("recorded %+v: %v", a, problem)
			}
			if strings.ContainsFunc(a.Note+a.Text+record.Title, func(r rune) bool { return unicode.IsControl(r) || r == '\u202e' }) {
				t.Fatalf("recorded %q, %q, %q", a.Note, a.Text, record.Title)
			}
		}
		checkOutput(t, out.String(), width, strings.IndexFunc(strings.Join(lines, ""), drawing) >= 0)
	})
}

// drawing reports whether a character belongs to boxes and blocks.
func drawing(r rune) bool { return r >= 0x2500 && r <= 0x259f }

// checkOutput: nothing that moves the cursor, no drawing, no line over the
// width but for what follows a prompt and for words that are too long.
func checkOutput(t *rapid.T, text string, width int, drawn bool) {
	for _, r := range text {
		if r != '\n' && unicode.IsControl(r) || drawing(r) && !drawn {
			t.Fatalf("%U in the output", r)
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		_, reply, prompted := strings.Cut(line, ": ")
		if prompted && strings.HasPrefix(reply, "REPORT") || width == 0 {
			continue
		}
		if ansi.StringWidth(line) > width && strings.Contains(line, " ") && !strings.Contains(line, ": ") {
			t.Fatalf("%d columns, %d wanted: %q", ansi.StringWidth(line), width, line)
		}
	}
}

func TestEnterReachesTheReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []questions.Answer
		for _, q := range flow().Questions {
			a := questions.Answer{Question: q.ID, State: rapid.SampledFrom([]questions.State{"", questions.Answered,
				questions.Unsure, questions.Skipped, questions.Draft}).Draw(t, "state")}
			switch {
			case a.State == "":
				continue
			case q.Kind == questions.Text:
				a.Text = "x"
			case q.Kind == questions.Ranking:
				a.Values = []string{"ease", "cost", "speed"}
			default:
				a.Values = []string{rapid.SampledFrom(q.Choices).Draw(t, "choice").ID}
			}
			list = append(list, a)
		}
		var out strings.Builder
		record, err := plain.Ask(deps(strings.Repeat("\n", 20), &out, &saver{}), questions.Record{Answers: questions.NewAnswers(list...)})
		if err != nil || !record.Finished || !strings.Contains(out.String(), "REPORT") {
			t.Fatalf("error %v after\n%s", err, out.String())
		}
		for a := range flow().Active(record.Answers).All() {
			if a.Open() {
				t.Fatalf("%+v is still open", a)
			}
		}
	})
}

// TestUndoGoesAllTheWay: as many undo as changes lead back to the start.
func TestUndoGoesAllTheWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.SampledFrom([]string{"1", "2", "1 2 3", "unsure", "note x", "note -", "title T", "back", "jump 1", "review"}), 0, 20).Draw(t, "lines")
		start := questions.Record{Title: "S", Answers: questions.NewAnswers(questions.Answer{Question: "product.live", State: questions.Draft, Note: "n"})}
		input := strings.Join(append(lines, ""), "\n") + strings.Repeat("undo\n", len(lines)) + "quit\n"
		var out strings.Builder
		record, err := plain.Ask(deps(input, &out, &saver{}), start)
		var stopped *plain.Stopped
		if !errors.As(err, &stopped) || stopped.EOF {
			t.Fatalf("error %v", err)
		}
		if record.Title != start.Title || !record.Answers.Equal(start.Answers) {
			t.Fatalf("got %+v after\n%s", record, out.String())
		}
	})
}

// TestOneReader: a reader that is buffered already is not read beyond what the
// walk needs, and a byte at a time is as good as all at once.
func TestOneReader(t *testing.T) {
	const input = "1\n2\n1\nTern\n1 2 3\n1\n1\n\n"
	var all, bytewise strings.Builder
	if _, err := plain.Ask(deps(input, &all, &saver{}), questions.Record{}); err != nil {
		t.Fatal(err)
	}
	d := deps("", &bytewise, &saver{})
	d.In = io.MultiReader(each(input)...)
	if _, err := plain.Ask(d, questions.Record{}); err != nil {
		t.Fatal(err)
	}
	if all.String() != bytewise.String() {
		t.Errorf("at once\n%s\nbyte by byte\n%s", all.String(), bytewise.String())
	}
}

func each(text string) []io.Reader {
	list := make([]io.Reader, len(text))
	for i := range text {
		list[i] = strings.NewReader(text[i : i+1])
	}
	return list
}

// TestLastLine: what stands before the end of the input counts without a line
// break, too.
func TestLastLine(t *testing.T) {
	var out strings.Builder
	record, err := plain.Ask(deps("1\n2", &out, &saver{}), questions.Record{})
	if err == nil || !record.Answers.Has("product.live", "some") {
		t.Errorf("got %+v, %v", record.Answers, err)
	}
}

// broken fails after some bytes.
type broken struct{ left int }

func (b *broken) Write(p []byte) (int, error) {
	b.left -= len(p)
	if b.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(p), nil
}

func TestErrors(t *testing.T) {
	var out strings.Builder
	d := deps(strings.Repeat("\n", 20), &out, &saver{})
	d.Out = &broken{left: 600}
	if _, err := plain.Ask(d, questions.Record{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a closed output: %v", err)
	}
	wrong := errors.New("no such pattern")
	d = deps(strings.Repeat("\n", 20), &out, &saver{})
	d.Report = func(questions.Record) ([]plain.Chapter, error) { return nil, wrong }
	if record, err := plain.Ask(d, questions.Record{}); !errors.Is(err, wrong) || !record.Finished {
		t.Errorf("a report that fails: %v", err)
	}
	full := errors.New("full")
	_, err := plain.Ask(deps("1\n", &out, &saver{err: full}), questions.Record{})
	var stopped *plain.Stopped
	if !errors.As(err, &stopped) || !stopped.EOF || !errors.Is(err, full) || stopped.Open != 5 {
		t.Errorf("a full disk: %v", err)
	}
}

// A place that is not the usual one is said once: at the start where it is known
// then, else with the save that finds it.
func TestAwayIsSaidOnce(t *testing.T) {
	for _, known := range []int{0, 1} {
		var out strings.Builder
		s := &saver{}
		d := deps("1\n1\n1\n", &out, s)
		d.FallbackReason = func() string {
			if s.times < known {
				return ""
			}
			return "not in state: no space left"
		}
		_, err := plain.Ask(d, questions.Record{})
		var stopped *plain.Stopped
		if !errors.As(err, &stopped) || s.times == 0 {
			t.Fatal(err)
		}
		if n := strings.Count(out.String(), "Not in state: no space left."); n != 1 {
			t.Errorf("known after %d saves: said %d times in\n%s", known, n, out.String())
		}
	}
}
