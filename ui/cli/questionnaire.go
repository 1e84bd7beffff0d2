package cli

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// questionnaire writes all questions as markdown, in the order in which they
// are asked.
func questionnaire(k *knowledge) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", k.Title)
	step := ""
	for _, q := range k.Flow.Questions {
		if q.Step != step {
			step = q.Step
			s, _, _ := k.Flow.Step(step)
			fmt.Fprintf(&b, "\n## %s\n", s.Title)
			if s.About != "" {
				fmt.Fprintf(&b, "\n%s\n", s.About)
			}
		}
		asked(&b, k.Flow, q)
	}
	return []byte(b.String())
}

func asked(b *strings.Builder, flow *questions.Flow, q questions.Question) {
	fmt.Fprintf(b, "\n### %s\n\n`%s`", q.Title, q.ID)
	if !q.When.Always() {
		fmt.Fprintf(b, ", asked only when %s", report.Escape(q.When.Words(flow)))
	}
	b.WriteString("\n")
	if q.From != "" || q.To != "" {
		fmt.Fprintf(b, "\nFrom: %s. To: %s.\n", strings.TrimSuffix(q.From, "."), strings.TrimSuffix(q.To, "."))
	}
	if q.Help != "" {
		fmt.Fprintf(b, "\n%s\n", q.Help)
	}
	if len(q.Choices) > 0 {
		b.WriteString("\n")
	}
	for _, c := range q.Choices {
		fmt.Fprintf(b, "- `%s`: %s", c.ID, c.Label)
		if c.Help != "" {
			fmt.Fprintf(b, ". %s", c.Help)
		}
		b.WriteString("\n")
	}
	if q.Kind == questions.Several && q.Limit > 0 {
		fmt.Fprintf(b, "\nAt most %d of them.\n", q.Limit)
	}
	if q.Why != "" {
		fmt.Fprintf(b, "\nWhy: %s\n", strings.TrimSpace(q.Why))
	}
}
