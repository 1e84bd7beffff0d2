package evidencepage

import (
	"fmt"
	"strings"

	"crossroads/scoring/report"
)

// FAQ is the id of the page of what people ask often.
const FAQ = "faq"

// faq is what people ask often, with answers.
type faq struct{ Book }

// Markdown implements [Page].
func (f faq) Markdown() string {
	var b strings.Builder
	b.WriteString("# Frequent questions\n")
	for _, e := range f.Asked {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", report.Escape(e.Question), report.Prose(e.Answer))
		if len(e.Claims) > 0 {
			fmt.Fprintf(&b, "\nEvidence: %s\n", strings.Join(e.Claims, ", "))
		}
	}
	return b.String()
}

type askedData struct {
	ID       string   `json:"id"`
	Question string   `json:"question"`
	Answer   string   `json:"answer"`
	Claims   []string `json:"claims"`
}

func (f faq) data() any {
	list := []askedData{}
	for _, e := range f.Asked {
		list = append(list, askedData{e.ID, e.Question, e.Answer, orEmpty(e.Claims)})
	}
	return list
}
