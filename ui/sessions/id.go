package sessions

import (
	"cmp"
	"strings"

	"crossroads/questions/phrase"
)

const (
	extension = ".yaml"
	maxSlug   = 40 // letters
)

// name makes the readable name of a walk from the day and the title.
func name(day, title string) string {
	return day + "-" + cmp.Or(phrase.Slug(title, maxSlug), "walk")
}

// plain reports whether an id can be a file name of this store: nobody gets
// out of the directory with one.
func plain(id string) bool {
	if id == "" || strings.HasPrefix(id, ".") {
		return false
	}
	return !strings.ContainsAny(id, `/\:`) && !strings.ContainsRune(id, 0)
}
