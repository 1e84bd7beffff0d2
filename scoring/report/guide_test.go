package report

import (
	"os"
	"slices"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/whatif"

	"go.yaml.in/yaml/v3"
)

// guide is a whole content: testdata/crossing.yaml, as the types of the domain
// have it. These tests import nothing above the report.
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

// read decodes YAML into a value; whatever is wrong with it fails the test.
func read(t testing.TB, data []byte, into any) {
	t.Helper()
	d := strictyaml.Decoder{Reader: &strictyaml.Reader{File: "testdata"}, Places: strictyaml.Places{}}
	if root := d.Parse(data); root != nil {
		d.Decode(root, into)
	}
	if err := d.Problems.Err(); err != nil {
		t.Fatal(err)
	}
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
