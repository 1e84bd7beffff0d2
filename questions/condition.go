package questions

import "slices"

// Truth is the value of a condition when some answers are not known yet.
type Truth int

// The three truth values. Maybe: it depends on answers that are still open.
const (
	No Truth = iota
	Maybe
	Yes
)

// The special values a condition can name beside the choices of a question.
const (
	ValueUnsure = "unsure" // answered "not sure", or skipped
	ValueAny    = "any"    // answered with anything
)

// Condition is a predicate over answers, such as
//
//	product.live = some|constant and not area.load = small
//
// The zero Condition always holds. Conditions are values: they hold no
// functions, so they can be checked, printed and compared.
type Condition struct {
	op   operator
	args []Condition // and, or: two or more; not: one
	atom atom        // op is
}

type operator int

const (
	opAlways operator = iota
	opIs
	opAnd
	opOr
	opNot
)

// atom holds when the question is answered with any of the values.
type atom struct {
	question ID
	values   []string
}

// Is returns the condition that a question is answered with any of the values.
func Is(question ID, values ...string) Condition {
	return Condition{op: opIs, atom: atom{question, values}}
}

// All returns the condition that every argument holds.
func All(args ...Condition) Condition { return Condition{op: opAnd, args: args} }

// Any returns the condition that at least one argument holds.
func Any(args ...Condition) Condition { return Condition{op: opOr, args: args} }

// Not returns the condition that its argument does not hold.
func Not(arg Condition) Condition { return Condition{op: opNot, args: []Condition{arg}} }

// Always reports whether the condition is the zero one.
func (c Condition) Always() bool { return c.op == opAlways }

// Holds reports whether the condition is true of the answers. An unanswered
// question makes its atom false.
func (c Condition) Holds(a Answers) bool {
	return c.Truth(a, func(ID) bool { return false }) == Yes
}

// Truth evaluates the condition where the answers to some questions may still
// change: an atom about a question that is open is Maybe.
func (c Condition) Truth(a Answers, open func(ID) bool) Truth {
	switch c.op {
	case opIs:
		return c.atom.truth(a, open)
	case opNot:
		return Yes - c.args[0].Truth(a, open)
	case opAnd:
		least := Yes
		for _, arg := range c.args {
			least = min(least, arg.Truth(a, open))
		}
		return least
	case opOr:
		most := No
		for _, arg := range c.args {
			most = max(most, arg.Truth(a, open))
		}
		return most
	}
	return Yes
}

func (t atom) truth(a Answers, open func(ID) bool) Truth {
	if open(t.question) {
		return Maybe
	}
	one, _ := a.Get(t.question)
	for _, v := range t.values {
		switch {
		case v == ValueAny && one.Known(),
			v == ValueUnsure && (one.State == Unsure || one.State == Skipped),
			one.Known() && slices.Contains(one.Values, v):
			return Yes
		}
	}
	return No
}

// Questions returns the questions the condition looks at, each once, in the
// order in which they are named.
func (c Condition) Questions() []ID {
	var ids []ID
	c.Walk(func(id ID, _ []string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	})
	return ids
}

// Walk calls visit for every comparison in the condition, in written order.
func (c Condition) Walk(visit func(question ID, values []string)) {
	if c.op == opIs {
		visit(c.atom.question, c.atom.values)
	}
	for _, arg := range c.args {
		arg.Walk(visit)
	}
}
