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

// collect sets it for the start, and for afterwards. Who sets GOGC has it as it
// is.
func (a *app) collect(afterwards int) {
	if a.env.get("GOGC") != "" {
		return
	}
	debug.SetGCPercent(whileStarting)
	time.AfterFunc(startTime, func() { debug.SetGCPercent(afterwards) })
}
