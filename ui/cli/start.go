package cli

import (
	"runtime/debug"
	"time"
)

// How the garbage is collected, in percent of what is in use. While the program
// starts it is hardly collected at all: what is read then stays, so it would
// free next to nothing, and take a tenth of the time to the first frame.
// Afterwards it is collected twice as often as usual: a program that waits for
// keys has the time, and takes 2 MB less for it.
const (
	startTime     = 100 * time.Millisecond
	whileStarting = 400
	afterwards    = 50
)

// setCollection sets it. Who sets GOGC has it as it is.
func setCollection(env environment) {
	if env.get("GOGC") != "" {
		return
	}
	debug.SetGCPercent(whileStarting)
	time.AfterFunc(startTime, func() { debug.SetGCPercent(afterwards) })
}
