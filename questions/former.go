package questions

// Former finds the question that an id stood for in an earlier version of the
// content; ok is false where none did.
func (f *Flow) Former(id ID) (q Question, ok bool) {
	for i := range f.Questions {
		for _, was := range f.Questions[i].Was {
			if was == id {
				return f.Questions[i], true
			}
		}
	}
	return Question{}, false
}

// Former finds the choice that an id stood for in an earlier version of the
// question; ok is false where none did.
func (q Question) Former(id string) (c Choice, ok bool) {
	for _, c := range q.Choices {
		for _, was := range c.Was {
			if was == id {
				return c, true
			}
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
