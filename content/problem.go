package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Problem is one thing wrong with a content pack.
type Problem struct {
	File         string // path within the pack, with slashes
	Line, Column int    // counted from 1; columns in characters
	Message      string
	Hint         string // what to do about it; may be empty
	// Warning marks what is worth a look but does not keep the pack from use.
	Warning bool
}

// String writes the problem as file:line:column: message.
func (p Problem) String() string {
	text := fmt.Sprintf("%s:%d:%d: ", p.File, p.Line, p.Column)
	if p.Warning {
		text += "warning: "
	}
	text += p.Message
	if p.Hint != "" {
		text += " (" + p.Hint + ")"
	}
	return text
}

// Problems is everything wrong with a pack, in the order of files and lines.
// As an error it names them all, one a line.
type Problems []Problem

// Error implements error.
func (list Problems) Error() string {
	lines := make([]string, len(list))
	for i, p := range list {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Errors returns the problems less the warnings.
func (list Problems) Errors() Problems {
	return slices.DeleteFunc(slices.Clone(list), func(p Problem) bool { return p.Warning })
}

// err returns the problems that keep a pack from use as an error, or nil.
func (list Problems) err() error {
	if wrong := list.Errors(); len(wrong) > 0 {
		return wrong
	}
	return nil
}

// sorted returns the problems by place, each once. What a pack puts into names
// and texts must not reach a terminal as anything but characters.
func (list Problems) sorted() Problems {
	list = slices.Clone(list)
	for i := range list {
		p := &list[i]
		p.File, p.Message, p.Hint = visible(p.File), visible(p.Message), visible(p.Hint)
	}
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(list)
}

// visible replaces what is no visible character by a question mark.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, text)
}
