package cli

import (
	"runtime/debug"
	"time"
)

// The start ends some time after the first frame has been drawn or the result
// of a short command printed.
const startTime = 100 * time.Millisecond

// postponeCollection keeps the garbage collector from running while the
// program starts. All that is read then stays in use, so a collection would
// free next to nothing, and takes about a fifth of the time to the first
// frame. Who sets GOGC has it as it is.
func postponeCollection(env environment) {
	if env.get("GOGC") != "" {
		return
	}
	const quiet = 400 // percent; no collection below 16 MiB
	usual := debug.SetGCPercent(quiet)
	time.AfterFunc(startTime, func() { debug.SetGCPercent(usual) })
}
