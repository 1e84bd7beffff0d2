package cli

import (
	"runtime/debug"
	"time"
)

// How much garbage may gather, in percent of what is in use. What is read while
// the program starts stays, so that collecting would free next to nothing and
// take a tenth of the time to the first frame. A program that waits for keys
// has the time to collect often, and takes 2 MB less for it.
const (
	startTime     = 100 * time.Millisecond
	whileStarting = 400
	usually       = 100
	often         = 50
)

// deferGC lets garbage gather while the program starts and sets the limit for
// afterwards. GOGC, if set, wins.
func (a *app) deferGC(afterwards int) {
	if a.env.get("GOGC") != "" {
		return
	}
	debug.SetGCPercent(whileStarting)
	time.AfterFunc(startTime, func() { debug.SetGCPercent(afterwards) })
}
