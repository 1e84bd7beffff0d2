package cli

import (
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"crossroads/ui/sessions"
	"crossroads/ui/terminal"
)

// traceName is the file that tells of the last crash.
const traceName = "crash.txt"

// trace keeps where a crash happened beside the sessions, for whoever mends it,
// and returns the name of that file; "" where it cannot be written. What the
// program was told is not in it.
func (a *app) trace(crash *terminal.Crash) string {
	path, err := sessions.Beside(a.places(), a.files, traceName, traced(crash))
	if err != nil {
		return ""
	}
	return path
}

// trace is that of a host: in the folder of its workshop.
func (h *hosting) trace(crash *terminal.Crash) string {
	path := filepath.Join(h.room.Dir(), traceName)
	if err := h.writer().Replace(path, traced(crash), 0o600); err != nil {
		return ""
	}
	return path
}

// crashed traces what crashed of a guest, and says so: at once where there is no
// screen to say it on, or else once that is gone.
func (h *hosting) crashed(crash *terminal.Crash) string {
	path := h.trace(crash)
	h.warn(wentWrong("something went wrong inside", path))
	if !h.onTerminal {
		h.say()
	}
	return path
}

// traced is what a trace says.
func traced(crash *terminal.Crash) []byte {
	return fmt.Appendf(nil, "crossroads %s, %s, %s/%s, %s\n\npanic: %s\n\n%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
		time.Now().UTC().Format(time.RFC3339), crash.Kind(), crash.Where)
}

// wentWrong says what went wrong, and where it is traced, "" where that is not.
func wentWrong(what, trace string) string {
	if trace == "" {
		return what
	}
	return what + ", traced in " + shellWord(trace)
}

// workers run in goroutines of their own. Whoever waits for them panics as one of them did.
type workers struct {
	sync.WaitGroup
	crash atomic.Pointer[terminal.Crash]
}

// Go starts one more goroutine.
func (c *workers) Go(do func()) {
	c.WaitGroup.Go(func() {
		defer func() {
			if what := recover(); what != nil {
				c.crash.Store(terminal.Caught(what))
			}
		}()
		do()
	})
}

// Wait waits for all of them.
func (c *workers) Wait() {
	c.WaitGroup.Wait()
	if crash := c.crash.Load(); crash != nil {
		panic(crash)
	}
}
