package answersfile_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

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
	a, _ := r.Answers.Get(q.ID)
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
