package evidencepage

import (
	"fmt"
	"strings"

	"crossroads/scoring/evidence"
)

// contradiction is a pair of opposed statements.
type contradiction struct {
	Book
	is evidence.Contradiction
}

// Markdown implements [Page].
func (c contradiction) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", c.is.Title)
	if c.is.Criterion != "" {
		fmt.Fprintf(&b, "Criterion: `%s`\n\n", c.is.Criterion)
	}
	for _, side := range []evidence.Side{c.is.SideA, c.is.SideB} {
		b.WriteString("- " + side.Says)
		if len(side.Claims) > 0 {
			b.WriteString(" (" + strings.Join(side.Claims, ", ") + ")")
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "\n%s\n", c.is.Resolution)
	var facts []evidence.Claim
	for _, id := range c.is.Facts {
		if f, ok := c.Base.Claim(id); ok {
			facts = append(facts, f)
		}
	}
	list(&b, "Facts", facts, func(f evidence.Claim) string { return f.Date })
	return b.String()
}
