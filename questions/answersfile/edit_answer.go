package answersfile

import (
	"slices"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/answersfile/yamledit"
	"crossroads/questions/strictyaml"
)

// answerWays are the ways to change an answer: field by field where it is a
// mapping that is to stay one, as a value where it is one, at last the whole.
func (e *editor) answerWays(q questions.Question, one questions.Answer) []way {
	fields, value := answerFields(q, one), answerValue(q, one)
	first := once(func(f *yamledit.File) ([]byte, error) {
		m, key := e.find(f, q.ID)
		if m == nil || len(m.Content) == 0 {
			return e.begin(f, m, key, value)
		}
		return f.Set(m, e.order(), key, value)
	})
	whole := once(func(f *yamledit.File) ([]byte, error) {
		m, key := e.find(f, q.ID)
		return f.SetWhole(m, e.order(), key, value)
	})
	parts := func(f *yamledit.File) ([]byte, error) {
		m, key := e.find(f, q.ID)
		return answerStep(f, f.Value(m, key), fields)
	}
	f, err := yamledit.Parse(e.text)
	if err != nil {
		return nil
	}
	m, key := e.find(f, q.ID)
	switch {
	case m == nil || len(m.Content) == 0:
		return []way{first}
	case f.Value(m, key) != nil && f.Value(m, key).Kind == yaml.MappingNode && len(f.Value(m, key).Content) > 0:
		return []way{parts, whole}
	}
	return []way{first, whole}
}

// begin writes the first answer of a file.
func (e *editor) begin(f *yamledit.File, m *yaml.Node, key string, v yamledit.Value) ([]byte, error) {
	if m != nil && (f.JSON() || f.Root().Style&yaml.FlowStyle != 0) {
		return f.Set(m, nil, key, v)
	}
	return f.Set(f.Root(), fields(), fieldAnswers, yamledit.Lines(yamledit.Field{Name: key, Value: v}))
}

// answerStep brings one field of an answer nearer to what it should be; nil
// where all of them are.
func answerStep(f *yamledit.File, m *yaml.Node, want []yamledit.Field) ([]byte, error) {
	if m == nil || m.Kind != yaml.MappingNode {
		return nil, ErrNoEdit
	}
	wanted := func(name string) (yamledit.Field, bool) {
		i := slices.IndexFunc(want, func(p yamledit.Field) bool { return p.Name == name })
		if i < 0 {
			return yamledit.Field{}, false
		}
		return want[i], true
	}
	for _, pair := range [][2]string{{partDraft, partValue}, {partValue, partDraft}} {
		_, needed := wanted(pair[1])
		_, kept := wanted(pair[0])
		if needed && !kept && f.Value(m, pair[1]) == nil && f.Value(m, pair[0]) != nil {
			return f.Rename(m, pair[0], pair[1])
		}
	}
	for _, name := range partNames() {
		part, needed := wanted(name)
		there := f.Value(m, name)
		switch {
		case !needed && there != nil && !strictyaml.Empty(there):
			return f.Remove(m, name)
		case needed && there == nil:
			return f.Set(m, partNames(), name, part.Value)
		case needed && !says(there, part.Value):
			return f.Set(m, partNames(), name, part.Value)
		}
	}
	return nil, nil
}

// says reports whether a node holds a value.
func says(n *yaml.Node, v yamledit.Value) bool {
	n = meant(n)
	switch n.Kind {
	case yaml.ScalarNode:
		return !strictyaml.Empty(n) && v.Is(n.Value)
	case yaml.SequenceNode:
		items := make([]string, len(n.Content))
		for i, c := range n.Content {
			items[i] = meant(c).Value
		}
		return v.Is(items...)
	}
	return false
}

// meant is what an alias stands for, or the node itself.
func meant(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}
