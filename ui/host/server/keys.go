package server

import (
	"errors"
	"io"
	"sync"
	"time"
)

// keys are what comes from a visitor. Only they count as activity: a program
// that draws by itself keeps nobody in.
type keys struct {
	from  io.Reader
	limit time.Duration

	spare float64   // bytes that may be read at once
	read  time.Time // last

	mu     sync.Mutex
	timer  *time.Timer
	closed func()
	ended  bool
}

// How many bytes a second are read of somebody who sends more than that, and
// how many at once: far more than keys, a mouse or a long note are.
const (
	bytesASecond = 16 << 10
	bytesAtOnce  = 64 << 10
)

// begin has idle called after a while without a key, and closed when no more can
// come.
func (k *keys) begin(idle, closed func()) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.timer, k.closed = time.AfterFunc(k.limit, idle), closed
}

// end calls nobody any more.
func (k *keys) end() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ended = true
	k.timer.Stop()
}

// Read implements io.Reader.
func (k *keys) Read(p []byte) (int, error) {
	n, err := k.from.Read(p)
	k.slow(n)
	k.mu.Lock()
	defer k.mu.Unlock()
	switch {
	case k.ended:
	case err != nil:
		go k.closed()
	case n > 0:
		k.timer.Reset(k.limit)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = io.EOF // whatever it was, the program is asked to leave
	}
	return n, err
}

// slow waits where somebody sends faster than anybody types.
func (k *keys) slow(n int) {
	now := time.Now()
	k.spare = min(bytesAtOnce, k.spare+now.Sub(k.read).Seconds()*bytesASecond) - float64(n)
	k.read = now
	if k.spare < 0 {
		time.Sleep(time.Duration(-k.spare / bytesASecond * float64(time.Second)))
	}
}
