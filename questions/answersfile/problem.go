package answersfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing in an answers file that cannot be accepted.
type Problem struct {
	File    string
	Line    int // counted from 1; 0 where the whole file is meant
	Column  int // in characters, counted from 1
	Message string
	Hint    string // what to do about it; may be empty
}

// Error implements error: the place and the message, without the hint.
func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems is everything that is wrong with one file, in the order in which it
// is written. It is the only type of error that [Decode] returns.
type Problems []Problem

// Error implements error: a line for each problem, without the hints.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the problems one by one, for errors.As.
func (ps Problems) Unwrap() []error {
	list := make([]error, len(ps))
	for i, p := range ps {
		list[i] = p
	}
	return list
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
