package report

import (
	"strings"
	"testing"
)

// TestAgainst: every case says first why what was decided is not what follows,
// and last what it was worked out with.
func TestAgainst(t *testing.T) {
	all := inputs(t)
	for _, c := range []struct {
		input  string
		wanted string // an alternative; "" where only the strength was decided on
		first  string
		back   string // a sentence that has to be there
	}{
		{"clear", "ferry", "Bridge is ", "For Bridge: +"},
		{"close", "", "The answers do not settle it: ", "would have the most points if "},
		{"only-one-left", "ferry", "Ferry is ruled out because ", ""},
		{"knocked-out", "ferry", "The answers leave no alternative: ", ""},
	} {
		in := all[c.input]
		wanted := newDraft(in).alternative(c.wanted)
		said := Against(in, wanted)
		if !strings.HasPrefix(said[0], c.first) || !strings.Contains(strings.Join(said, "\n"), c.back) {
			t.Errorf("%s against %q: %q", c.input, c.wanted, said)
		}
		if last := said[len(said)-1]; !strings.HasPrefix(last, "Worked out with engine ") {
			t.Errorf("%s: %q", c.input, last)
		}
	}
}
