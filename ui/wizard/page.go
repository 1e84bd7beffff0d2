package wizard

import (
	"slices"

	"crossroads/questions"
)

// page is what is asked on one screen: one question, or all the ratings of a
// matrix.
type page []questions.Question

// pagesOf groups a path into pages. The ratings of a matrix stand together at
// the place of the first of them.
func pagesOf(path []questions.Question) []page {
	var pages []page
	matrix := map[string]int{}
	for _, q := range path {
		if q.Kind != questions.Rating {
			pages = append(pages, page{q})
			continue
		}
		name := q.Step + "/" + q.Matrix
		i, seen := matrix[name]
		if !seen || q.Matrix == "" {
			matrix[name] = len(pages)
			pages = append(pages, page{q})
			continue
		}
		pages[i] = append(pages[i], q)
	}
	return pages
}

// has reports whether the question is asked on the page.
func (p page) has(id questions.ID) bool {
	return slices.ContainsFunc(p, func(q questions.Question) bool { return q.ID == id })
}

// open reports whether something on the page still waits for a decision.
func (p page) open(a questions.Answers) bool {
	return slices.ContainsFunc(p, func(q questions.Question) bool {
		one, _ := a.Of(q.ID)
		return one.Open()
	})
}

// isMatrix reports whether the page is rated row by row.
func (p page) isMatrix() bool { return len(p) > 0 && p[0].Kind == questions.Rating }

// title is what the page asks.
func (p page) title() string {
	if p.isMatrix() {
		return "How much would each improvement matter?"
	}
	return p[0].Title
}

// help is the sentence under the title.
func (p page) help() string {
	if p.isMatrix() {
		return "Everything else stays as it is: rate the improvement, not the topic."
	}
	return p[0].Help
}
