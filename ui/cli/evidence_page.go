package cli

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// wholeEvidence is the list of criteria.
type wholeEvidence struct {
	model *scoring.Model
	base  *evidence.Base
}

func (w wholeEvidence) markdown() string {
	var b strings.Builder
	b.WriteString("# Evidence\n")
	for _, branch := range w.model.Branches {
		fmt.Fprintf(&b, "\n## %s\n\n", branch.Title)
		for _, c := range w.model.Criteria {
			if c.Branch != branch.ID {
				continue
			}
			used, left := criterionEvidence{model: w.model, base: w.base, criterion: c}.claims()
			fmt.Fprintf(&b, "- `%s`: %s (%s used, %d left out)\n", c.ID, c.Title, counted(len(used), "claim"), len(left))
		}
	}
	if len(w.base.Contradictions) > 0 {
		b.WriteString("\n## Contradictions\n\n")
	}
	for _, c := range w.base.Contradictions {
		fmt.Fprintf(&b, "- `%s`: %s\n", c.ID, c.Title)
	}
	return b.String()
}

// criterionEvidence is one criterion with what its values rest on.
type criterionEvidence struct {
	model     *scoring.Model
	flow      *questions.Flow
	base      *evidence.Base
	criterion scoring.Criterion
}

// claims returns the claims that its cells cite, and those that bear on it and
// are used nowhere.
func (e criterionEvidence) claims() (used, left []evidence.Claim) {
	cited := map[string]bool{}
	for _, one := range e.criterion.Cases {
		for _, cell := range one.Cells {
			for _, id := range cell.Claims {
				cited[id] = true
			}
		}
	}
	for _, c := range e.base.Claims {
		switch {
		case cited[c.ID]:
			used = append(used, c)
		case c.Criterion == e.criterion.ID && len(c.UsedIn) == 0:
			left = append(left, c)
		}
	}
	return used, left
}

func (e criterionEvidence) markdown() string {
	c := e.criterion
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", c.Title)
	for i, text := range c.Levels {
		fmt.Fprintf(&b, "- %d: %s\n", 25*i, text)
	}
	for i, one := range c.Cases {
		when := "otherwise"
		if !one.When.Always() {
			when = "when " + report.Escape(one.When.Words(e.flow))
		}
		fmt.Fprintf(&b, "\n## Case %d, %s\n\n%s\n\n", i+1, when, one.Reason)
		for _, alternative := range e.model.Alternatives {
			b.WriteString("- " + alternative.Name + ": " + cellText(one.Cells[alternative.ID]) + "\n")
		}
	}
	used, left := e.claims()
	claimList(&b, "Used", used, func(c evidence.Claim) string { return judged(e.model, c) })
	claimList(&b, "Left out", left, func(c evidence.Claim) string { return c.LeftOut })
	return b.String()
}

func cellText(c scoring.Cell) string {
	if c.Keep {
		return "derived from the two it combines"
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

func claimList(b *strings.Builder, title string, claims []evidence.Claim, remark func(evidence.Claim) string) {
	if len(claims) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, c := range claims {
		fmt.Fprintf(b, "- `%s` %s", c.ID, strings.TrimSpace(c.Says))
		if text := remark(c); text != "" {
			fmt.Fprintf(b, " (%s)", strings.TrimSuffix(text, "."))
		}
		b.WriteString("\n")
	}
}

// judged is the status of a claim and whom it favours.
func judged(m *scoring.Model, c evidence.Claim) string {
	text := string(c.Status)
	if c.Fact {
		text = "fact of " + c.Date
	}
	if c.Favours == "" || c.Favours == "neutral" {
		return text + ", favours neither"
	}
	return text + ", favours " + nameOf(m, c.Favours)
}

// claimEvidence is one claim or fact.
type claimEvidence struct {
	model *scoring.Model
	base  *evidence.Base
	claim evidence.Claim
}

func (e claimEvidence) markdown() string {
	c := e.claim
	var b strings.Builder
	kind := kindOf(c)
	fmt.Fprintf(&b, "# %s%s %s\n\n%s\n\n", strings.ToUpper(kind[:1]), kind[1:], c.ID, c.Says)
	for _, row := range []struct{ name, text string }{
		{"Status", judged(e.model, c)},
		{"Strength", fmt.Sprintf("%d of 3", c.Strength)},
		{"Checked", c.Date},
		{"Figure", c.Figure},
		{"Caveat", c.Caveat},
		{"Finding", c.Finding},
		{"Criterion", c.Criterion},
		{"Rests on", strings.Join(c.RestsOn, ", ")},
		{"Contradiction", c.Contradiction},
		{"Used in", strings.Join(c.UsedIn, ", ")},
		{"Left out", c.LeftOut},
	} {
		if row.text != "" && !(c.Fact && row.name == "Checked") {
			fmt.Fprintf(&b, "- %s: %s\n", row.name, row.text)
		}
	}
	sources := e.base.SourcesOf(c)
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

// contradictionEvidence is one pair of opposed statements.
type contradictionEvidence struct {
	base          *evidence.Base
	contradiction evidence.Contradiction
}

func (e contradictionEvidence) markdown() string {
	c := e.contradiction
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", c.Title)
	if c.Criterion != "" {
		fmt.Fprintf(&b, "Criterion: `%s`\n\n", c.Criterion)
	}
	for _, side := range []evidence.Side{c.SideA, c.SideB} {
		fmt.Fprintf(&b, "- %s (%s)\n", side.Says, strings.Join(side.Claims, ", "))
	}
	fmt.Fprintf(&b, "\n%s\n", c.Resolution)
	var facts []evidence.Claim
	for _, id := range c.Facts {
		if f, ok := e.base.Claim(id); ok {
			facts = append(facts, f)
		}
	}
	claimList(&b, "Facts", facts, func(f evidence.Claim) string { return f.Date })
	return b.String()
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
