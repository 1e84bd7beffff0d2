package strictyaml

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
)

// Place is a position in a file.
type Place struct {
	File         string
	Line, Column int // in characters, counted from 1; 0 where the whole file is meant
}

// String writes the place as file:line:column.
func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one thing in a file that cannot be accepted.
type Problem struct {
	Place
	Message string
	Hint    string // what to do about it; may be empty
	// Warning marks what is worth a look but does not keep the file from use.
	Warning bool
}

// NewProblem makes a problem. What a file puts into names and texts must not
// reach a terminal as anything but characters.
func NewProblem(at Place, hint, format string, args ...any) Problem {
	at.File = phrase.Line(at.File)
	return Problem{Place: at, Message: phrase.Line(fmt.Sprintf(format, args...)), Hint: phrase.Line(hint)}
}

// Error implements error: the place and the message, without the hint.
func (p Problem) Error() string {
	if p.Warning {
		return p.Place.String() + ": warning: " + p.Message
	}
	return p.Place.String() + ": " + p.Message
}

// String is Error with the hint in parentheses.
func (p Problem) String() string {
	if p.Hint == "" {
		return p.Error()
	}
	return p.Error() + " (" + p.Hint + ")"
}

// Problems is everything that is wrong with one file or several.
type Problems []Problem

// Error implements error: a line for each problem, without the hints.
func (list Problems) Error() string {
	lines := make([]string, len(list))
	for i, p := range list {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the problems one by one, for errors.As.
func (list Problems) Unwrap() []error {
	errs := make([]error, len(list))
	for i, p := range list {
		errs[i] = p
	}
	return errs
}

// Errors returns the problems without the warnings.
func (list Problems) Errors() Problems {
	return slices.DeleteFunc(slices.Clone(list), func(p Problem) bool { return p.Warning })
}

// Err returns the problems that keep a file from use as an error, or nil.
func (list Problems) Err() error {
	if wrong := list.Errors(); len(wrong) > 0 {
		return wrong
	}
	return nil
}

// Sorted returns the problems by place, each once.
func (list Problems) Sorted() Problems {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(list)
}
