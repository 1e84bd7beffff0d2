package questions

import (
	"fmt"
	"strings"
)

// SyntaxError says where a written condition cannot be read. Column counts
// bytes from 1.
type SyntaxError struct {
	Column int
	Reason string
}

// Error implements error.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("condition, column %d: %s", e.Column, e.Reason)
}

// ParseCondition reads a condition. The grammar, loosest first:
//
//	or   = and { "or" and }
//	and  = not { "and" not }
//	not  = "not" not | "(" or ")" | is
//	is   = QUESTION "=" CHOICE { "|" CHOICE }
//
// An empty text is the zero Condition. Errors are of type *[SyntaxError].
func ParseCondition(text string) (Condition, error) {
	if strings.TrimSpace(text) == "" {
		return Condition{}, nil
	}
	p := &parser{text: text}
	p.next()
	c, err := p.or(0)
	if err != nil {
		return Condition{}, err
	}
	if p.token != "" {
		return Condition{}, p.errorf("unexpected %q", p.token)
	}
	return c, nil
}

// maxDepth bounds nesting, so that hostile input cannot exhaust the stack.
const maxDepth = 50

type parser struct {
	text  string
	pos   int    // behind the current token
	start int    // of the current token
	token string // "" at the end
}

func (p *parser) errorf(format string, args ...any) error {
	return &SyntaxError{Column: p.start + 1, Reason: fmt.Sprintf(format, args...)}
}

func (p *parser) next() {
	for p.pos < len(p.text) && strings.IndexByte(" \t\n", p.text[p.pos]) >= 0 {
		p.pos++
	}
	p.start = p.pos
	if p.pos < len(p.text) && strings.IndexByte("()|=", p.text[p.pos]) >= 0 {
		p.pos++
	} else {
		for p.pos < len(p.text) && strings.IndexByte(" \t\n()|=", p.text[p.pos]) < 0 {
			p.pos++
		}
	}
	p.token = p.text[p.start:p.pos]
}

func (p *parser) or(depth int) (Condition, error) {
	return p.chain("or", depth, Any, p.and)
}

func (p *parser) and(depth int) (Condition, error) {
	return p.chain("and", depth, All, p.not)
}

// chain reads operands joined by a word; a single operand stands for itself.
func (p *parser) chain(word string, depth int, join func(...Condition) Condition,
	operand func(int) (Condition, error)) (Condition, error) {
	first, err := operand(depth)
	if err != nil || p.token != word {
		return first, err
	}
	args := []Condition{first}
	for p.token == word {
		p.next()
		arg, err := operand(depth)
		if err != nil {
			return Condition{}, err
		}
		args = append(args, arg)
	}
	return join(args...), nil
}

func (p *parser) not(depth int) (Condition, error) {
	if depth > maxDepth {
		return Condition{}, p.errorf("nested more than %d deep", maxDepth)
	}
	switch p.token {
	case "not":
		p.next()
		arg, err := p.not(depth + 1)
		return Not(arg), err
	case "(":
		p.next()
		c, err := p.or(depth + 1)
		if err != nil {
			return Condition{}, err
		}
		if p.token != ")" {
			return Condition{}, p.errorf("want \")\", got %q", p.token)
		}
		p.next()
		return c, nil
	}
	return p.is()
}

func (p *parser) is() (Condition, error) {
	question, err := p.name("a question")
	if err != nil {
		return Condition{}, err
	}
	if p.token != "=" {
		return Condition{}, p.errorf("want \"=\" after %q, got %q", question, p.token)
	}
	var values []string
	for len(values) == 0 || p.token == "|" {
		p.next()
		value, err := p.name("a choice")
		if err != nil {
			return Condition{}, err
		}
		values = append(values, value)
	}
	return Is(ID(question), values...), nil
}

func (p *parser) name(what string) (string, error) {
	switch p.token {
	case "", "(", ")", "|", "=", "and", "or", "not":
		return "", p.errorf("want %s, got %q", what, p.token)
	}
	name := p.token
	p.next()
	return name, nil
}
