package questions

import "slices"

// Flow is the whole questionnaire: steps and questions in the order in which
// they are asked. It is read-only once made.
type Flow struct {
	Steps     []Step
	Questions []Question
	Retired   []ID // questions of earlier versions that nothing is asked in place of

	// Relevant, when set, is asked about each applicable open question: false
	// leaves it out because no answer to it could matter any more. It must be
	// a pure function of the answers.
	Relevant func(Answers, Question) bool

	// Offered, when set, returns the ids of the choices of a question of
	// [Question.Picks] that are worth offering. It must be a pure function of the
	// active answers. What was picked before is offered in any case.
	Offered func(Answers, Question) []string
}

// Question returns the question with the given id.
func (f *Flow) Question(id ID) (Question, bool) {
	for i := range f.Questions {
		if f.Questions[i].ID == id {
			return f.Questions[i], true
		}
	}
	return Question{}, false
}

// Names returns the short names of some questions; of one that the flow lacks, its
// id.
func (f *Flow) Names(ids []ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if q, ok := f.Question(id); ok && q.Short != "" {
			names[i] = q.Short
		}
	}
	return names
}

// Step returns the step with the given id and its place counted from 0.
func (f *Flow) Step(id string) (Step, int, bool) {
	for i, s := range f.Steps {
		if s.ID == id {
			return s, i, true
		}
	}
	return Step{}, 0, false
}

// Active returns the answers whose questions apply, in the order of the flow.
// A condition sees only active answers, so a chain of dependent questions
// falls away together.
func (f *Flow) Active(a Answers) Answers {
	active, _ := f.split(a)
	return active
}

// Ordered returns all answers in the order of the flow; those to questions that
// it does not have come last.
func (f *Flow) Ordered(a Answers) Answers {
	list := make([]Answer, 0, len(a.list))
	for i := range f.Questions {
		if k := a.index(f.Questions[i].ID); k >= 0 {
			list = append(list, a.list[k])
		}
	}
	for _, one := range a.list {
		if f.index(one.Question) < 0 {
			list = append(list, one)
		}
	}
	return Answers{list}
}

// Stale returns the answers that no longer apply, in the order of the flow:
// what [Flow.Active] leaves out. Answers to questions the flow does not have
// are not among them.
func (f *Flow) Stale(a Answers) []Answer {
	_, stale := f.split(a)
	return stale
}

func (f *Flow) split(a Answers) (active Answers, stale []Answer) {
	active.list = make([]Answer, 0, len(a.list))
	for i := range f.Questions {
		q := &f.Questions[i]
		one, ok := a.Get(q.ID)
		if !ok {
			continue
		}
		if q.When.Holds(active) {
			active.list = append(active.list, one)
		} else {
			stale = append(stale, one)
		}
	}
	return active, stale
}

// Path returns the questions that apply in their order, answered or not. Open
// questions that cannot matter any more are left out.
func (f *Flow) Path(a Answers) []Question {
	var path []Question
	active := f.Active(a)
	for i := range f.Questions {
		q := &f.Questions[i]
		if !q.When.Holds(active) {
			continue
		}
		one, _ := active.Get(q.ID)
		if one.Open() && f.Relevant != nil && !f.Relevant(active, *q) {
			continue
		}
		if q.Picks() && f.Offered != nil {
			q = f.narrowed(q, active, one)
		}
		path = append(path, *q)
	}
	return path
}

// After returns the first open question of a walk, such as [Flow.Short], behind
// the given one, or, where there is none behind it, the first open one at all.
// Asking on from where somebody jumped to keeps the walk in one direction.
func (f *Flow) After(id ID, walk []Question, a Answers) (q Question, ok bool) {
	at := f.index(id)
	for _, one := range walk {
		if said, _ := a.Get(one.ID); !said.Open() || one.ID == id {
			continue
		}
		if f.index(one.ID) > at {
			return one, true
		}
		if !ok {
			q, ok = one, true
		}
	}
	return q, ok
}

func (f *Flow) index(id ID) int {
	return slices.IndexFunc(f.Questions, func(q Question) bool { return q.ID == id })
}

// narrowed returns a question with the choices that are worth offering.
func (f *Flow) narrowed(q *Question, active Answers, given Answer) *Question {
	offered := f.Offered(active, *q)
	narrow := *q
	narrow.Choices = nil
	for _, c := range q.Choices {
		if slices.Contains(given.Values, c.ID) || slices.Contains(offered, c.ID) {
			narrow.Choices = append(narrow.Choices, c)
		}
	}
	return &narrow
}
