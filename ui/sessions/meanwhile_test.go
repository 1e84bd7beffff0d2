package sessions_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"crossroads/ui/sessions"
)

// TestMeanwhile: what somebody else does to the file of a walk while it runs is
// seen before the next save, told, and costs neither of them anything.
func TestMeanwhile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("windows does not let anybody do these things to an open file")
	}
	tests := []struct {
		name  string
		other func(t *testing.T, w *sessions.Walk) // what somebody else does
		stays bool                                 // the walk stays in its file
		told  string
		left  string // what the first file holds in the end; "" is the walk
	}{
		{"nothing", func(*testing.T, *sessions.Walk) {}, true, "", ""},
		{"removed", func(t *testing.T, w *sessions.Walk) { must(t, os.Remove(w.Place())) }, true, "was gone and is written again", ""},
		{"folder removed", func(t *testing.T, w *sessions.Walk) { must(t, os.RemoveAll(filepath.Dir(w.Place()))) }, true, "was gone and is written again", ""},
		{"truncated", func(t *testing.T, w *sessions.Walk) { must(t, os.Truncate(w.Place(), 0)) }, false, "somebody else has changed", "\n"},
		{"edited by hand", func(t *testing.T, w *sessions.Walk) { write(t, w.Place(), "crossroads: 1\ntitle: mine\n") }, false,
			"somebody else has changed", "crossroads: 1\ntitle: mine\n"},
		{"lock removed", func(t *testing.T, w *sessions.Walk) { must(t, os.Remove(lockOf(w))) }, true, "", ""},
		{"opened anew", func(t *testing.T, w *sessions.Walk) {
			must(t, os.Remove(lockOf(w)))
			resumeAndSave(t, w, "theirs")
		}, false, "opened in another window", "theirs"},
		{"opened anew and left", func(t *testing.T, w *sessions.Walk) {
			must(t, os.Remove(lockOf(w)))
			resumeAndSave(t, w, "theirs").Close()
		}, false, "somebody else has changed", "theirs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, _, _ := store(t)
			w := save(t, s, record("chat"))
			before := w.Place()
			tt.other(t, w)
			for range 2 {
				must(t, w.Save(record("ours", some("product.live"))))
			}
			if stays := w.Place() == before; stays != tt.stays {
				t.Errorf("it is in %s now", w.Place())
			}
			if !strings.Contains(w.FallbackReason(), tt.told) || tt.told == "" && w.FallbackReason() != "" {
				t.Errorf("told %q", w.FallbackReason())
			}
			if text := read(t, w.Place()); !strings.Contains(text, "ours") {
				t.Errorf("the walk holds %q", text)
			}
			if !tt.stays && !strings.Contains(read(t, before)+"\n", tt.left) {
				t.Errorf("their file holds %q", read(t, before))
			}
			theirs := read(t, before)
			must(t, w.Discard())
			if now, err := os.ReadFile(before); !tt.stays && string(now) != theirs || tt.stays && err == nil {
				t.Errorf("after Discard it holds %q, %v", now, err)
			}
		})
	}
}

// resumeAndSave does what a second program would.
func resumeAndSave(t *testing.T, w *sessions.Walk, title string) *sessions.Walk {
	t.Helper()
	other := sessions.New([]sessions.Place{{Dir: filepath.Dir(w.Place())}}, flow(), time.Now)
	again, r, err := other.Resume(w.ID())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(again.Close)
	r.Title = title
	must(t, again.Save(r))
	return again
}

// TestDiscardLeavesWhatOthersWrote: a walk that is kept elsewhere goes, but not
// what somebody else put in its file.
func TestDiscardLeavesWhatOthersWrote(t *testing.T) {
	s, _, _ := store(t)
	w := save(t, s, record("chat"))
	path := w.Place()
	write(t, path, "crossroads: 1\ntitle: mine\n")
	must(t, w.Discard())
	if read(t, path) != "crossroads: 1\ntitle: mine\n" {
		t.Errorf("it holds %q", read(t, path))
	}
}

// TestHandWrittenWalkIsEdited: a walk that somebody wrote keeps its comments.
func TestHandWrittenWalkIsEdited(t *testing.T) {
	s, _, dir := store(t)
	must(t, os.MkdirAll(dir, 0o700))
	write(t, filepath.Join(dir, "mine.yaml"), "crossroads: 1\nanswers: # by hand\n  product.live: none  # for now\n")
	w, r, err := s.Resume("mine")
	must(t, err)
	defer w.Close()
	r.Answers = r.Answers.With(some("product.live"))
	must(t, w.Save(r))
	must(t, w.Save(r))
	if got := read(t, w.Place()); got != "crossroads: 1\nanswers: # by hand\n  product.live: some  # for now\n" {
		t.Errorf("it holds %q", got)
	}
}

// TestNoFilesAreNoWalks: a pipe or a folder that is named like a walk is not
// waited for.
func TestNoFilesAreNoWalks(t *testing.T) {
	s, _, dir := store(t)
	must(t, os.MkdirAll(filepath.Join(dir, "folder.yaml"), 0o700))
	if err := pipe(filepath.Join(dir, "pipe.yaml")); err != nil {
		t.Skip("no pipes here")
	}
	must(t, os.Symlink("pipe.yaml", filepath.Join(dir, "link.yaml")))
	list, err := s.List()
	if err != nil || len(list) != 1 || list[0].ID != "link" || list[0].Problem == nil {
		t.Errorf("listed %+v, %v", list, err)
	}
}

// TestKilledWritersAreCleanedUp: what a killed program left is gone at the next
// start, what one is writing just now stays.
func TestKilledWritersAreCleanedUp(t *testing.T) {
	s, c, dir := store(t)
	must(t, os.MkdirAll(dir, 0o700))
	old, young, other := filepath.Join(dir, ".crossroads-1.tmp"), filepath.Join(dir, ".crossroads-2.tmp"), filepath.Join(dir, "x.tmp")
	for _, path := range []string{old, young, other} {
		write(t, path, "half")
	}
	must(t, os.Chtimes(old, c.Time, c.Add(-time.Hour)))
	must(t, os.Chtimes(young, c.Time, c.Time))
	s.Begin()
	if _, err := os.Stat(old); !errors.Is(err, os.ErrNotExist) {
		t.Error("it is still there")
	}
	for _, path := range []string{young, other} {
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func lockOf(w *sessions.Walk) string {
	return filepath.Join(filepath.Dir(w.Place()), "."+w.ID()+".lock")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	must(t, err)
	return string(text)
}
