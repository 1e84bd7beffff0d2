package answersfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
)

// want reports a node of another kind.
func (d *decoder) want(n *yaml.Node, kind yaml.Kind, name, hint string) bool {
	if n.Kind != kind {
		d.Report(n, hint, "%s cannot be %s", name, strictyaml.Describe(n))
	}
	return n.Kind == kind
}

// text reads a scalar as it is written, whatever type YAML would give it:
// "title: 2026" is a title.
func (d *decoder) text(name string, n *yaml.Node) string {
	if strictyaml.Empty(n) || !d.want(n, yaml.ScalarNode, name, "write plain text, in quotes where it holds : or #") {
		return ""
	}
	if over := utf8.RuneCountInString(n.Value) - questions.MaxText; over > 0 {
		d.Report(n, fmt.Sprintf("shorten it by %d", over), "%s is longer than %d characters", name, questions.MaxText)
	}
	return n.Value
}

func (d *decoder) truth(e strictyaml.Entry) bool {
	if e.Value.Kind != yaml.ScalarNode || e.Value.ShortTag() != "!!bool" {
		d.Report(e.Value, "write true or false", "%s cannot be %s", e.Name(), strictyaml.Describe(e.Value))
	}
	return strings.EqualFold(e.Value.Value, "true")
}

func (d *decoder) count(e strictyaml.Entry) int {
	n, err := strconv.Atoi(e.Value.Value)
	if e.Value.Kind != yaml.ScalarNode || err != nil || n < 0 {
		d.Report(e.Value, "write how often, from 0", "%s cannot be %s", e.Name(), strictyaml.Describe(e.Value))
		return 0
	}
	return n
}

func (d *decoder) questionList(e strictyaml.Entry) []questions.ID {
	if strictyaml.Empty(e.Value) || !d.want(e.Value, yaml.SequenceNode, e.Name(), "write a list of questions: [product.live]") {
		return nil
	}
	var ids []questions.ID
	for _, n := range e.Value.Content {
		if d.Full() {
			break
		}
		id := questions.ID(n.Value)
		if !d.want(n, yaml.ScalarNode, "a question in "+e.Name(), "write the id of a question") {
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
			d.Report(n, "take one of them away", "%q is given twice", id)
		}
		ids = append(ids, id)
	}
	return ids
}
