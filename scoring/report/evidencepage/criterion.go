package evidencepage

import (
	"fmt"
	"strings"

	"crossroads/scoring"
	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// criterion is one criterion with what its values rest on.
type criterion struct {
	Book
	is scoring.Criterion
}

// claims returns the claims that its cells cite, and those that bear on it and
// are used nowhere.
func (c criterion) claims() (used, left []evidence.Claim) {
	cited := map[string]bool{}
	for _, one := range c.is.Cases {
		for _, cell := range one.Cells {
			for _, id := range cell.Claims {
				cited[id] = true
			}
		}
	}
	for _, one := range c.Base.Claims {
		switch {
		case cited[one.ID]:
			used = append(used, one)
		case one.Criterion == c.is.ID && len(one.UsedIn) == 0:
			left = append(left, one)
		}
	}
	return used, left
}

// Markdown implements [Page].
func (c criterion) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", c.is.Title)
	for i, text := range c.is.Levels {
		fmt.Fprintf(&b, "- %d: %s\n", 25*i, text)
	}
	for i, one := range c.is.Cases {
		when := "otherwise"
		if !one.When.Always() {
			when = "when " + report.Escape(one.When.Words(c.Flow))
		}
		fmt.Fprintf(&b, "\n## Case %d, %s\n\n%s\n\n", i+1, when, one.Reason)
		for _, alternative := range c.Model.Alternatives {
			fmt.Fprintf(&b, "- %s: %s\n", alternative.Name, cell(one.Cells[alternative.ID]))
		}
	}
	used, left := c.claims()
	list(&b, "Used", used, c.judged)
	list(&b, "Left out", left, func(one evidence.Claim) string { return one.LeftOut })
	return b.String()
}

// cell puts a value into words: where it is most likely, its range, and what it
// rests on.
func cell(c scoring.Cell) string {
	switch c.Takes {
	case scoring.TakesMain:
		return "as its main"
	case scoring.TakesLead:
		return "as its main, and where the part leads, its lead as far as the seam keeps it"
	case scoring.TakesBlend:
		return fmt.Sprintf("its main, the part counting %d %%", c.PartShare)
	}
	text := fmt.Sprintf("%d, %d to %d", c.Mid, c.Low, c.High)
	if c.Low == c.High {
		text = fmt.Sprint(c.Mid)
	}
	if c.Uncertainty != "" {
		text += ", disputed in `" + c.Uncertainty + "`"
	}
	if c.Thin {
		text += ", thin evidence"
	}
	if len(c.Claims) > 0 {
		text += " (" + strings.Join(c.Claims, ", ") + ")"
	}
	return text
}
