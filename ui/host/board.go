package host

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/workshop"
)

// board listens to the room and tells those whom a change is for.
type board struct {
	room *workshop.Room
	stop func()
	done chan struct{}

	mu      sync.Mutex
	last    *workshop.State
	trouble string // that the facilitator has not seen yet
	page    int    // that the facilitator shows, of the reveal
	readers map[*reader]bool
}

// reader is a screen that waits for news.
type reader struct {
	wants func(before, now *workshop.State) bool
	bell  chan struct{}   // closed when it leaves
	taken <-chan struct{} // closed when its seat is taken from elsewhere; nil: it has none
}

// Messages of a reader to its screen.
type (
	news    struct{ to *reader } // something has changed
	expired struct{}             // the seat was taken from elsewhere
)

// watch has the reader told when a seat is taken, from the next wait on.
func (r *reader) watch(s *workshop.Seat) {
	if s != nil {
		r.taken = s.Expired()
	}
}

func newBoard(room *workshop.Room) *board {
	changed, stop := room.Watch()
	b := &board{room: room, stop: stop, done: make(chan struct{}), last: room.State(), readers: map[*reader]bool{}}
	go b.listen(changed)
	return b
}

// listen tells of changes, and has what could not be written tried again.
func (b *board) listen(changed <-chan struct{}) {
	const every = 10 * time.Second
	again := time.NewTicker(every)
	defer again.Stop()
	for {
		select {
		case <-b.done:
			return
		case <-again.C:
			_ = b.room.Retry() // that it failed is seen already
			continue
		case <-changed:
		}
		now := b.room.State()
		b.mu.Lock()
		for r := range b.readers {
			if r.wants(b.last, now) {
				r.ring()
			}
		}
		b.last = now
		b.mu.Unlock()
	}
}

func (b *board) close() {
	b.stop()
	close(b.done)
}

// ring tells a reader, who hears once of what happens meanwhile.
func (r *reader) ring() {
	select {
	case r.bell <- struct{}{}:
	default:
	}
}

// join begins to tell somebody of changes that wants is true for.
func (b *board) join(wants func(before, now *workshop.State) bool) *reader {
	r := &reader{wants: wants, bell: make(chan struct{}, 1)}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.readers[r] = true
	return r
}

// leave ends that.
func (b *board) leave(r *reader) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.readers[r] {
		delete(b.readers, r)
		close(r.bell)
	}
}

// turn tells everybody which page the facilitator shows.
func (b *board) turn(page int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.page == page {
		return
	}
	b.page = page
	for r := range b.readers {
		r.ring()
	}
}

// shown is the page that the facilitator shows.
func (b *board) shown() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.page
}

// alarm tells whoever leads what went wrong.
func (b *board) alarm(trouble string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.trouble = trouble
	for r := range b.readers {
		if r.wants(b.last, b.last) {
			r.ring()
		}
	}
}

// alarmed is what went wrong and was not seen yet; "" where nothing did.
func (b *board) alarmed() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.trouble
}

// calm takes note that it was seen.
func (b *board) calm(trouble string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.trouble == trouble {
		b.trouble = ""
	}
}

// wait is the command that waits for news.
func (r *reader) wait() tea.Cmd {
	bell, taken := r.bell, r.taken
	return func() tea.Msg {
		select {
		case <-taken:
			return expired{}
		case _, ok := <-bell:
			if !ok {
				return nil
			}
			return news{r}
		}
	}
}

// turned reports whether the workshop has gone on: the one change that concerns
// whoever is answering.
func turned(before, now *workshop.State) bool {
	return before.Phase != now.Phase || before.Round != now.Round
}

// counted reports that, or that somebody came or handed in.
func counted(before, now *workshop.State) bool {
	return turned(before, now) || before.In != now.In || before.Expect != now.Expect || len(before.People) != len(now.People)
}
