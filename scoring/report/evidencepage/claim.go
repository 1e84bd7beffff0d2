package evidencepage

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// claim is one claim or fact.
type claim struct {
	Book
	is evidence.Claim
}

// kind names what a claim is.
func kind(c evidence.Claim) string {
	if c.Fact {
		return "fact"
	}
	return "claim"
}

// Markdown implements [Page].
func (c claim) Markdown() string {
	is := c.is
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\n%s\n\n", report.Capital(kind(is)), is.ID, is.Says)
	for _, row := range []struct{ name, text string }{
		{"Status", c.judged(is)},
		{"Strength", fmt.Sprintf("%d of 3", is.Strength)},
		{"Checked", is.Date},
		{"Figure", is.Figure},
		{"Caveat", is.Caveat},
		{"Finding", is.Finding},
		{"Criterion", is.Criterion},
		{"Rests on", strings.Join(is.RestsOn, ", ")},
		{"Contradiction", is.Contradiction},
		{"Used in", strings.Join(is.UsedIn, ", ")},
		{"Left out", is.LeftOut},
	} {
		if row.text != "" && !(is.Fact && row.name == "Checked") {
			fmt.Fprintf(&b, "- %s: %s\n", row.name, row.text)
		}
	}
	sources := c.Base.SourcesOf(is)
	if len(sources) > 0 {
		b.WriteString("\n## Sources\n\n")
	}
	for _, s := range sources {
		parts := slices.DeleteFunc([]string{s.Title, s.Kind, s.Date}, func(t string) bool { return t == "" })
		fmt.Fprintf(&b, "- %s\n", strings.Join(parts, ", "))
		if s.Address != "" {
			fmt.Fprintf(&b, "  <%s>\n", s.Address)
		}
	}
	return b.String()
}
