package evidencepage

import (
	"fmt"
	"strings"
)

// all is the list of criteria.
type all struct{ Book }

// Markdown implements [Page].
func (a all) Markdown() string {
	var b strings.Builder
	b.WriteString("# Evidence\n")
	for _, branch := range a.Model.Branches {
		fmt.Fprintf(&b, "\n## %s\n\n", branch.Title)
		for _, c := range a.Model.Criteria {
			if c.Branch != branch.ID {
				continue
			}
			used, left := criterion{a.Book, c}.claims()
			noun := "claims"
			if len(used) == 1 {
				noun = "claim"
			}
			fmt.Fprintf(&b, "- `%s`: %s (%d %s used, %d left out)\n", c.ID, c.Title, len(used), noun, len(left))
		}
	}
	if len(a.Base.Contradictions) > 0 {
		b.WriteString("\n## Contradictions\n\n")
	}
	for _, c := range a.Base.Contradictions {
		fmt.Fprintf(&b, "- `%s`: %s\n", c.ID, c.Title)
	}
	if n := len(a.Asked); n > 0 {
		fmt.Fprintf(&b, "\n## Frequent questions\n\n- `%s`: %d questions that people ask, with answers\n", FAQ, n)
	}
	return b.String()
}
