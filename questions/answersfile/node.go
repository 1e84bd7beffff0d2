package answersfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// entry is one line of a mapping.
type entry struct {
	key, value *yaml.Node
}

func (e entry) name() string { return e.key.Value }

// entries returns the lines of a mapping whose keys can be used; of lines with
// the same key the first.
func (d *decoder) entries(mapping *yaml.Node) []entry {
	var list []entry
	lines := map[string]int{}
	for i := 0; i+1 < len(mapping.Content) && !d.full(); i += 2 {
		e := entry{mapping.Content[i], mapping.Content[i+1]}
		if !d.usable(e.key) || !d.usable(e.value) {
			continue
		}
		e.value = meant(e.value)
		if e.key.Kind != yaml.ScalarNode {
			d.problem(e.key, "write a name before the colon", "%s cannot be a name", kindName(e.key))
			continue
		}
		if line, twice := lines[e.name()]; twice {
			d.problem(e.key, fmt.Sprintf("it stands on line %d already: keep one of them", line),
				"%q is given twice", e.name())
			continue
		}
		lines[e.name()] = e.key.Line
		list = append(list, e)
	}
	return list
}

// usable refuses the parts of YAML that an answers file has no use for, or that
// make a small file large: an alias stands for a value, never for a name or for
// something that holds aliases.
func (d *decoder) usable(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode && nested(n.Alias):
		d.problem(n, "write the value out", "the alias *%s stands for something with aliases in it", n.Value)
	case n.Style&yaml.TaggedStyle != 0:
		d.problem(n, "leave it away, or put the value in quotes", "tags such as %s are not read", n.Tag)
	default:
		return true
	}
	return false
}

// nested reports whether aliases stand in a node.
func nested(n *yaml.Node) bool {
	return n.Kind == yaml.AliasNode || slices.ContainsFunc(n.Content, nested)
}

// meant is what an alias stands for, or the node itself.
func meant(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// want reports a node of another kind.
func (d *decoder) want(n *yaml.Node, kind yaml.Kind, name, hint string) bool {
	if !d.usable(n) {
		return false
	}
	if n.Kind != kind {
		d.problem(n, hint, "%s cannot be %s", name, kindName(n))
		return false
	}
	return true
}

// text reads a scalar as it is written, whatever type YAML would give it:
// "title: 2026" is a title.
func (d *decoder) text(name string, n *yaml.Node) string {
	if empty(n) || !d.want(n, yaml.ScalarNode, name, "write plain text, in quotes where it holds : or #") {
		return ""
	}
	if over := utf8.RuneCountInString(n.Value) - questions.MaxText; over > 0 {
		d.problem(n, fmt.Sprintf("shorten it by %d", over), "%s is longer than %d characters", name, questions.MaxText)
	}
	return n.Value
}

func (d *decoder) truth(e entry) bool {
	if e.value.Kind != yaml.ScalarNode || e.value.ShortTag() != "!!bool" {
		d.problem(e.value, "write true or false", "%s cannot be %s", e.name(), describe(e.value))
	}
	return strings.EqualFold(e.value.Value, "true")
}

func (d *decoder) count(e entry) int {
	n, err := strconv.Atoi(e.value.Value)
	if e.value.Kind != yaml.ScalarNode || err != nil || n < 0 {
		d.problem(e.value, "write how often, from 0", "%s cannot be %s", e.name(), describe(e.value))
		return 0
	}
	return n
}

func (d *decoder) questionList(e entry) []questions.ID {
	if empty(e.value) || !d.want(e.value, yaml.SequenceNode, e.name(), "write a list of questions: [product.live]") {
		return nil
	}
	var ids []questions.ID
	for _, n := range e.value.Content {
		if d.full() {
			break
		}
		n = meant(n)
		id := questions.ID(n.Value)
		if !d.want(n, yaml.ScalarNode, "a question in "+e.name(), "write the id of a question") {
			continue
		}
		if q, ok := d.flow.Former(id); ok {
			id = q.ID
		}
		if slices.Contains(d.flow.Retired, id) {
			continue
		}
		if _, ok := d.flow.Question(id); !ok {
			d.unknownQuestion(n)
		} else if slices.Contains(ids, id) {
			d.problem(n, "take one of them away", "%q is given twice", id)
		}
		ids = append(ids, id)
	}
	return ids
}

// empty reports whether nothing stands behind the colon.
func empty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" && n.Style&yaml.TaggedStyle == 0
}

func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	return "a single value"
}

func describe(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return strconv.Quote(n.Value)
	}
	return kindName(n)
}
