package report

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/whatif"

	"go.yaml.in/yaml/v3"
)

// guide is a whole content: testdata/crossing.yaml. Keys are names of fields in
// lower case, conditions are written out, and a mapping stands for a list of
// choices. What these tests need of content is so little that they read it
// themselves and import nothing above the report.
type guide struct {
	Steps     []questions.Step
	Questions []questions.Question
	Model     *scoring.Model
	Evidence  *evidence.Base
	Advice    *advice.Advice
}

func readGuide(t testing.TB) guide {
	t.Helper()
	data, err := os.ReadFile("testdata/crossing.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var g guide
	read(t, data, &g)
	words := []questions.Choice{}
	for _, w := range g.Model.Words {
		words = append(words, questions.Choice{ID: w.ID, Label: w.ID})
	}
	for i, q := range g.Questions {
		g.Questions[i].Step, _, _ = strings.Cut(string(q.ID), ".")
		if q.Kind == questions.Rating {
			g.Questions[i].Choices = words
		}
	}
	for _, c := range g.Model.Criteria {
		for _, one := range c.Cases {
			for id, cell := range one.Cells {
				if cell.Direction == 0 {
					cell.Direction = 1
				}
				one.Cells[id] = cell
			}
		}
	}
	return g
}

// read decodes YAML into a value; an unknown key fails the test.
func read(t testing.TB, data []byte, into any) {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	if len(root.Content) == 0 {
		return
	}
	if err := fill(reflect.ValueOf(into).Elem(), root.Content[0]); err != nil {
		t.Fatal(err)
	}
}

func fill(v reflect.Value, n *yaml.Node) error {
	switch target := v.Addr().Interface().(type) {
	case *questions.Condition:
		c, err := questions.ParseCondition(n.Value)
		*target = c
		return err
	case *[]questions.Choice:
		for i := 0; i < len(n.Content); i += 2 {
			*target = append(*target, questions.Choice{ID: n.Content[i].Value, Label: n.Content[i+1].Value})
		}
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return fill(v.Elem(), n)
	case reflect.Struct:
		return fillStruct(v, n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
		return fillList(v, n)
	case reflect.Array:
		return fillList(v, n)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for i := 0; i < len(n.Content); i += 2 {
			one := reflect.New(v.Type().Elem()).Elem()
			if err := fill(one, n.Content[i+1]); err != nil {
				return err
			}
			v.SetMapIndex(reflect.ValueOf(n.Content[i].Value).Convert(v.Type().Key()), one)
		}
		return nil
	}
	return n.Decode(v.Addr().Interface())
}

func fillList(v reflect.Value, n *yaml.Node) error {
	for i, c := range n.Content {
		if err := fill(v.Index(i), c); err != nil {
			return err
		}
	}
	return nil
}

func fillStruct(v reflect.Value, n *yaml.Node) error {
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i].Value
		field := v.FieldByNameFunc(func(name string) bool { return strings.ToLower(name) == key })
		if !field.IsValid() {
			return fmt.Errorf("line %d: %s has no field %q", n.Content[i].Line, v.Type(), key)
		}
		if err := fill(field, n.Content[i+1]); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	return nil
}

// walk is one set of answers as a test writes it: a value, a list of values, or
// a mapping of a value and a note; "unsure" and "skipped" are states.
type walk struct {
	Title, Person string
	Date          string
	Peeked        int
	Edited        []questions.ID
	More, Mermaid bool
	Answers       yaml.Node
}

func (w walk) record(t testing.TB, g guide) questions.Record {
	t.Helper()
	r := questions.Record{Title: w.Title, Person: w.Person, Peeked: w.Peeked, Edited: w.Edited}
	for i := 0; i < len(w.Answers.Content); i += 2 {
		a := questions.Answer{Question: questions.ID(w.Answers.Content[i].Value), State: questions.Answered}
		k := slices.IndexFunc(g.Questions, func(q questions.Question) bool { return q.ID == a.Question })
		if k < 0 {
			t.Fatalf("no question %q", a.Question)
		}
		n := w.Answers.Content[i+1]
		if n.Kind == yaml.MappingNode {
			var full struct {
				Value yaml.Node
				Note  string
			}
			if err := n.Decode(&full); err != nil {
				t.Fatal(err)
			}
			n, a.Note = &full.Value, full.Note
		}
		switch {
		case n.Value == string(questions.Unsure), n.Value == string(questions.Skipped):
			a.State = questions.State(n.Value)
		case g.Questions[k].Kind == questions.Text:
			a.Text = n.Value
		case n.Kind == yaml.SequenceNode:
			if err := n.Decode(&a.Values); err != nil {
				t.Fatal(err)
			}
		default:
			a.Values = []string{n.Value}
		}
		r.Answers = r.Answers.With(a)
	}
	return r
}

// input assesses a walk.
func (g guide) input(t testing.TB, w walk) Input {
	t.Helper()
	flow := &questions.Flow{Steps: g.Steps, Questions: g.Questions}
	in := Input{Model: g.Model, Flow: flow, Evidence: g.Evidence, Advice: g.Advice, Record: w.record(t, g),
		Date: w.Date, MoreStarters: w.More, Mermaid: w.Mermaid}
	active := flow.Active(in.Record.Answers)
	engine := scoring.New(g.Model)
	plan := whatif.New(engine, flow)
	in.Result = engine.Assess(active)
	in.Sensitivity = plan.Changes(in.Record.Answers)
	in.Coverage = plan.Cover(in.Record.Answers)
	in.Central, in.Doubt = engine.CentralWeights(active), engine.Doubt(active)
	return in
}
