package questions

import "strings"

// String writes the condition in the form that [ParseCondition] reads; the
// zero Condition is "".
func (c Condition) String() string {
	return c.print(func(t atom, negated bool) string {
		text := string(t.question) + " = " + strings.Join(t.values, "|")
		if negated {
			return "not " + text
		}
		return text
	})
}

// MarshalBinary implements [encoding.BinaryMarshaler]: a condition is kept as it
// is written.
func (c Condition) MarshalBinary() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalBinary implements [encoding.BinaryUnmarshaler].
func (c *Condition) UnmarshalBinary(text []byte) (err error) {
	*c, err = ParseCondition(string(text))
	return err
}

// Words writes the condition for people: the short names of the questions with
// the labels of their choices, cut to what stands before a colon. What the flow
// does not have is named by its id. The zero Condition is "".
func (c Condition) Words(f *Flow) string {
	return c.print(func(t atom, negated bool) string {
		q, ok := f.Question(t.question)
		if !ok {
			q.Short = string(t.question)
		}
		labels := make([]string, len(t.values))
		for i, value := range t.values {
			labels[i] = q.words(value)
		}
		verb := " is "
		if negated {
			verb += "not "
		}
		if len(labels) > 1 {
			verb += "one of "
		}
		return q.Short + verb + strings.Join(labels, ", ")
	})
}

// words is what a value of a comparison means.
func (q Question) words(value string) string {
	switch value {
	case ValueUnsure:
		return "not sure"
	case ValueAny:
		return "answered"
	}
	label, _, _ := strings.Cut(q.Label(value), ": ")
	return `"` + label + `"`
}

// print writes the condition with its comparisons, also negated ones, as is
// gives them.
func (c Condition) print(is func(t atom, negated bool) string) string {
	switch c.op {
	case opIs:
		return is(c.atom, false)
	case opNot:
		if arg := c.args[0]; arg.op == opIs {
			return is(arg.atom, true)
		}
		return "not " + c.args[0].operand(is)
	case opAnd:
		return c.joined(" and ", is)
	case opOr:
		return c.joined(" or ", is)
	}
	return ""
}

// operand puts joined conditions in parentheses.
func (c Condition) operand(is func(atom, bool) string) string {
	if c.op == opAnd || c.op == opOr {
		return "(" + c.print(is) + ")"
	}
	return c.print(is)
}

func (c Condition) joined(word string, is func(atom, bool) string) string {
	parts := make([]string, len(c.args))
	for i, arg := range c.args {
		parts[i] = arg.operand(is)
	}
	return strings.Join(parts, word)
}
