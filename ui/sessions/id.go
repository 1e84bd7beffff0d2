package sessions

import (
	"cmp"

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
