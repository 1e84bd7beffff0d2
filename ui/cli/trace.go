package cli

import (
	"fmt"
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
	text := fmt.Sprintf("crossroads %s, %s, %s/%s, %s\n\npanic: %s\n\n%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
		time.Now().UTC().Format(time.RFC3339), crash.Kind(), crash.Where)
	path, err := sessions.Beside(a.places(), a.files, traceName, []byte(text))
	if err != nil {
		return ""
	}
	return path
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
