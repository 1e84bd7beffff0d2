package cli

import (
	"errors"
	"os"
	"strings"
	"testing"

	"crossroads/questions"
)

// TestNoteFromAnEditor: what was written is taken, or told where it is.
func TestNoteFromAnEditor(t *testing.T) {
	long := strings.Repeat("é", questions.MaxText+3)
	for _, tt := range []struct {
		name, before, written string
		failed                error
		kept, stays           bool
	}{
		{"written", "a", "a\nb\n", nil, true, false},
		{"emptied", "a", "\n", nil, true, false},
		{"as it was", "a", "a\n", nil, true, false},
		{"too long", "a", long, nil, true, true},
		{"failed", "a", "a\n", errors.New("exit status 1"), false, false},
		{"crashed", "a", "a\nb\n", errors.New("signal: killed"), false, true},
	} {
		a := &app{}
		file, err := noteFile(tt.before)
		if err != nil {
			t.Fatal(err)
		}
		if info, _ := os.Stat(file); info.Mode().Perm()&0o077 != 0 {
			t.Errorf("others can read it: %v", info.Mode())
		}
		if err := os.WriteFile(file, []byte(tt.written), 0o600); err != nil {
			t.Fatal(err)
		}
		got := a.noteFrom(file, tt.before, tt.failed)
		_, err = os.Stat(file)
		if got.Kept != tt.kept || (err == nil) != tt.stays || len(a.notices) > 0 != tt.stays || got.Kept && !strings.HasPrefix(tt.written, got.Text) {
			t.Errorf("%s: %+v, the file: %v, told %v", tt.name, got, err, a.notices)
		}
		_ = os.Remove(file)
	}
}
