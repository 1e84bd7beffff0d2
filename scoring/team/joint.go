package team

import (
	"cmp"
	"slices"

	"crossroads/questions"
)

// Joint is a draft of the answers that a team gives together, to be settled row
// by row. It is a value: settling returns another one.
type Joint struct {
	flow    *questions.Flow
	members []questions.Answers // active
	settled questions.Answers
}

// NewJoint begins a draft from what everybody said alone and what was settled
// before. Settled is only what is neither open nor a draft.
func NewJoint(flow *questions.Flow, members []questions.Answers, settled questions.Answers) Joint {
	j := Joint{flow: flow}
	for _, m := range members {
		j.members = append(j.members, flow.Active(m))
	}
	for one := range settled.All() {
		if !one.Open() {
			j.settled = j.settled.With(one)
		}
	}
	return j
}

// Row is one question of a draft.
type Row struct {
	Question questions.ID
	// Answer is what was settled, or else what everybody said, or else a proposal:
	// the middle of a scale, and the most common of other choices.
	Answer  questions.Answer
	Agreed  bool // everybody whom the question concerns said the same
	Settled bool // somebody has settled it
}

// Open reports whether the row is still to be settled.
func (r Row) Open() bool { return !r.Agreed && !r.Settled }

// Settle settles one question.
func (j Joint) Settle(one questions.Answer) Joint {
	j.settled = j.settled.With(one)
	return j
}

// Reopen takes back what was settled.
func (j Joint) Reopen(id questions.ID) Joint {
	j.settled = j.settled.Without(id)
	return j
}

// Follow goes on from what has been kept meanwhile. What that does not have, because
// it does not apply there, stays as it is.
func (j Joint) Follow(kept questions.Answers) Joint {
	for one := range kept.All() {
		if j.settled = j.settled.Without(one.Question); !one.Open() {
			j.settled = j.settled.With(one)
		}
	}
	return j
}

// Rows returns the questions that somebody answered and that apply, with the
// answers of the rows before them, in the order of the flow.
func (j Joint) Rows() []Row {
	var rows []Row
	var said questions.Answers
	for i := range j.flow.Questions {
		q := &j.flow.Questions[i]
		if !q.When.Holds(said) {
			continue
		}
		row, ok := j.row(q)
		if !ok {
			continue
		}
		rows, said = append(rows, row), said.With(row.Answer)
	}
	return rows
}

func (j Joint) row(q *questions.Question) (Row, bool) {
	row := Row{Question: q.ID}
	given := j.Given(q.ID)
	if len(given) > 0 {
		row.Answer = proposal(q, given)
		row.Agreed = !slices.ContainsFunc(given, func(one questions.Answer) bool { return !sameAnswer(one, given[0]) })
	}
	if one, ok := j.settled.Get(q.ID); ok {
		row.Answer, row.Settled = one, true
	}
	return row, row.Settled || len(given) > 0
}

// Given is what members said to a question. A member who passed over it, or was
// not asked, says nothing.
func (j Joint) Given(id questions.ID) []questions.Answer {
	var given []questions.Answer
	for _, m := range j.members {
		if one, _ := m.Get(id); one.Known() || one.State == questions.Unsure {
			one.Note = ""
			given = append(given, one)
		}
	}
	return given
}

// Answers are the answers of all rows. What is still to be settled is a draft,
// which counts as open.
func (j Joint) Answers() questions.Answers {
	var all questions.Answers
	for _, row := range j.Rows() {
		one := row.Answer
		if row.Open() {
			one.State = questions.Draft
		}
		all = all.With(one)
	}
	return all
}

// Reopened are the answers of all rows when people are asked once more. What is
// settled only because all said the same is a draft as well: they may part on it.
func (j Joint) Reopened() questions.Answers {
	said := Joint{flow: j.flow, members: j.members}
	var all questions.Answers
	for _, row := range j.Rows() {
		one := row.Answer
		q, _ := j.flow.Question(row.Question)
		if alone, _ := said.row(&q); row.Open() || row.Agreed && sameAnswer(one, alone.Answer) {
			one.State = questions.Draft
		}
		all = all.With(one)
	}
	return all
}

// Proposals are the answers of all rows as if every proposal had been taken.
func (j Joint) Proposals() questions.Answers {
	var all questions.Answers
	for _, row := range j.Rows() {
		all = all.With(row.Answer)
	}
	return all
}

// Open lists the questions that are still to be settled.
func (j Joint) Open() []questions.ID {
	var ids []questions.ID
	for _, row := range j.Rows() {
		if row.Open() {
			ids = append(ids, row.Question)
		}
	}
	return ids
}

// proposal is the middle of what was said to a question.
func proposal(q *questions.Question, given []questions.Answer) questions.Answer {
	unsure := questions.Answer{Question: q.ID, State: questions.Unsure}
	known := slices.DeleteFunc(slices.Clone(given), func(one questions.Answer) bool { return !one.Known() })
	if 2*len(known) < len(given) || len(known) == 0 {
		return unsure
	}
	one := questions.Answer{Question: q.ID, State: questions.Answered}
	switch q.Kind {
	case questions.Scale, questions.Rating:
		one.Values = middle(q, known)
	case questions.Single:
		one.Values = popular(q, known, 1, func(int) int { return 1 })
	case questions.Several:
		one.Values = several(q, known)
	case questions.Ranking:
		places := q.Limit
		if places == 0 {
			places = len(q.Choices)
		}
		one.Values = popular(q, known, places, func(place int) int { return places - place })
	case questions.Text:
		one.Text = known[0].Text
	}
	return one
}

// middle is the median of a scale; between two choices, the more common one, or
// the first.
func middle(q *questions.Question, known []questions.Answer) []string {
	var places []int
	counts := make([]int, len(q.Choices))
	for _, one := range known {
		for _, v := range one.Values[:min(1, len(one.Values))] {
			if i := place(q, v); i >= 0 {
				places = append(places, i)
				counts[i]++
			}
		}
	}
	if len(places) == 0 {
		return nil
	}
	slices.Sort(places)
	low, high := places[(len(places)-1)/2], places[len(places)/2]
	if counts[high] > counts[low] {
		low = high
	}
	return []string{q.Choices[low].ID}
}

// several are the choices that at least half took, at least the most common one.
func several(q *questions.Question, known []questions.Answer) []string {
	limit := cmp.Or(q.Limit, len(q.Choices))
	half := 0
	for _, c := range q.Choices {
		if n := taken(c.ID, known); n > 0 && 2*n >= len(known) {
			half++
		}
	}
	ids := popular(q, known, max(1, min(half, limit)), func(int) int { return 1 })
	slices.SortFunc(ids, func(a, b string) int { return cmp.Compare(place(q, a), place(q, b)) })
	return ids
}

func taken(id string, known []questions.Answer) int {
	n := 0
	for _, one := range known {
		if slices.Contains(one.Values, id) {
			n++
		}
	}
	return n
}

// popular returns the choices with the most points, at most limit of them: each
// answer gives its choices points by their place. Equal ones come in the order of the question.
func popular(q *questions.Question, known []questions.Answer, limit int, points func(place int) int) []string {
	sums := map[string]int{}
	for _, one := range known {
		for i, v := range one.Values {
			sums[v] += points(i)
		}
	}
	var ids []string
	for _, c := range q.Choices {
		if sums[c.ID] > 0 {
			ids = append(ids, c.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(sums[b], sums[a]) })
	return ids[:min(limit, len(ids))]
}

func place(q *questions.Question, id string) int {
	return slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == id })
}
