package wizard

import (
	"slices"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// TestWhoIsRuledOut is said where the verdict is, and in a what-if without
// moving the answers.
func TestWhoIsRuledOut(t *testing.T) {
	deps := resultDeps()
	const out = "Python is ruled out because a library exists for Node.js alone."
	summary := deps.Result.Summary
	deps.Result.Summary = func(r questions.Record) report.Summary {
		s := summary(r)
		if r.Answers.Has("product.live", "constant") {
			s.Out = out
		}
		return s
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}, {70, 15}} {
		d := drive(t, deps, answeredRecord(), size[0], size[1]).press(toResult...).shows(out)
		before := focusedLine(d.press("w", "down").shows(out))
		if after := focusedLine(d.press("left").hides("ruled out")); before < 0 || after != before {
			t.Errorf("at %v the answer in focus has moved from line %d to %d:\n%s", size, before, after, d.screen())
		}
	}
}

// TestOnlyOneLeft: where there is no rival there is no strength to measure.
func TestOnlyOneLeft(t *testing.T) {
	deps := resultDeps()
	summary := deps.Result.Summary
	drive(t, deps, answeredRecord(), 80, 24).press(toResult...).shows("too close")
	deps.Result.Summary = func(r questions.Record) report.Summary {
		s := summary(r)
		s.Headline, s.Rival = "Node.js, the only one left", report.Rival{Alternative: -1}
		return s
	}
	drive(t, deps, answeredRecord(), 80, 24).press(toResult...).shows("the only one left").hides("too close")
}

// TestCautionsOfTheReport are shown with the verdict: what makes the summary
// fast is that it reads no advice.
func TestCautionsOfTheReport(t *testing.T) {
	deps := resultDeps()
	summary := deps.Result.Summary
	deps.Result.Summary = func(r questions.Record) report.Summary {
		s := summary(r)
		s.Cautions = nil
		return s
	}
	drive(t, deps, answeredRecord(), 80, 24).press(toResult...).press("end").shows("Heavy computation of your own blocks")
}

// focusedLine is the line with the cursor.
func focusedLine(d *driver) int {
	return slices.IndexFunc(strings.Split(d.screen(), "\n"), func(l string) bool { return strings.Contains(l, "›") })
}
