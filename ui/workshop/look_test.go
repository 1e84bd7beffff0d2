package workshop_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"crossroads/ui/workshop"
)

// TestAllow: nothing of an open round is given out, by whatever name it is asked
// for; what has nothing to do with a workshop is no business of it.
func TestAllow(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "workshop")
	r := open(t, dir, workshop.Options{})
	anna, _ := join(t, r, "Anna")
	must(t, anna.Save(record(say("product.live", "some"))))
	link := filepath.Join(t.TempDir(), "link.yaml")
	must(t, os.Symlink(filepath.Join(dir, "round-1", "anna.yaml"), link))
	inside := []string{filepath.Join(dir, "round-1"), filepath.Join(dir, "round-1", "anna.yaml"), filepath.Join(dir, "round-1", "none.yaml"), link}
	later := []string{filepath.Join(dir, "round-2", "anna.yaml")}
	for _, path := range append(inside, later...) {
		var open *workshop.OpenError
		if err := workshop.Allow(path); !errors.As(err, &open) {
			t.Errorf("%s: %v", path, err)
		}
	}
	other := t.TempDir()
	for _, path := range []string{filepath.Join(dir, "joint.yaml"), filepath.Join(other, "round-1", "a.yaml"), filepath.Join(dir, "round-0", "a.yaml"),
		filepath.Join(dir, "round--1", "a.yaml"), filepath.Join(dir, "round-x", "a.yaml"), filepath.Join(other, "none.yaml")} {
		if err := workshop.Allow(path); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	must(t, r.CloseRound(), r.Reveal())
	for _, path := range inside {
		must(t, workshop.Allow(path))
	}
	must(t, os.WriteFile(filepath.Join(dir, "workshop.json"), []byte("{\n  half"), 0o600))
	var broken *workshop.BrokenError
	if err := workshop.Allow(inside[1]); !errors.As(err, &broken) || broken.File != filepath.Join(dir, "workshop.json")+":2:3" {
		t.Errorf("with a broken state: %v", err)
	}
}
