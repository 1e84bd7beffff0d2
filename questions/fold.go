package questions

// Folding says what to make of each part of a condition.
type Folding[T any] struct {
	Always T                               // of the zero Condition
	Is     func(question ID, v []string) T // of a comparison
	Not    func(T) T
	And    func([]T) T
	Or     func([]T) T
}

// Fold makes something of a condition from its parts, innermost first: another
// form that is quicker to evaluate, say.
func Fold[T any](c Condition, f Folding[T]) T {
	if c.op == opAlways {
		return f.Always
	}
	if c.op == opIs {
		return f.Is(c.atom.question, c.atom.values)
	}
	args := make([]T, len(c.args))
	for i, arg := range c.args {
		args[i] = Fold(arg, f)
	}
	switch c.op {
	case opNot:
		return f.Not(args[0])
	case opAnd:
		return f.And(args)
	}
	return f.Or(args)
}
