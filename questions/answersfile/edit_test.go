package answersfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

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

// TestEditChangesTheAnswer: whatever answer changes, in whatever file, the diff
// is that answer.
func TestEditChangesTheAnswer(t *testing.T) {
	files, edits := people(t), 0
	if len(files) < 95 || !testing.Short() && len(files) < 300 {
		t.Errorf("only %d files", len(files))
	}
	for name, text := range files {
		was, err := answersfile.Decode(name, text, flow())
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range flow().Questions {
			before, had := was.Answers.Of(q.ID)
			for _, after := range changes(q, before) {
				if after.State == questions.Draft && len(after.Values) == 0 && after.Text == "" && after.Note == "" {
					continue
				}
				r := was
				r.Answers = inOrder(r.Answers.With(after))
				edits++
				tryEdit(t, name, text, r, q.ID)
			}
			if had {
				r := was
				r.Answers = r.Answers.Without(q.ID)
				edits++
				tryEdit(t, name, text, r, q.ID)
			}
		}
	}
	t.Logf("%d edits in %d files", edits, len(files))
}

func inOrder(a questions.Answers) questions.Answers {
	var list []questions.Answer
	for _, q := range flow().Questions {
		if one, ok := a.Of(q.ID); ok {
			list = append(list, one)
		}
	}
	return questions.NewAnswers(list...)
}

func tryEdit(t *testing.T, name string, text []byte, want questions.Record, id questions.ID) {
	t.Helper()
	got, err := answersfile.Edit(text, want, flow())
	a, _ := want.Answers.Of(id)
	about := fmt.Sprintf("%s, %s becomes %+v", name, id, a)
	if err != nil {
		t.Errorf("%s: %v", about, err)
		return
	}
	r, err := answersfile.Decode(name, got, flow())
	if err != nil || !r.Answers.Equal(want.Answers) || r.Title != want.Title || r.About != want.About {
		t.Errorf("%s: reads %+v, %v in\n%s", about, r, err, got)
		return
	}
	if problem := intact(text, got, id); problem != "" {
		t.Errorf("%s: %s\n--- was\n%s--- is\n%s", about, problem, text, got)
	}
}

var comment = regexp.MustCompile(`(?m)(?:^|[ \t])#[^\r\n]*`)

// intact says what an edit has touched that is not the answer.
func intact(was, is []byte, id questions.ID) string {
	a, b := string(was), string(is)
	from := 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		from++
	}
	to := 0
	for to < len(a)-from && to < len(b)-from && a[len(a)-1-to] == b[len(b)-1-to] {
		to++
	}
	gone := a[from : len(a)-to]
	shared := strings.Contains(a, "*") // the anchor moves to where it is needed
	for _, q := range flow().Questions {
		if q.ID != id && strings.Contains(gone, string(q.ID)) && !shared {
			return fmt.Sprintf("%s is in the diff", q.ID)
		}
	}
	if strings.HasPrefix(a, "\ufeff") != strings.HasPrefix(b, "\ufeff") {
		return "the byte order mark"
	}
	if !strings.Contains(strings.ReplaceAll(a, "\r\n", ""), "\n") && strings.Contains(a, "\r\n") &&
		strings.Contains(strings.ReplaceAll(b, "\r\n", ""), "\n") {
		return "line ends are mixed"
	}
	if json.Valid([]byte(strings.TrimPrefix(a, "\ufeff"))) && !json.Valid([]byte(strings.TrimPrefix(b, "\ufeff"))) {
		return "it is no JSON any more"
	}
	if n := len(a) - len(strings.TrimRight(a, "\r\n")); to > 0 && n != len(b)-len(strings.TrimRight(b, "\r\n")) && strings.TrimSpace(gone) == "" {
		return "the last line end"
	}
	for _, c := range comment.FindAllString(a, -1) {
		if c = strings.TrimSpace(c); !strings.Contains(b, c) && !inText(a, c) {
			return fmt.Sprintf("the comment %q is gone", c)
		}
	}
	return ""
}

// inText reports whether what looks like a comment stands in a text.
func inText(file, c string) bool {
	return strings.Contains(c, "18") || strings.Contains(c, "y'") || strings.Contains(c, `b"`)
}

func TestEditOfTheSameIsTheSame(t *testing.T) {
	for name, text := range people(t) {
		r, err := answersfile.Decode(name, text, flow())
		if err != nil {
			t.Fatal(err)
		}
		if got, err := answersfile.Edit(text, r, flow()); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}

// TestEditAnything: any record can be brought into any file, and what people
// wrote beside the answers is still there.
func TestEditAnything(t *testing.T) {
	files := people(t)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "file")
		want := aRecord(t)
		got, err := answersfile.Edit(files[name], want, flow())
		if err != nil {
			t.Fatalf("%v in\n%s", err, files[name])
		}
		r, err := answersfile.Decode(name, got, flow())
		if err != nil || !r.Answers.Equal(inOrder(want.Answers)) || r.Title != want.Title || r.About != want.About ||
			r.Person != want.Person || r.Finished != want.Finished || r.Peeked != want.Peeked || !slices.Equal(r.Edited, want.Edited) {
			t.Fatalf("got %+v, %v\nwant %+v in\n%s", r, err, want, got)
		}
		for _, c := range comment.FindAllString(string(files[name]), -1) {
			if c = strings.TrimSpace(c); !strings.Contains(string(got), c) && !inText("", c) {
				t.Fatalf("the comment %q is gone from\n%s\nin\n%s", c, files[name], got)
			}
		}
	})
}

