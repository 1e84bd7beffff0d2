package predicate

import (
	"slices"

	"crossroads/questions"
)

// Predicate is a condition with questions by their index and choices by bits,
// so that it can be evaluated some thousand times for one key press.
type Predicate struct {
	op       operator
	question int
	choices  uint64
	args     []Predicate
}

type operator int

const (
	opTrue operator = iota
	opFalse
	opIn // the answer has one of the choices
	opNot
	opAnd
	opOr
)

// The bits of an answer beside those of its choices; none is set where it is
// unanswered or does not apply.
const (
	Unsure = 1 << 62
	Known  = 1 << 63
)

// maxValues is how many choices a question can have.
const maxValues = 62

// Vocabulary gives questions indices and their choices bits.
type Vocabulary struct {
	Index  map[questions.ID]int
	values [][]string // question
}

// NewVocabulary knows the questions of a flow and their choices.
func NewVocabulary(flow *questions.Flow) *Vocabulary {
	v := &Vocabulary{Index: make(map[questions.ID]int, len(flow.Questions))}
	for i, q := range flow.Questions {
		v.Index[q.ID] = i
		values := make([]string, len(q.Choices), len(q.Choices)+4)
		for k, c := range q.Choices {
			values[k] = c.ID
		}
		v.values = append(v.values, values)
	}
	return v
}

// Bit returns the bit of a choice; one that no question offers gets a bit too,
// since an old answer can still have it.
func (v *Vocabulary) Bit(q int, value string) uint64 {
	k := slices.Index(v.values[q], value)
	if k < 0 {
		k = len(v.values[q])
		v.values[q] = append(v.values[q], value)
	}
	return 1 << min(k, maxValues-1)
}

// Compile translates a condition. A question that the flow does not have is
// never active, so a comparison with it is false.
func (v *Vocabulary) Compile(c questions.Condition) Predicate {
	join := func(op operator) func([]Predicate) Predicate {
		return func(args []Predicate) Predicate { return Predicate{op: op, args: args} }
	}
	return questions.Fold(c, questions.Folding[Predicate]{
		Is: func(id questions.ID, values []string) Predicate {
			q, ok := v.Index[id]
			if !ok {
				return Predicate{op: opFalse}
			}
			p := Predicate{op: opIn, question: q}
			for _, value := range values {
				switch value {
				case questions.ValueAny:
					p.choices |= Known
				case questions.ValueUnsure:
					p.choices |= Unsure
				default:
					p.choices |= v.Bit(q, value)
				}
			}
			return p
		},
		Not: func(arg Predicate) Predicate { return Predicate{op: opNot, args: []Predicate{arg}} },
		And: join(opAnd),
		Or:  join(opOr),
	})
}

// Given returns the bits of an answer. A value that nothing names has none.
func (v *Vocabulary) Given(q int, a questions.Answer) uint64 {
	switch {
	case a.State == questions.Unsure || a.State == questions.Skipped:
		return Unsure
	case !a.Known():
		return 0
	}
	bits := uint64(Known)
	for _, value := range a.Values {
		if k := slices.Index(v.values[q], value); k >= 0 {
			bits |= 1 << min(k, maxValues-1)
		}
	}
	return bits
}

// Holds evaluates over answers by question, none of which is open. It is what a
// trial spends its time on.
func (p *Predicate) Holds(answers []uint64) bool {
	switch p.op {
	case opIn:
		return answers[p.question]&p.choices != 0
	case opNot:
		return !p.args[0].Holds(answers)
	case opAnd:
		for i := range p.args {
			if !p.args[i].Holds(answers) {
				return false
			}
		}
		return true
	case opOr:
		for i := range p.args {
			if p.args[i].Holds(answers) {
				return true
			}
		}
		return false
	}
	return p.op == opTrue
}

// First returns the place of the first predicate that holds, the last one where
// none does.
func First(list []Predicate, answers []uint64) int {
	last := len(list) - 1
	for k := range last {
		if list[k].Holds(answers) {
			return k
		}
	}
	return last
}

// Truth evaluates over answers by question where maybe marks those whose
// answers are open.
func (p *Predicate) Truth(answers []uint64, maybe []bool) questions.Truth {
	switch p.op {
	case opIn:
		if maybe[p.question] {
			return questions.Maybe
		}
		if answers[p.question]&p.choices != 0 {
			return questions.Yes
		}
		return questions.No
	case opNot:
		return questions.Yes - p.args[0].Truth(answers, maybe)
	case opAnd:
		least := questions.Yes
		for i := range p.args {
			if least = min(least, p.args[i].Truth(answers, maybe)); least == questions.No {
				break
			}
		}
		return least
	case opOr:
		most := questions.No
		for i := range p.args {
			if most = max(most, p.args[i].Truth(answers, maybe)); most == questions.Yes {
				break
			}
		}
		return most
	case opFalse:
		return questions.No
	}
	return questions.Yes
}

// Visit calls see for every question the Predicate looks at.
func (p *Predicate) Visit(see func(question int)) {
	if p.op == opIn {
		see(p.question)
	}
	for i := range p.args {
		p.args[i].Visit(see)
	}
}
