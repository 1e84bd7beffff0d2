package workshop

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/ui/cells"
)

// CleanName returns a name as others may see it: on one line, without control
// characters, cut to [MostName] characters. It is empty where nothing is left.
func CleanName(name string) string { return cleaned(name, MostName) }

func cleaned(text string, most int) string {
	text = strings.Join(strings.Fields(cells.Line(text)), " ")
	if letters := []rune(text); len(letters) > most {
		text = strings.TrimSpace(string(letters[:most]))
	}
	return text
}

// IsName reports whether somebody can be called so: there is a letter or a digit.
func IsName(name string) bool {
	name = CleanName(name)
	return fileName(name, nil) != "person" || phrase.Slug(name, 1) != ""
}

// sameName reports whether two names would be taken for the same person.
func sameName(a, b string) bool { return strings.EqualFold(a, b) }

// fileName makes the name of a person fit for a file on any system, and
// different from those that are taken. Letters beyond ASCII are left out, since
// file systems disagree on when they are the same.
func fileName(name string, taken []string) string {
	ascii := strings.Map(func(r rune) rune {
		if r > '~' {
			return -1
		}
		return r
	}, name)
	stem := phrase.Slug(ascii, mostSlug)
	if stem == "" || reserved(stem) {
		stem = strings.TrimSuffix("person-"+stem, "-")
	}
	id := stem
	for n := 2; slices.Contains(taken, id); n++ {
		id = fmt.Sprintf("%s-%d", stem, n)
	}
	return id
}

// reserved reports whether Windows keeps a name for a device.
func reserved(stem string) bool {
	switch stem {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && stem[3] >= '0' && stem[3] <= '9'
}
