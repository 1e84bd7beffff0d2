package measure

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"crossroads/scoring/prototype"
)

// Commands are what measuring a part would run, one for each line, for somebody
// to allow.
func Commands(folder string, part *prototype.Part, between []string) (lines []string) {
	for _, id := range between {
		l, _ := part.In(id)
		where := filepath.Join(folder, id)
		for _, name := range l.Runtime.Tried {
			lines = append(lines, where+": "+strings.ReplaceAll(strings.Join(l.Runtime.Version, " "), prototype.RuntimeFound, name))
		}
		var environment string
		for _, name := range slices.Sorted(maps.Keys(l.Environment)) {
			environment += name + "=" + l.Environment[name] + " "
		}
		lines = append(lines, where+": "+environment+strings.Join(l.Start, " "))
	}
	return lines
}

// Same reports whether measuring two parts runs the same programs in the same
// way.
func Same(a, b *prototype.Part, between []string) bool {
	return slices.Equal(Commands("", a, between), Commands("", b, between))
}
