package scoring

import (
	"slices"

	"crossroads/questions"
)

// predicate is a condition with questions by their index and choices by bits,
// so that it can be evaluated some thousand times for one key press.
type predicate struct {
	op       predicateOp
	question int
	choices  uint64
	args     []predicate
}

type predicateOp int

const (
	opTrue predicateOp = iota
	opFalse
	opIn // the answer has one of the choices
	opNot
	opAnd
	opOr
)

// The bits of an answer beside those of its choices; none is set where it is
// unanswered or does not apply.
const (
	bitUnsure = 1 << 62
	bitKnown  = 1 << 63
	// maxValues is how many choices a question can have.
	maxValues = 62
)

// vocabulary gives questions indices and their choices bits.
type vocabulary struct {
	index  map[questions.ID]int
	values [][]string
}

func newVocabulary(flow *questions.Flow) *vocabulary {
	v := &vocabulary{index: make(map[questions.ID]int, len(flow.Questions))}
	for i, q := range flow.Questions {
		v.index[q.ID] = i
		values := make([]string, len(q.Choices), len(q.Choices)+4)
		for k, c := range q.Choices {
			values[k] = c.ID
		}
		v.values = append(v.values, values)
	}
	return v
}

// bit returns the bit of a choice; one that no question offers gets a bit too,
// since an old answer can still have it.
func (v *vocabulary) bit(q int, value string) uint64 {
	k := slices.Index(v.values[q], value)
	if k < 0 {
		k = len(v.values[q])
		v.values[q] = append(v.values[q], value)
	}
	return 1 << min(k, maxValues-1)
}

// compile translates a condition. A question that the flow does not have is
// never active, so a comparison with it is false.
func (v *vocabulary) compile(c questions.Condition) predicate {
	join := func(op predicateOp) func([]predicate) predicate {
		return func(args []predicate) predicate { return predicate{op: op, args: args} }
	}
	return questions.Fold(c, questions.Folding[predicate]{
		Is: func(id questions.ID, values []string) predicate {
			q, ok := v.index[id]
			if !ok {
				return predicate{op: opFalse}
			}
			p := predicate{op: opIn, question: q}
			for _, value := range values {
				switch value {
				case questions.ValueAny:
					p.choices |= bitKnown
				case questions.ValueUnsure:
					p.choices |= bitUnsure
				default:
					p.choices |= v.bit(q, value)
				}
			}
			return p
		},
		Not: func(arg predicate) predicate { return predicate{op: opNot, args: []predicate{arg}} },
		And: join(opAnd),
		Or:  join(opOr),
	})
}

// given returns the bits of an answer. A value that nothing names has none.
func (v *vocabulary) given(q int, a questions.Answer) uint64 {
	switch {
	case a.State == questions.Unsure || a.State == questions.Skipped:
		return bitUnsure
	case !a.Known():
		return 0
	}
	bits := uint64(bitKnown)
	for _, value := range a.Values {
		if k := slices.Index(v.values[q], value); k >= 0 {
			bits |= 1 << min(k, maxValues-1)
		}
	}
	return bits
}

// holds evaluates over answers by question, none of which is open. It is what a
// trial spends its time on.
func (p *predicate) holds(answers []uint64) bool {
	switch p.op {
	case opIn:
		return answers[p.question]&p.choices != 0
	case opNot:
		return !p.args[0].holds(answers)
	case opAnd:
		for i := range p.args {
			if !p.args[i].holds(answers) {
				return false
			}
		}
		return true
	case opOr:
		for i := range p.args {
			if p.args[i].holds(answers) {
				return true
			}
		}
		return false
	}
	return p.op == opTrue
}

// truth evaluates over answers by question where maybe marks those whose
// answers are open.
func (p *predicate) truth(answers []uint64, maybe []bool) questions.Truth {
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
		return questions.Yes - p.args[0].truth(answers, maybe)
	case opAnd:
		least := questions.Yes
		for i := range p.args {
			if least = min(least, p.args[i].truth(answers, maybe)); least == questions.No {
				break
			}
		}
		return least
	case opOr:
		most := questions.No
		for i := range p.args {
			if most = max(most, p.args[i].truth(answers, maybe)); most == questions.Yes {
				break
			}
		}
		return most
	case opFalse:
		return questions.No
	}
	return questions.Yes
}

// visit calls see for every question the predicate looks at.
func (p *predicate) visit(see func(question int)) {
	if p.op == opIn {
		see(p.question)
	}
	for i := range p.args {
		p.args[i].visit(see)
	}
}
