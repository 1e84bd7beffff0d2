package questions

import "slices"

// MostShort is how many questions a short walk has at most.
const MostShort = 12

// Short returns the questions of the short walk: those of the path that are
// asked first, at most [MostShort] of them, in their order. Where more apply,
// the last that are open give way, except the last of all and those that are
// the only one of their step. A flow that marks none has no short walk, and all
// of its path is returned.
func (f *Flow) Short(a Answers) []Question {
	path := f.Path(a)
	first := func(q Question) bool { return q.Asked == First }
	if !slices.ContainsFunc(path, first) {
		return f.Complete(a)
	}
	short := slices.DeleteFunc(path, func(q Question) bool { return !first(q) })
	for i := len(short) - 2; i >= 0 && len(short) > MostShort; i-- {
		one, _ := a.Get(short[i].ID)
		alone := short[i+1].Step != short[i].Step && (i == 0 || short[i-1].Step != short[i].Step)
		if one.Open() && !alone {
			short = slices.Delete(short, i, i+1)
		}
	}
	return short
}

// Complete returns the questions of the complete walk: the path, less picks
// that are open where everything is rated one by one, and with the questions
// that only tune the advice in their places.
func (f *Flow) Complete(a Answers) []Question {
	rates := slices.ContainsFunc(f.Questions, func(q Question) bool { return q.Kind == Rating })
	return slices.DeleteFunc(f.Path(a), func(q Question) bool {
		one, _ := a.Get(q.ID)
		return rates && q.Picks() && one.Open()
	})
}

// Marked reports whether any question is asked first, so that there is a short
// walk beside the complete one.
func (f *Flow) Marked() bool {
	return slices.ContainsFunc(f.Questions, func(q Question) bool { return q.Asked == First })
}

// Asked returns the questions of a walk in their order: of the complete one, or
// of the short one together with what was answered beside it.
func (f *Flow) Asked(a Answers, complete bool) []Question {
	if complete {
		return f.Complete(a)
	}
	short := f.Short(a)
	return slices.DeleteFunc(f.Path(a), func(q Question) bool {
		one, _ := a.Get(q.ID)
		return one.Open() && !slices.ContainsFunc(short, func(s Question) bool { return s.ID == q.ID })
	})
}

// Whole reports whether a walk is the complete one: there is no short one, or
// it has gone beyond that before it reached a result.
func (f *Flow) Whole(r Record) bool {
	if r.Finished || !f.Marked() {
		return !f.Marked()
	}
	return slices.ContainsFunc(f.Path(r.Answers), func(q Question) bool {
		one, _ := r.Answers.Get(q.ID)
		return q.Asked != First && !one.Open()
	})
}
