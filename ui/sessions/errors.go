package sessions

import (
	"errors"
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/ui/atomicfile"
	"crossroads/ui/filelock"
)

// NotFoundError is an id that the store does not have.
type NotFoundError struct {
	ID   string
	Near string // the id probably meant; may be empty
}

// Error implements error.
func (e *NotFoundError) Error() string { return fmt.Sprintf("there is no unfinished session %q", e.ID) }

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
func (e *BusyError) Error() string {
	return fmt.Sprintf("the session %q is open in another window", e.ID)
}

// Hint says what to do about it.
func (e *BusyError) Hint() string { return "go on there, or leave it there first" }

// UnreadableError is a folder whose walks cannot be listed.
type UnreadableError struct {
	Dir string
	Err error
}

// Error implements error.
func (e *UnreadableError) Error() string {
	return fmt.Sprintf("sessions in %s cannot be listed: %v", e.Dir, atomicfile.Reason(e.Err))
}

// Hint says what to do about it.
func (e *UnreadableError) Hint() string { return "check the permissions of the folder" }

// Unwrap returns the error of the file system.
func (e *UnreadableError) Unwrap() error { return e.Err }

// NoWritableDirError is a walk that no place could take.
type NoWritableDirError struct {
	Dirs []string // what was tried, the best first
	Why  []error  // one for each
}

// Error implements error.
func (e *NoWritableDirError) Error() string { return "no folder can be written" }

// Hint says what was tried.
func (e *NoWritableDirError) Hint() string {
	tried := make([]string, len(e.Dirs))
	for i, dir := range e.Dirs {
		tried[i] = fmt.Sprintf("%s (%v)", dir, atomicfile.Reason(e.Why[i]))
	}
	return "tried " + strings.Join(tried, ", ")
}

// Unwrap returns the reasons.
func (e *NoWritableDirError) Unwrap() []error { return e.Why }

func (s *Store) notFound(id string) error {
	var ids []string
	for _, p := range s.places {
		there, _ := p.ids()
		ids = append(ids, there...)
	}
	return &NotFoundError{ID: id, Near: questions.Nearest(id, ids)}
}

// refused turns the error of a lock into one about the walk.
func refused(id string, err error) error {
	if errors.Is(err, filelock.ErrHeld) {
		return &BusyError{ID: id}
	}
	return fmt.Errorf("lock session: %w", err)
}
