package content_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// told: the README gives the figures that were counted.
func (s tally) told(t *testing.T) {
	t.Helper()
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.Join(strings.Fields(string(data)), " ")
	all, both, way, pure := s.counts["real, three classes"], s.counts["real, hybrid"], s.counts["direction of combinations found"], s.counts["real, pure"]
	strong, leaning := s.counts["said strong"], s.counts["said leaning"]
	slight, open := s.counts["said slight"], s.counts["said too close to call"]
	for _, want := range []string{
		fmt.Sprintf("On the %d cases with good evidence the top verdict matches the choice in %d: %d of %d combinations, "+
			"%d of these in the right direction, and %d of %d that chose one language.", all[1], all[0], both[0], both[1], way[0], pure[0], pure[1]),
		fmt.Sprintf("called strong or leaning all %d were right; the misses are among the %d", strong[1]+leaning[1], slight[1]+open[1]),
	} {
		if !strings.Contains(readme, want) {
			t.Errorf("the README does not say %q", want)
		}
	}
	if strong[0]+leaning[0] != strong[1]+leaning[1] {
		t.Error("the README says that all of the strong and leaning verdicts are right")
	}
}
