package sessions_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/ui/sessions"
)

func flow() *questions.Flow {
	choices := []questions.Choice{{ID: "none"}, {ID: "some"}}
	return &questions.Flow{
		Steps: []questions.Step{{ID: "product", Title: "Product"}, {ID: "area", Title: "Area"}},
		Questions: []questions.Question{
			{ID: "product.live", Step: "product", Kind: questions.Single, Choices: choices},
			{ID: "area.load", Step: "area", Kind: questions.Single, Choices: choices},
			{ID: "area.more", Step: "area", Kind: questions.Single, Choices: choices, When: questions.Is("area.load", "some")},
		},
	}
}

func record(title string, answers ...questions.Answer) questions.Record {
	return questions.Record{Title: title, Answers: questions.NewAnswers(answers...)}
}

func some(id questions.ID) questions.Answer {
	return questions.Answer{Question: id, State: questions.Answered, Values: []string{"some"}}
}

// clock is moved by hand.
type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }

// store returns a store of one place, and that.
func store(t *testing.T) (s *sessions.Store, c *clock, dir string) {
	t.Helper()
	c = &clock{time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)}
	dir = filepath.Join(t.TempDir(), "state", "crossroads")
	return sessions.New([]sessions.Place{{Dir: dir}}, flow(), c.now), c, dir
}

func save(t *testing.T, s *sessions.Store, r questions.Record) *sessions.Walk {
	t.Helper()
	w := s.Begin()
	if err := w.Save(r); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	return w
}

func TestSaveAndResume(t *testing.T) {
	s, _, dir := store(t)
	w := s.Begin()
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) || w.Place() != dir || w.ID() != "" {
		t.Fatalf("a walk without a save left %v at %q, id %q", err, w.Place(), w.ID())
	}
	for _, r := range []questions.Record{record("Support chat"), record("Another title", some("product.live"))} {
		if err := w.Save(r); err != nil {
			t.Fatal(err)
		}
	}
	if want := filepath.Join(dir, "2026-11-21-support-chat.yaml"); w.Place() != want {
		t.Errorf("saved at %s, want %s", w.Place(), want)
	}
	w.Close()
	if err := w.Save(record("late")); !errors.Is(err, os.ErrClosed) {
		t.Errorf("a save after Close: %v", err)
	}
	again, got, err := s.Resume("2026-11-21-support-chat")
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if got.Title != "Another title" || !got.Answers.Has("product.live", "some") {
		t.Errorf("resumed %+v", got)
	}
}

func TestFilesArePrivateAndAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("windows has no such modes")
	}
	s, _, dir := store(t)
	w := save(t, s, record("x"))
	for path, want := range map[string]os.FileMode{dir: 0o700, w.Place(): 0o600} {
		stat, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := stat.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
	}
	w.Close()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestNames(t *testing.T) {
	s, _, _ := store(t)
	tests := []struct{ title, want string }{
		{"Support chat", "support-chat"},
		{"Support chat", "support-chat-2"},
		{"Support: chat", "support-chat-3"},
		{"", "walk"},
		{"../../etc/passwd", "etc-passwd"},
		{"日本", "日本"},
		{"Über uns 2", "über-uns-2"},
		{strings.Repeat("long ", 30), "long-long-long-long-long-long-long-long"},
	}
	for _, tt := range tests {
		if got := save(t, s, record(tt.title)).ID(); got != "2026-11-21-"+tt.want {
			t.Errorf("%q is named %q, want %q", tt.title, got, tt.want)
		}
	}
}

func TestNeverClobbers(t *testing.T) {
	s, c, dir := store(t)
	first := save(t, s, record("chat"))
	id := first.ID()
	// The same directory, as a second program sees it.
	other := sessions.New([]sessions.Place{{Dir: dir}}, flow(), c.now)
	var busy *sessions.BusyError
	if _, _, err := other.Resume(id); !errors.As(err, &busy) || busy.ID != id {
		t.Errorf("resumed while it was open: %v", err)
	}
	if err := other.Remove(id); !errors.As(err, &busy) {
		t.Errorf("removed while it was open: %v", err)
	}
	if second := save(t, other, record("chat")); second.ID() == id {
		t.Errorf("two walks are both named %s", id)
	}
	first.Close()
	if w, _, err := other.Resume(id); err != nil {
		t.Errorf("not free after Close: %v", err)
	} else {
		w.Close()
	}
	// A file without a lock is not taken for free either.
	if third := save(t, s, record("chat")); third.ID() != "2026-11-21-chat-3" {
		t.Errorf("named %s", third.ID())
	}
}

