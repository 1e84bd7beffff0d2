package cli

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"crossroads/ui/atomicfile"
	"crossroads/ui/atomicfile/faultdisk"
)

// fault is a kind of thing that goes wrong, at each operation of a walk in turn.
type fault struct {
	name  string
	err   error // nil: killed
	power bool
	last  bool // from there on
	only  string
}

func faults() []fault {
	return []fault{
		{name: "killed"},
		{name: "power lost", power: true},
		{name: "disk full", err: syscall.ENOSPC, last: true},
		{name: "disk full for a moment", err: syscall.ENOSPC},
		{name: "disk fails", err: syscall.EIO, last: true},
		{name: "folder protected", err: syscall.EACCES, last: true},
		{name: "remounted read-only", err: syscall.EROFS, last: true},
		{name: "rename refused", err: syscall.EBUSY, last: true, only: "rename"},
		{name: "chmod refused", err: syscall.EPERM, last: true, only: "chmod"},
		{name: "sync refused", err: syscall.ENOTSUP, last: true, only: "sync"},
		{name: "sync fails", err: syscall.EIO, last: true, only: "sync"},
		{name: "links refused", err: syscall.EPERM, last: true, only: "link"},
	}
}

const byHand = "# by hand\ncrossroads: 1\nanswers:\n  area.load: small   # Ann doubts this\n"

// tried is a walk on a disk with a fault.
type tried struct {
	disk  *faultdisk.Disk
	file  string // that it began with
	state string
	saved string // the answer of the last save that was called done; "" is none
	end   kept
}

// walkOn begins a walk with a file, changes an answer twice and leaves.
func walkOn(t *testing.T, disk *faultdisk.Disk, linked bool) tried {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the faults are those of unix")
	}
	a, k, _, _ := walking(t, false)
	tr := tried{disk: disk, file: filepath.Join(t.TempDir(), "walk.yaml"), state: a.env.get("XDG_STATE_HOME")}
	if err := os.WriteFile(tr.file, []byte(byHand), 0o600); err != nil {
		t.Fatal(err)
	}
	if linked {
		if err := os.Link(tr.file, tr.file+".other"); err != nil {
			t.Skip("no hard links here")
		}
	}
	a.files.Disk = disk
	keep := a.keeper(k, tr.file, load("small"))
	for _, size := range []string{"medium", "huge"} {
		if keep.save(load(size)) == nil && !disk.Dead {
			tr.saved = size
		}
	}
	tr.end = keep.end(ptr(load("huge")))
	if !disk.Dead && tr.end.err == nil && !tr.end.lost {
		tr.saved = "huge"
	}
	return tr
}

// holds reports whether an answer that was called saved is in some file, and
// whether what somebody wrote by hand is.
func (tr tried) holds(t *testing.T) (answer, byHandToo bool) {
	t.Helper()
	answer = tr.saved == ""
	for _, dir := range []string{filepath.Dir(tr.file), filepath.Join(tr.state, "crossroads")} {
		atomicfile.Writer{}.Sweep(dir, time.Now().Add(time.Hour))
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			text, _ := os.ReadFile(filepath.Join(dir, e.Name()))
			s := string(text)
			answer = answer || strings.Contains(s, "area.load: "+tr.saved) || tr.saved == "medium" && strings.Contains(s, "area.load: huge")
			byHandToo = byHandToo || strings.HasPrefix(s, "# by hand\n") && strings.HasSuffix(s, "   # Ann doubts this\n")
			if strings.HasPrefix(e.Name(), ".crossroads-") {
				t.Errorf("%s is left", e.Name())
			}
		}
	}
	return answer, byHandToo
}

// TestFaultTable: whatever goes wrong at whatever moment of a walk, no answer that
// was called saved is lost, and nothing that somebody wrote. With -v it prints the
// table of .github/SECURITY.md.
func TestFaultTable(t *testing.T) {
	for _, linked := range []bool{false, true} {
		whole := &faultdisk.Disk{At: -1}
		if walkOn(t, whole, linked); len(whole.Done) == 0 {
			t.Fatal("nothing was written")
		}
		for _, f := range faults() {
			times, losses := 0, 0
			for at := range len(whole.Done) {
				if testing.Short() && at%3 != 0 {
					continue
				}
				disk := &faultdisk.Disk{At: at, Err: f.err, Power: f.power, Last: f.last, Only: f.only}
				tr := walkOn(t, disk, linked)
				times++
				answer, hand := tr.holds(t)
				if !answer || !hand {
					losses++
					t.Errorf("%s at operation %d (%v): saved %q: %v, by hand: %v, end %+v", f.name, at, disk.Done, tr.saved, answer, hand, tr.end)
				}
			}
			t.Logf("| %s, linked %v | %d | %d |", f.name, linked, times, losses)
		}
	}
}

// TestLostIsTold: where no file takes the newest answers, that is told.
func TestLostIsTold(t *testing.T) {
	tr := walkOn(t, &faultdisk.Disk{At: 0, Err: syscall.ENOSPC, Last: true}, false)
	if tr.saved != "" || !tr.end.lost || tr.end.err == nil {
		t.Errorf("%+v", tr.end)
	}
	if !errors.As(tr.end.err, new(*failure)) {
		t.Errorf("%v", tr.end.err)
	}
}
