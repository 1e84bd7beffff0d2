package screen

import (
	"slices"

	"crossroads/questions"
)

// Page is what is asked on one screen: one question, or all the ratings of a
// matrix.
type Page []questions.Question

// pagesOf groups a path into pages. The ratings of a matrix stand together at
// the place of the first of them.
func pagesOf(path []questions.Question) []Page {
	var pages []Page
	matrix := map[string]int{}
	for _, q := range path {
		if q.Kind != questions.Rating {
			pages = append(pages, Page{q})
			continue
		}
		name := q.Step + "/" + q.Matrix
		i, seen := matrix[name]
		if !seen || q.Matrix == "" {
			matrix[name] = len(pages)
			pages = append(pages, Page{q})
			continue
		}
		pages[i] = append(pages[i], q)
	}
	return pages
}

// Has reports whether the question is asked on the page.
func (p Page) Has(id questions.ID) bool {
	return slices.ContainsFunc(p, func(q questions.Question) bool { return q.ID == id })
}

// Open reports whether something on the page still waits for a decision.
func (p Page) Open(a questions.Answers) bool {
	return slices.ContainsFunc(p, func(q questions.Question) bool {
		one, _ := a.Get(q.ID)
		return one.Open()
	})
}

// IsMatrix reports whether the page is rated row by row.
func (p Page) IsMatrix() bool { return len(p) > 0 && p[0].Kind == questions.Rating }

// Title is what the page asks.
func (p Page) Title() string {
	switch {
	case p.IsMatrix() && len(p) == 1:
		return "How much would this improvement matter?"
	case p.IsMatrix():
		return "How much would each improvement matter?"
	}
	return p[0].Title
}

// Help is the sentence under the title.
func (p Page) Help() string {
	if p.IsMatrix() {
		return "Everything else stays as it is: rate the improvement, not the topic."
	}
	return p[0].Help
}
