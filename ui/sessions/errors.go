package sessions

import (
	"errors"
	"fmt"

	"crossroads/questions"
)

// NotFoundError is an id that the store does not have.
type NotFoundError struct {
	ID   string
	Near string // the id probably meant; may be empty
}

// Error implements error.
func (e *NotFoundError) Error() string { return fmt.Sprintf("there is no unfinished walk %q", e.ID) }

// Hint says what to do about it.
func (e *NotFoundError) Hint() string {
	if e.Near != "" {
		return fmt.Sprintf("did you mean %q", e.Near)
	}
	return "crossroads sessions lists them"
}

// BusyError is a walk that another running program holds.
type BusyError struct {
	ID string
}

// Error implements error.
func (e *BusyError) Error() string { return fmt.Sprintf("the walk %q is open in another window", e.ID) }

// Hint says what to do about it.
func (e *BusyError) Hint() string { return "go on there, or leave it there first" }

func (s *Store) notFound(id string) error {
	var ids []string
	if list, err := s.List(); err == nil {
		for _, i := range list {
			ids = append(ids, i.ID)
		}
	}
	return &NotFoundError{ID: id, Near: questions.Nearest(id, ids)}
}

// refused turns the error of a lock into one about the walk.
func (s *Store) refused(id string, err error) error {
	if errors.Is(err, errHeld) {
		return &BusyError{ID: id}
	}
	return fmt.Errorf("lock walk: %w", err)
}
