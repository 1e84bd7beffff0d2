package workshop

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"crossroads/ui/atomicfile"
)

// The refusals of a workshop, in words for whoever meets them.
var (
	ErrName      = errors.New("a name needs a letter or a digit")
	ErrTaken     = errors.New("somebody of this name is here already")
	ErrFull      = fmt.Errorf("the workshop is full: %d people have joined", MostPeople)
	ErrKnownKey  = errors.New("this public key belongs to somebody who is here already")
	ErrCode      = errors.New("this code belongs to nobody")
	ErrNotOpen   = errors.New("the round is closed: nothing can be changed any more")
	ErrHandedIn  = errors.New("the answers are handed in: take them back to change them")
	ErrElsewhere = errors.New("you have gone on from another connection")
	ErrRenewed   = errors.New("the facilitator has given you a new code")
	ErrLate      = errors.New("the round is over: nobody can join any more")
	ErrClosed    = errors.New("the round is closed already")
	ErrNotClosed = errors.New("the round has to be closed first")
	ErrNobody    = errors.New("nobody has answered yet")
	ErrSecret    = errors.New("nothing is shown before the reveal")
	ErrNoSecond  = errors.New("a second round follows on the reveal of the first, once")
)

// BusyError is a folder that another running host holds.
type BusyError struct{ Dir string }

// Error implements error.
func (e *BusyError) Error() string { return fmt.Sprintf("the workshop in %q is hosted already", e.Dir) }

// Hint says what to do about it.
func (e *BusyError) Hint() string { return "go on there, end that host first, or name another folder" }

// BrokenError is a state file that cannot be gone on with.
type BrokenError struct {
	File   string // with line and column, if there are any
	Reason string
}

// Error implements error.
func (e *BrokenError) Error() string { return fmt.Sprintf("%s: %s", e.File, e.Reason) }

// Hint says what to do about it.
func (e *BrokenError) Hint() string {
	return "mend the file, or begin in another folder; everybody's answers are in the folders round-1 and round-2"
}

// ContentError is a workshop that was begun with other questions.
type ContentError struct{ Question string }

// Error implements error.
func (e *ContentError) Error() string {
	return fmt.Sprintf("the workshop asks %q, and there is no such question", e.Question)
}

// Hint says what to do about it.
func (e *ContentError) Hint() string {
	return "go on with the content pack, and the version, with which it was begun"
}

// OpenError is a folder, or a file in it, of which nothing may be shown yet.
type OpenError struct {
	Dir   string
	Round int
	Phase Phase
}

// Error implements error.
func (e *OpenError) Error() string {
	if e.Phase == PhaseClosed {
		return fmt.Sprintf("round %d of the workshop in %q is not revealed yet", e.Round, e.Dir)
	}
	return fmt.Sprintf("round %d of the workshop in %q is still open", e.Round, e.Dir)
}

// Hint says what to do about it.
func (e *OpenError) Hint() string {
	dir := e.Dir
	if strings.ContainsAny(dir, " \t'\"\\$&;()<>|*?`!#~") { // for a shell
		dir = strconv.Quote(dir)
	}
	hint := "nothing is shown before everybody is in: close and reveal it with crossroads host --dir " + dir
	if e.Round > 1 {
		hint += ", or add --round 1 for the first"
	}
	return hint
}

// SaveError is something that could not be written. What was to be written is
// still in memory and is written with the next save.
type SaveError struct {
	Path string
	Err  error
}

// Error implements error.
func (e *SaveError) Error() string {
	return fmt.Sprintf("%q cannot be written: %v", e.Path, atomicfile.Reason(e.Err))
}

// Unwrap returns the error of the file system.
func (e *SaveError) Unwrap() error { return e.Err }
