package questions

import "strings"

// String writes the condition in the form that [ParseCondition] reads; the
// zero Condition is "".
func (c Condition) String() string {
	switch c.op {
	case opIs:
		return string(c.atom.question) + " = " + strings.Join(c.atom.values, "|")
	case opNot:
		return "not " + c.args[0].operand()
	case opAnd:
		return c.joined(" and ")
	case opOr:
		return c.joined(" or ")
	}
	return ""
}

// operand puts joined conditions in parentheses.
func (c Condition) operand() string {
	if c.op == opAnd || c.op == opOr {
		return "(" + c.String() + ")"
	}
	return c.String()
}

func (c Condition) joined(word string) string {
	parts := make([]string, len(c.args))
	for i, arg := range c.args {
		parts[i] = arg.operand()
	}
	return strings.Join(parts, word)
}
