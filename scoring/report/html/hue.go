package html

import (
	"fmt"

	"crossroads/scoring"
)

// hue is the class that colours an alternative: one of the first two, what
// combines others, or any further one.
func hue(m *scoring.Model, a int) string {
	switch {
	case len(m.Alternatives[a].Combines) > 0:
		return "both"
	case a == 0:
		return "first"
	case a == 1:
		return "second"
	}
	return "other"
}

// percent writes a coordinate as SVG takes it.
func percent(part float64) string { return fmt.Sprintf("%.2f%%", 100*part) }
