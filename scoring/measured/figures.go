package measured

import "strconv"

// What is measured of both sides, as the ids of figures.
const (
	Start            = "start"             // ms from the start of the program to the first good reply
	Median           = "median"            // ms of one pass under the load
	Slow             = "p99"               // ms that 99 of 100 passes take no longer than
	Throughput       = "throughput"        // passes per second at which 99 of 100 keep the limit
	MemoryIdle       = "memory-idle"       // MiB before the load
	MemoryLoad       = "memory-load"       // MiB at the height of it
	MemoryConnection = "memory-connection" // KiB more for each open connection
)

// Figures are all of them.
func Figures() []string {
	return []string{Start, Median, Slow, Throughput, MemoryIdle, MemoryLoad, MemoryConnection}
}

// NewFigure returns the figure of an id, less its values. The limit is the
// latency, in milliseconds, at which throughput is compared.
func NewFigure(id string, limit int) Figure {
	f := Figure{ID: id, Unit: "ms", Less: true, Noise: 1}
	switch id {
	case Start:
		f.Title = "from start to first reply"
	case Median:
		f.Title = "one pass, median"
	case Slow:
		f.Title = "one pass, 99th percentile"
	case Throughput:
		f.Title, f.Unit, f.Less = "passes per second within "+duration(limit), "", false
		f.Limit = limit
	case MemoryIdle:
		f.Title, f.Unit = "memory when idle", "MiB"
	case MemoryLoad:
		f.Title, f.Unit = "memory under load", "MiB"
	case MemoryConnection:
		f.Title, f.Unit = "memory of one connection", "KiB"
	}
	return f
}

// duration writes milliseconds for people.
func duration(ms int) string {
	if ms >= 1000 && ms%1000 == 0 {
		return strconv.Itoa(ms/1000) + " s"
	}
	return strconv.Itoa(ms) + " ms"
}
