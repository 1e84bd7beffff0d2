package answersfile

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
)

// answer reads one answer in any of its forms; ok is false where nothing is
// given or the problem has been reported.
func (d *decoder) answer(q questions.Question, n *yaml.Node) (a questions.Answer, ok bool) {
	before := len(d.Problems)
	switch {
	case strictyaml.Empty(n):
		return a, false
	case n.Kind == yaml.MappingNode:
		a, ok = d.mapping(q, n)
	default:
		a, ok = d.short(q, n), true
	}
	if len(d.Problems) > before {
		return a, false
	}
	if err := q.Check(a); ok && err != nil {
		d.Report(n, err.Error(), "%s is given %s", q.ID, countOf(len(a.Values), "choice"))
		return a, false
	}
	return a, ok
}

// short reads an answer that is not a mapping: choices, a text, or one of the
// words that stand for a state.
func (d *decoder) short(q questions.Question, n *yaml.Node) questions.Answer {
	a := questions.Answer{Question: q.ID, State: questions.Answered}
	if n.Kind == yaml.ScalarNode {
		switch state := questions.State(n.Value); state {
		case questions.Unsure, questions.Skipped:
			a.State = state
			return a
		}
	}
	d.value(q, n, &a)
	return a
}

// parts are the fields of an answer that is a mapping.
type parts struct {
	value, draft *yaml.Node
	state        questions.State
	note         string
}

func (d *decoder) mapping(q questions.Question, n *yaml.Node) (a questions.Answer, ok bool) {
	p := d.parts(q, n)
	a = questions.Answer{Question: q.ID, State: p.state}
	switch {
	case p.value != nil && p.draft != nil:
		d.Report(p.draft, "keep value for what was decided, draft for what was only begun",
			"%s has both a value and a draft", q.ID)
	case p.draft != nil && p.state != "" && p.state != questions.Draft:
		d.Report(p.draft, "leave the state away, or write value", "the state of a draft cannot be %q", p.state)
	case p.draft != nil:
		a.State = questions.Draft
		d.value(q, p.draft, &a)
	case p.value != nil && p.state == "":
		a = d.short(q, p.value)
	case p.value != nil:
		d.value(q, p.value, &a)
	case p.state == "" && p.note == "":
		return a, false
	case p.state == "":
		a.State = questions.Draft
	}
	a.Note = p.note
	return a, true
}

func (d *decoder) parts(q questions.Question, n *yaml.Node) (p parts) {
	for _, e := range strictyaml.Entries(n) {
		switch e.Name() {
		case partValue:
			p.value = given(e.Value)
		case partDraft:
			p.draft = given(e.Value)
		case partNote:
			p.note = d.text("a note", e.Value)
		case partState:
			p.state = d.state(e.Value)
		default:
			d.Unknown(e.Key, fmt.Sprintf("the answer to %s has no field", q.ID), partNames())
		}
	}
	return p
}

// given is a node that says something, or nil.
func given(n *yaml.Node) *yaml.Node {
	if strictyaml.Empty(n) {
		return nil
	}
	return n
}

func (d *decoder) state(n *yaml.Node) questions.State {
	if strictyaml.Empty(n) {
		return ""
	}
	names := []string{string(questions.Answered), string(questions.Unsure), string(questions.Skipped), string(questions.Draft)}
	if n.Kind != yaml.ScalarNode || !slices.Contains(names, n.Value) {
		d.Report(n, "write one of "+strings.Join(names, ", "), "%s is not a state", strictyaml.Describe(n))
	}
	return questions.State(n.Value)
}

// value reads what was chosen or written into the answer.
func (d *decoder) value(q questions.Question, n *yaml.Node, a *questions.Answer) {
	if q.Kind == questions.Text {
		a.Text = d.text(string(q.ID), n)
		return
	}
	switch n.Kind {
	case yaml.ScalarNode:
		d.choice(q, n, a)
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if !d.Full() && d.want(item, yaml.ScalarNode, "a choice of "+string(q.ID), choicesHint(q)) {
				d.choice(q, item, a)
			}
		}
	default:
		d.want(n, yaml.ScalarNode, string(q.ID), choicesHint(q))
	}
}

func (d *decoder) choice(q questions.Question, n *yaml.Node, a *questions.Answer) {
	id := n.Value
	if _, ok := q.Choice(id); !ok {
		c, was := q.Former(id)
		if !was {
			d.unknownChoice(q, n)
			return
		}
		d.renamed(n, string(q.ID)+": "+id, string(q.ID)+": "+c.ID)
		id = c.ID
	}
	if slices.Contains(a.Values, id) {
		d.Report(n, "take one of them away", "%q is given twice", id)
		return
	}
	a.Values = append(a.Values, id)
}

func countOf(n int, what string) string {
	switch n {
	case 0:
		return "no " + what
	case 1:
		return "one " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
