package content_test

import (
	"os"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
)

// llmProduct is a product on language models, what should follow for it, and why.
type llmProduct struct {
	ID       string
	Reason   string
	Answers  map[string]yaml.Node
	Expected []string // families that may lead
	Word     []string // words that it may be said with, any where empty
	Tools    []string // ids of frameworks that the advice names
	Cautions []string // ids of cautions that are said
}

// record answers what the product names; the rest is not sure.
func (p llmProduct) record(t *testing.T, flow *questions.Flow) questions.Answers {
	t.Helper()
	var answers questions.Answers
	known := 0
	for _, q := range flow.Questions {
		one := questions.Answer{Question: q.ID, State: questions.Unsure}
		if node, ok := p.Answers[string(q.ID)]; ok {
			known++
			one.State = questions.Answered
			if node.Kind == yaml.ScalarNode {
				one.Values = []string{node.Value}
			} else if err := node.Decode(&one.Values); err != nil {
				t.Fatal(err)
			}
			if err := q.Check(one); err != nil {
				t.Fatalf("%s: %v", q.ID, err)
			}
		}
		answers = answers.With(one)
	}
	if known != len(p.Answers) {
		t.Fatal("a question that is answered does not exist")
	}
	return flow.Active(answers)
}

// TestLanguageModelProducts holds what follows for products on language models:
// verdicts and advice that differ where the products do, and stay where only the
// filing of one fact does.
func TestLanguageModelProducts(t *testing.T) {
	guide, err := content.Load(content.Files())
	if err != nil {
		t.Fatal(err)
	}
	tips, err := guide.Advice()
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Products []llmProduct }
	data, err := os.ReadFile("testdata/llm.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	engine := scoring.New(guide.Model)
	for _, p := range file.Products {
		t.Run(p.ID, func(t *testing.T) {
			answers := p.record(t, guide.Flow)
			r := engine.Assess(answers)
			leader := guide.Model.Alternatives[r.Verdict.Leader]
			t.Logf("%s, %s (%d of 100): %s", leader.Name, r.Verdict.Word, r.Verdict.Share, p.Reason)
			if !slices.Contains(p.Expected, leader.Family()) {
				t.Errorf("%s leads, want one of %v: %s", leader.ID, p.Expected, p.Reason)
			}
			if len(p.Word) > 0 && !slices.Contains(p.Word, string(r.Verdict.Word)) {
				t.Errorf("said %q, want one of %q: %s", r.Verdict.Word, p.Word, p.Reason)
			}
			parts := []string{leader.ID}
			if leader.Combines() {
				parts = []string{leader.Main, leader.Part}
			}
			var tools, cautions []string
			for _, one := range tips.Pick(parts, answers) {
				tools = append(tools, one.Option.ID)
			}
			for _, one := range tips.CautionsOf(answers) {
				cautions = append(cautions, one.ID)
			}
			wantAll(t, "tool", tools, p.Tools)
			if slices.Contains(tools, "fastapi") && slices.Contains(tools, "django-orm") {
				t.Errorf("the ORM of Django beside FastAPI: %v", tools)
			}
			wantAll(t, "caution", cautions, p.Cautions)
		})
	}
}

func wantAll(t *testing.T, what string, got, want []string) {
	t.Helper()
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Errorf("%s %s is missing among %v", what, id, got)
		}
	}
}

// TestStreamsAreFiledOnce tells of a page that streams replies in every way in
// which real-time updates may be answered for it, and expects one verdict.
func TestStreamsAreFiledOnce(t *testing.T) {
	guide, err := content.Load(content.Files())
	if err != nil {
		t.Fatal(err)
	}
	engine := scoring.New(guide.Model)
	said := func(id questions.ID, values ...string) questions.Answer {
		return questions.Answer{Question: id, State: questions.Answered, Values: values}
	}
	base := questions.Answers{}.With(said("product.kind", "language-models")).With(said("product.llm", "streams"))
	var margins []float64
	for _, live := range []questions.Answer{said("product.live", "none"), said("product.live", "one-way"),
		{Question: "product.live", State: questions.Unsure}} {
		r := engine.Assess(guide.Flow.Active(base.With(live)))
		margins = append(margins, r.Standings[0].Points-r.Standings[1].Points)
	}
	if slices.Max(margins)-slices.Min(margins) > 0.5 {
		t.Errorf("Node.js leads Python by %v, as the stream is filed", margins)
	}
}
