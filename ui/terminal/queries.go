package terminal

import "time"

// How long to wait for answers: a terminal that has not answered after a while
// never will, and nobody waits longer than a moment to leave.
const (
	hopeless = 2 * time.Second
	moment   = 250 * time.Millisecond
)

// queries counts what the terminal was asked and has not answered. It belongs to
// the loop of the program.
type queries struct {
	open    int
	last    time.Time
	leaving bool
}

// asked takes note of a question.
func (q *queries) asked() { q.open, q.last = q.open+1, time.Now() }

// answered takes note of an answer. It reports whether the program may end now
// that it has come.
func (q *queries) answered() bool {
	q.open = max(0, q.open-1)
	return q.leaving && q.open == 0
}

// pending is how long to wait for answers before the program ends.
func (q *queries) pending() time.Duration {
	if q.leaving || q.open == 0 || time.Since(q.last) > hopeless {
		return 0
	}
	q.leaving = true
	return moment
}
