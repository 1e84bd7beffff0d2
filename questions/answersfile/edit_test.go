package answersfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

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
			before, had := was.Answers.Get(q.ID)
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
		if one, ok := a.Get(q.ID); ok {
			list = append(list, one)
		}
	}
	return questions.NewAnswers(list...)
}

func tryEdit(t *testing.T, name string, text []byte, want questions.Record, id questions.ID) {
	t.Helper()
	got, err := answersfile.Edit(text, want, flow())
	a, _ := want.Answers.Get(id)
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
			r.Person != want.Person || r.Finished != want.Finished || r.Found != want.Found || r.Peeked != want.Peeked || !slices.Equal(r.Edited, want.Edited) {
			t.Fatalf("got %+v, %v\nwant %+v in\n%s", r, err, want, got)
		}
		for _, c := range comment.FindAllString(string(files[name]), -1) {
			if c = strings.TrimSpace(c); !strings.Contains(string(got), c) && !inText("", c) {
				t.Fatalf("the comment %q is gone from\n%s\nin\n%s", c, files[name], got)
			}
		}
	})
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
		a, _ := r.Answers.Get(q.ID)
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
		if b, _ := again.Answers.Get(q.ID); b.Note != clean(a.Note) && a.Note != "" {
			t.Fatalf("%q became %q", a.Note, b.Note)
		}
	})
}

// clean is what a file keeps of a text.
func clean(s string) string {
	r, _ := answersfile.Decode("f", answersfile.Encode(questions.Record{Title: s}, flow()), flow())
	return r.Title
}