func TestList(t *testing.T) {
	s, c, dir := store(t)
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Errorf("a store without a directory: %v, %v", list, err)
	}
	save(t, s, record("old", some("product.live"), some("area.load"))).Close()
	c.Time = c.Add(time.Hour)
	done := record("done", some("product.live"), questions.Answer{Question: "area.load", State: questions.Skipped})
	done.Finished, done.Person = true, "Ada"
	save(t, s, done).Close()
	c.Time = c.Add(time.Hour)
	broken := filepath.Join(dir, "by-hand.yaml")
	write(t, broken, "crossroads: 1\nanswers:\n  area.lod: some\n")
	if err := os.Chtimes(broken, c.Time, c.Time); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "notes.txt"), "no walk")
	write(t, filepath.Join(dir, ".hidden.yaml"), "no walk")
	c.Time = c.Add(time.Hour)
	save(t, s, record("new")) // stays open

	list, err := s.List()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, i := range list {
		line := fmt.Sprintf("%s|%s|%s|%s|%d of %d|%v|%v", i.ID, i.Title, i.Person, i.Step, i.Answered, i.Asked, i.Finished, i.Open)
		if i.Problem != nil {
			line += "|" + strings.TrimPrefix(i.Problem.Error(), dir+string(filepath.Separator))
		}
		got = append(got, line)
	}
	want := []string{
		"2026-11-21-new|new||Product|0 of 2|false|true",
		`by-hand||||0 of 0|false|false|by-hand.yaml:3:3: there is no question "area.lod"`,
		"2026-11-21-done|done|Ada||2 of 2|true|false",
		"2026-11-21-old|old||Area|2 of 3|false|false",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
	var problems strictyaml.Problems
	if !errors.As(list[1].Problem, &problems) {
		t.Errorf("the problem is a %T", list[1].Problem)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestRemoveAndDiscard(t *testing.T) {
	s, _, dir := store(t)
	save(t, s, record("a")).Close()
	write(t, filepath.Join(dir, "broken.yaml"), "\x00")
	outside := filepath.Join(dir, "..", "outside.yaml")
	write(t, outside, "crossroads: 1\n")
	for _, id := range []string{"2026-11-21-a", "broken"} {
		if err := s.Remove(id); err != nil {
			t.Errorf("remove %s: %v", id, err)
		}
	}
	var missing *sessions.NotFoundError
	for _, id := range []string{"2026-11-21-a", "../outside", "", ".hidden", `..\outside`} {
		if err := s.Remove(id); !errors.As(err, &missing) {
			t.Errorf("remove %q: %v", id, err)
		}
		if _, err := load(s, id); !errors.As(err, &missing) {
			t.Errorf("load %q: %v", id, err)
		}
	}
	w := save(t, s, record("b"))
	if _, err := load(s, "2026-11-21-c"); !errors.As(err, &missing) || missing.Hint() != `did you mean "2026-11-21-b"` {
		t.Errorf("near miss: %v, hint %q", err, missing.Hint())
	}
	if err := errors.Join(w.Discard(), w.Discard(), s.Begin().Discard()); err != nil {
		t.Error(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error(err)
	}
}

// TestFailedSave: a save that cannot be done says so, and cleans up.
func TestFailedSave(t *testing.T) {
	s, _, dir := store(t)
	w := save(t, s, record("x"))
	id := w.ID()
	if err := os.Remove(w.Place()); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(w.Place(), "in-the-way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := w.Save(record("y")); err == nil {
		t.Error("no error from a save over a directory")
	}
	w.Close()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != id+".yaml" {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// load reads a walk that nobody holds.
func load(s *sessions.Store, id string) (questions.Record, error) {
	w, r, err := s.Resume(id)
	if err == nil {
		w.Close()
	}
	return r, err
}
