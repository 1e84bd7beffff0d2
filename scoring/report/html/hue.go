package html

import (
	"fmt"

	"crossroads/scoring"
)

// hue is the class that colours an alternative: one of the first two, what
// combines others, or any further one.
func hue(m *scoring.Model, a int) string {
	switch {
	case m.Alternatives[a].Combines():
		return "both"
	case a == 0:
		return "first"
	case a == 1:
		return "second"
	}
	return "other"
}

// ink is the colour of a class where style sheets do not reach into drawings, as
// in some engines that print: that of the light scheme.
func ink(hue string) string {
	switch hue {
	case "first":
		return "#2c7a1c"
	case "second":
		return "#0b55b8"
	case "both":
		return "#8a31ad"
	}
	return "#6b5a2a"
}

// percent writes a coordinate as SVG takes it.
func percent(part float64) string { return fmt.Sprintf("%.2f%%", 100*part) }