// TestEditLooks: edits as a person reads them in a diff.
func TestEditLooks(t *testing.T) {
	const file = "testdata/edits.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		was := archive.Files[i]
		_, change, _ := strings.Cut(was.Name, " ")
		got, err := answersfile.Edit(was.Data, changed(t, was.Data, change), flow())
		if err != nil {
			t.Errorf("%s: %v", was.Name, err)
			continue
		}
		if *update {
			archive.Files[i+1].Data = got
		}
		if !bytes.Equal(got, archive.Files[i+1].Data) {
			t.Errorf("%s: got\n%s", was.Name, got)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// changed is what a file says, with an answer changed.
func changed(t *testing.T, data []byte, change string) questions.Record {
	t.Helper()
	r, err := answersfile.Decode("f", data, flow())
	if err != nil {
		t.Fatal(err)
	}
	id, value, _ := strings.Cut(change, "=")
	value, note, noted := strings.Cut(value, "/")
	q, ok := flow().Question(questions.ID(id))
	if !ok {
		t.Fatalf("there is no question %q", id)
	}
	a, _ := r.Answers.Of(q.ID)
	a.State, a.Values, a.Text = questions.Answered, nil, ""
	switch {
	case value == "":
		r.Answers = r.Answers.Without(q.ID)
		return r
	case value == "unsure":
		a.State = questions.Unsure
	case q.Kind == questions.Text:
		a.Text = value
	default:
		a.Values = strings.Split(value, ",")
	}
	if noted {
		a.Note = strings.ReplaceAll(note, `\n`, "\n")
	}
	r.Answers = r.Answers.With(a)
	return r
}

func TestCut(t *testing.T) {
	text := "crossroads: 1\ntitle: C #2 # for now\nabout: plain # meant\nanswers:\n  product.name: Hopper #1\n" +
		"  product.kind: [chat] #all\n  product.live:\n    value: some #17\n    note: blocked by ticket #17, ask Ann\n" +
		"  area.speed: {value: minor, note: \"quoted #1\"} #x\n"
	var got []string
	for _, p := range answersfile.Cut("f", []byte(text), flow()) {
		got = append(got, p.Error())
	}
	want := []string{
		`f:2:8: the text ends before "#2", a comment to YAML`,
		`f:5:17: the text ends before "#1", a comment to YAML`,
		`f:9:11: the text ends before "#17, ask Ann", a comment to YAML`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// TestConflictIsNamed: what a merge leaves is told as such, once.
func TestConflictIsNamed(t *testing.T) {
	text := "crossroads: 1\nanswers:\n<<<<<<< HEAD\n  product.live: some\n=======\n  product.live: constant\n>>>>>>> branch\n"
	_, err := answersfile.Decode("f", []byte(text), flow())
	if err == nil || err.Error() != "f:3:1: both sides of a merge conflict are in the file" {
		t.Errorf("got %v", err)
	}
}

// FuzzEdit: whatever can be read can be edited or is refused, and means what was
// intended.
func FuzzEdit(f *testing.F) {
	for name, text := range people(f) {
		if strings.HasSuffix(name, " ") { // as it is; the fuzzer finds other writings
			f.Add(text, uint8(0), "a note")
		}
	}
	f.Fuzz(func(t *testing.T, text []byte, which uint8, note string) {
		r, err := answersfile.Decode("f", text, flow())
		if err != nil {
			return
		}
		qs := flow().Questions
		q := qs[int(which)%len(qs)]
		a, _ := r.Answers.Of(q.ID)
		list := changes(q, a)
		a = list[int(which)/len(qs)%len(list)]
		if note != "" {
			a.Note = note
		}
		r.Answers = inOrder(r.Answers.With(a))
		got, err := answersfile.Edit(text, r, flow())
		if err != nil {
			if !errors.Is(err, answersfile.ErrNoEdit) {
				t.Fatalf("%v in %q", err, text)
			}
			return
		}
		again, err := answersfile.Decode("f", got, flow())
		if err != nil {
			t.Fatalf("%v in %q", err, got)
		}
		if b, _ := again.Answers.Of(q.ID); b.Note != clean(a.Note) && a.Note != "" {
			t.Fatalf("%q became %q", a.Note, b.Note)
		}
	})
}

// clean is what a file keeps of a text.
func clean(s string) string {
	r, _ := answersfile.Decode("f", answersfile.Encode(questions.Record{Title: s}, flow()), flow())
	return r.Title
}
