package terminal

import (
	"io"
	"sync"
	"time"
)

// output writes to the terminal in a goroutine of its own, so that one that does
// not read holds up nothing else.
type output struct {
	to   io.Writer
	free func() // called when a caller of idle was told to wait and need not any more; must not wait

	mu       sync.Mutex
	changed  *sync.Cond
	pending  []byte
	writing  bool
	awaited  bool
	ended    bool
	failed   bool
	finished chan struct{}
}

func newOutput(to io.Writer, free func()) *output {
	o := &output{to: to, free: free, finished: make(chan struct{})}
	o.changed = sync.NewCond(&o.mu)
	return o
}

// Write implements io.Writer; it never waits and never fails.
func (o *output) Write(text []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.failed {
		o.pending = append(o.pending, text...)
		o.changed.Broadcast()
	}
	return len(text), nil
}

// idle reports whether all is written. If not, free is called once it is.
func (o *output) idle() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.awaited = o.writing || len(o.pending) > 0
	return !o.awaited
}

// run writes until close.
func (o *output) run() {
	defer close(o.finished)
	var chunk []byte
	for {
		o.mu.Lock()
		for len(o.pending) == 0 && !o.ended {
			o.changed.Wait()
		}
		if len(o.pending) == 0 {
			o.mu.Unlock()
			return
		}
		chunk, o.pending = o.pending, chunk[:0]
		o.writing = true
		o.mu.Unlock()

		_, err := o.to.Write(chunk)

		o.mu.Lock()
		o.writing, o.failed = false, o.failed || err != nil
		free := o.awaited && len(o.pending) == 0
		o.awaited = o.awaited && !free
		o.changed.Broadcast()
		o.mu.Unlock()
		if free {
			o.free()
		}
	}
}

// drain waits until all is written, or cannot be. It reports whether there is
// nothing left to wait for.
func (o *output) drain(patience time.Duration) bool {
	late := false
	timer := time.AfterFunc(patience, func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		late = true
		o.changed.Broadcast()
	})
	defer timer.Stop()
	o.mu.Lock()
	defer o.mu.Unlock()
	for (o.writing || len(o.pending) > 0) && !o.failed && !late {
		o.changed.Wait()
	}
	return !late
}

// close ends run when it has written what it can.
func (o *output) close() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.ended = true
	o.changed.Broadcast()
}
