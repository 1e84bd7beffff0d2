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

// blocked returns the store of a place where a file lies in the way, and of
// another one.
func blocked(t *testing.T) (s *sessions.Store, first, second string) {
	t.Helper()
	first, second = filepath.Join(t.TempDir(), "file", "crossroads"), filepath.Join(t.TempDir(), "second")
	write(t, filepath.Dir(first), "in the way")
	c := &clock{time.Date(2026, 11, 21, 9, 41, 0, 0, time.UTC)}
	return sessions.New([]sessions.Place{{Dir: first}, {Dir: second}}, flow(), c.now), first, second
}

// TestNextPlace: a walk that the first place cannot take goes to the next, and
// is there for all that can be done with a walk.
func TestNextPlace(t *testing.T) {
	s, first, second := blocked(t)
	w := s.Begin()
	if w.Place() != second || !strings.Contains(w.FallbackReason(), first) {
		t.Errorf("before the first save: %q, %q", w.Place(), w.FallbackReason())
	}
	if _, err := os.Stat(second); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("asking for the place left a trace: %v", err)
	}
	if err := w.Save(record("chat", some("product.live"))); err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(second, "2026-11-21-0941-chat.yaml"); w.Place() != want {
		t.Errorf("saved at %s, want %s", w.Place(), want)
	}
	if text := w.FallbackReason(); text != "not in "+first+": not a directory" {
		t.Errorf("away is %q", text)
	}
	list, err := s.List()
	if err != nil || len(list) != 1 || !list[0].Fallback || !list[0].Open || list[0].Path != w.Place() {
		t.Fatalf("listed %+v, %v", list, err)
	}
	w.Close()
	again, r, err := s.Resume(list[0].ID)
	if err != nil || r.Title != "chat" {
		t.Fatalf("resumed %+v, %v", r, err)
	}
	if again.FallbackReason() != "not in "+first {
		t.Errorf("away is %q", again.FallbackReason())
	}
	again.Close()
	if err := s.Remove(list[0].ID); err != nil {
		t.Error(err)
	}
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Errorf("left %v, %v", list, err)
	}
}

// TestPlaceLostMeanwhile: a place that fails in the middle of a walk costs
// nothing, and what lies there still does not outlive the walk.
func TestPlaceLostMeanwhile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("windows does not move a folder that holds an open file")
	}
	first, second := filepath.Join(t.TempDir(), "first"), filepath.Join(t.TempDir(), "second")
	c := &clock{time.Date(2026, 11, 21, 9, 41, 0, 0, time.UTC)}
	s := sessions.New([]sessions.Place{{Dir: first}, {Dir: second}}, flow(), c.now)
	w := save(t, s, record("chat"))
	before := w.Place()
	if filepath.Dir(before) != first || w.FallbackReason() != "" {
		t.Fatalf("saved at %s, away is %q", before, w.FallbackReason())
	}
	if err := os.Rename(first, first+"-gone"); err != nil {
		t.Fatal(err)
	}
	write(t, first, "in the way")
	for _, r := range []string{"chat", "new title"} {
		if err := w.Save(record(r, some("product.live"))); err != nil {
			t.Fatal(err)
		}
	}
	if filepath.Dir(w.Place()) != second || w.ID() != "2026-11-21-0941-chat" || w.FallbackReason() == "" {
		t.Errorf("saved at %s, away is %q", w.Place(), w.FallbackReason())
	}
	if err := errors.Join(os.Remove(first), os.Rename(first+"-gone", first)); err != nil {
		t.Fatal(err)
	}
	if list, err := s.List(); err != nil || len(list) != 2 {
		t.Errorf("listed %+v, %v", list, err)
	}
	if err := w.Discard(); err != nil {
		t.Error(err)
	}
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Errorf("left %+v, %v", list, err)
	}
}

// TestNowhere: where every place fails, the reason of each is told, and the
// next save tries again.
func TestNowhere(t *testing.T) {
	s, first, second := blocked(t)
	write(t, second, "in the way")
	w := s.Begin()
	var noDir *sessions.NoWritableDirError
	if err := w.Save(record("chat")); !errors.As(err, &noDir) {
		t.Fatalf("error is %v", err)
	}
	if hint := noDir.Hint(); !strings.Contains(hint, first+" (") || !strings.Contains(hint, second+" (") {
		t.Errorf("hint is %q", hint)
	}
	if w.Place() != "" || w.FallbackReason() != "" {
		t.Errorf("place is %s, away %q", w.Place(), w.FallbackReason())
	}
	if err := os.Remove(second); err != nil {
		t.Fatal(err)
	}
	if err := w.Save(record("chat")); err != nil || filepath.Dir(w.Place()) != second {
		t.Errorf("saved at %s, %v", w.Place(), err)
	}
	w.Close()
}

// TestSharedPlace: below a folder that belongs to everybody only a folder of
// one's own is used, for writing and for reading.
func TestSharedPlace(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("windows has no such modes")
	}
	dir := filepath.Join(t.TempDir(), "crossroads-7")
	s := sessions.New([]sessions.Place{{Dir: dir, Shared: true}}, flow(), time.Now)
	w := save(t, s, record("chat"))
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	w.Close()
	elsewhere := t.TempDir()
	for name, spoil := range map[string]func() error{
		"open to others": func() error { return os.Chmod(dir, 0o755) },
		"a link": func() error {
			return errors.Join(os.RemoveAll(dir), os.Chmod(elsewhere, 0o700), os.Symlink(elsewhere, dir))
		},
	} {
		if err := errors.Join(os.RemoveAll(dir), os.Mkdir(dir, 0o700)); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, "planted.yaml"), "crossroads: 1\n")
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		if err := s.Begin().Save(record("chat")); err == nil {
			t.Errorf("%s: saved", name)
		}
		if list, err := s.List(); err != nil || len(list) != 0 {
			t.Errorf("%s: listed %v, %v", name, list, err)
		}
	}
}
