package sessions

import "strings"

const (
	extension = ".yaml"
	maxSlug   = 40 // bytes
)

// name makes the readable name of a walk from the day and the title:
// lower-case letters and digits of ASCII, joined by single hyphens.
func name(day, title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case b.Len() >= maxSlug:
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.Trim(b.String(), "-")
	if slug == "" {
		slug = "walk"
	}
	return day + "-" + slug
}

// plain reports whether an id can be a file name of this store: nobody gets
// out of the directory with one.
func plain(id string) bool {
	if id == "" || strings.HasPrefix(id, ".") {
		return false
	}
	return !strings.ContainsAny(id, `/\:`) && !strings.ContainsRune(id, 0)
}
