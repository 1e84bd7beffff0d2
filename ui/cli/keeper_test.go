package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossroads/questions"
)

func answered(id questions.ID, value string) questions.Answer {
	return questions.Answer{Question: id, State: questions.Answered, Values: []string{value}}
}

// keeping returns a keeper for a walk that began with a file.
func keeping(t *testing.T, file, text string) (*app, *keeper) {
	t.Helper()
	a, k, _, _ := walking(t, false)
	if file != "" {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return a, a.keeper(k, file, questions.Record{})
}

func TestKeeperWritesBackToTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "walk.yaml")
	_, keep := keeping(t, file, "crossroads: 1\n")
	r := questions.Record{Answers: questions.NewAnswers(answered("area.load", "small"))}
	if err := keep.save(r); err != nil {
		t.Fatal(err)
	}
	inStore := keep.place()
	end := keep.end(nil)
	if end.path != file || end.session != "" || end.backup != "" || end.err != nil {
		t.Errorf("end is %+v", end)
	}
	if text, _ := os.ReadFile(file); !strings.Contains(string(text), "area.load: small") {
		t.Errorf("file holds %q", text)
	}
	if info, _ := os.Stat(file); info.Mode().Perm() != 0o600 {
		t.Errorf("permissions became %v", info.Mode())
	}
	if _, err := os.Stat(inStore); !os.IsNotExist(err) {
		t.Errorf("the walk is still in the store")
	}
}

func TestKeeperLeavesAChangedFileAlone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "walk.yaml")
	_, keep := keeping(t, file, "crossroads: 1\n")
	if err := keep.save(questions.Record{Answers: questions.NewAnswers(answered("area.load", "small"))}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("crossroads: 1\ntitle: Mine\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	end := keep.end(nil)
	if end.err == nil || end.session == "" {
		t.Fatalf("end is %+v", end)
	}
	if text, _ := os.ReadFile(file); !strings.Contains(string(text), "Mine") {
		t.Errorf("file was overwritten with %q", text)
	}
	if text, _ := os.ReadFile(end.path); !strings.Contains(string(text), "area.load: small") {
		t.Errorf("the store holds %q", text)
	}
}

func TestKeeperForgetsWhatWasCopied(t *testing.T) {
	for _, test := range []struct {
		name     string
		finished bool
		later    string // what is answered after copying
		kept     bool
	}{
		{"finished and copied", true, "", false},
		{"not finished", false, "", true},
		{"changed after copying", true, "huge", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, keep := keeping(t, "", "")
			r := questions.Record{Finished: test.finished, Answers: questions.NewAnswers(answered("area.load", "small"))}
			k, err := a.knowledge()
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "copy.yaml")
			if err := keep.save(r); err != nil {
				t.Fatal(err)
			}
			e := exports{app: a, known: k, keep: keep}
			if _, err := e.write(r, path); err != nil {
				t.Fatal(err)
			}
			if test.later != "" {
				r.Answers = r.Answers.With(answered("area.load", test.later))
				if err := keep.save(r); err != nil {
					t.Fatal(err)
				}
			}
			if end := keep.end(nil); (end.session != "") != test.kept {
				t.Errorf("end is %+v", end)
			}
			if text, _ := os.ReadFile(path); !strings.Contains(string(text), "area.load: small") {
				t.Errorf("copy holds %q", text)
			}
		})
	}
}

func TestExports(t *testing.T) {
	a, keep := keeping(t, "", "")
	k, err := a.knowledge()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	e := &exports{app: a, known: k, keep: keep}
	r := questions.Record{Title: "Über: Chat 2", Answers: questions.NewAnswers(answered("area.load", "small"))}
	for _, test := range []struct{ path, want, begins string }{
		{filepath.Join(folder, "r.md"), "r.md", "# "},
		{filepath.Join(folder, "r.json"), "r.json", "{"},
		{filepath.Join(folder, "r.yaml"), "r.yaml", "crossroads: 1"},
		{folder, "über-chat-2.md", "# "},
	} {
		got, err := e.write(r, test.path)
		if err != nil {
			t.Errorf("%s: %v", test.path, err)
			continue
		}
		if got != filepath.Join(folder, test.want) {
			t.Errorf("%s went to %s", test.path, got)
		}
		if text, _ := os.ReadFile(got); !bytes.HasPrefix(text, []byte(test.begins)) {
			t.Errorf("%s begins with %.20q", got, text)
		}
	}
	t.Chdir(folder)
	for path, want := range map[string]string{
		"r.md":                      `"r.md" exists already: choose another name`,
		"r.yaml":                    `"r.yaml" exists already: choose another name`,
		"r.pdf":                     `the name "r.pdf" does not say what to write: end it with .md, `,
		"r":                         `the name "r" does not say what to write: end it with .md, `,
		filepath.Join("no", "r.md"): `there is no folder "no" to write to: create it first`,
	} {
		if got, err := e.write(r, path); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s was written as %q, with the error %q, want %q", path, got, err, want)
		}
	}
	if len(e.paths) != 4 {
		t.Errorf("remembered %q", e.paths)
	}
}
