package sessions

import (
	"errors"
	"fmt"
	"os"
	"time"

	"crossroads/ui/filelock"
)

// likely returns the first place that seems to be writable, none where no place
// does, and what is wrong with the very first.
func (s *Store) likely() (p Place, wrong error) {
	for n, p := range s.places {
		err := p.refusal()
		if err == nil {
			return p, wrong
		}
		if n == 0 {
			wrong = err
		}
	}
	return Place{}, wrong
}

// settle finds a free name for a walk in the place of a number and holds it:
// the day and the title, and -2, -3 and so on behind. Away from the first
// place, into which one may not be able to look, the time of day sets the
// names apart.
func (s *Store) settle(n int, now time.Time, title string) (holding, error) {
	const tries = 1000
	p, day := s.places[n], now.Format(time.DateOnly)
	if n > 0 {
		day = now.Format("2006-01-02-1504")
	}
	if err := p.make(); err != nil {
		return holding{}, err
	}
	wanted := name(day, title)
	id := wanted
	for next := 2; next < tries; next++ {
		lock, err := filelock.Acquire(p.lock(id))
		if err != nil && !errors.Is(err, filelock.ErrHeld) {
			return holding{}, err
		}
		if err == nil {
			if _, err := os.Lstat(p.path(id)); errors.Is(err, os.ErrNotExist) {
				return holding{p, id, lock}, nil
			}
			lock.Release()
		}
		id = fmt.Sprintf("%s-%d", wanted, next)
	}
	return holding{}, fmt.Errorf("%d sessions are named like %q, remove some", tries, wanted)
}

// noWritableDir is the error of a walk that no place takes, for these reasons.
func noWritableDir(places []Place, why []error) error {
	e := &NoWritableDirError{Why: why}
	for _, p := range places {
		e.Dirs = append(e.Dirs, p.Dir)
	}
	return e
}
