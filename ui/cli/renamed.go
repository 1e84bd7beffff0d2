package cli

import (
	"fmt"

	"crossroads/questions"
)

// tellRenamed says what a file calls by an earlier name, and what that was read
// as. Nothing is rewritten for it.
func (a *app) tellRenamed(file string, r questions.Record) {
	for _, one := range r.Renamed {
		now := "is no longer asked"
		if one.Now != "" {
			now = "is read as " + one.Now
		}
		a.note(fmt.Sprintf("%s:%d: %s %s", file, one.Line, one.Was, now))
	}
}
