package questions

import "slices"

// Former finds the question that an id stood for in an earlier version of the
// content; ok is false where none did.
func (f *Flow) Former(id ID) (q Question, ok bool) {
	for i := range f.Questions {
		if slices.Contains(f.Questions[i].Was, id) {
			return f.Questions[i], true
		}
	}
	return Question{}, false
}

// Former finds the choice that an id stood for in an earlier version of the
// question; ok is false where none did.
func (q Question) Former(id string) (c Choice, ok bool) {
	for _, c := range q.Choices {
		if slices.Contains(c.Was, id) {
			return c, true
		}
	}
	return Choice{}, false
}

// Renaming is a name in an answers file that an earlier version of the content
// used, and what it was read as.
type Renaming struct {
	Line     int    // of the file, from 1
	Was, Now string // "product.library: python"; Now is "" where nothing is asked in its place
}
