package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
)

// decisions is the folder of documented decisions and of the one mapping that
// answers the questionnaire for all of them.
const decisions = "../scoring/testdata/decisions"

// decision is one documented case. Only Situation is fed to the recommender.
type decision struct {
	ID         string         `yaml:"id"`
	Choice     string         `yaml:"choice"`
	Main       string         `yaml:"main"` // of a combination: the larger half, "unknown" where the source does not say
	Confidence int            `yaml:"confidence"`
	Expected   string         `yaml:"expected"`
	Acceptable []string       `yaml:"acceptable_second"`
	Situation  map[string]any `yaml:"situation"`
}

// mapping says how a situation is answered; see mapping.yaml.
type mapping struct {
	Kinds []struct {
		Kind string            `yaml:"kind"`
		If   map[string]string `yaml:"if"`
	} `yaml:"kinds"`
	Rules []struct {
		Question string            `yaml:"question"`
		Value    string            `yaml:"value"`
		If       map[string]string `yaml:"if"`
	} `yaml:"rules"`
	Priorities map[string][]string `yaml:"priorities"`
}

func readDecisions(t testing.TB, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(decisions, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// answer turns a situation into answers: what is not documented is unsure.
func (m mapping) answer(flow *questions.Flow, situation map[string]any) questions.Answers {
	values := map[questions.ID][]string{}
	for _, k := range m.Kinds {
		if len(values["product.kind"]) < 4 && matches(k.If, situation) {
			values["product.kind"] = append(values["product.kind"], k.Kind)
		}
	}
	for _, r := range m.Rules {
		id := questions.ID(r.Question)
		if values[id] == nil && matches(r.If, situation) {
			values[id] = []string{r.Value}
		}
	}
	named, _ := situation["priorities"].([]any)
	for i, priority := range named {
		for _, id := range m.Priorities[fmt.Sprint(priority)] {
			if values[questions.ID(id)] != nil {
				continue
			}
			values[questions.ID(id)] = []string{"major"}
			if i == 0 {
				values[questions.ID(id)] = []string{"decisive"}
			}
		}
	}
	var answers questions.Answers
	for _, q := range flow.Questions {
		one := questions.Answer{Question: q.ID, State: questions.Unsure}
		if v := values[q.ID]; v != nil {
			one.State, one.Values = questions.Answered, v
		}
		answers = answers.With(one)
	}
	return flow.Active(answers)
}

func matches(conditions map[string]string, situation map[string]any) bool {
	for field, pattern := range conditions {
		if !regexp.MustCompile(`^(?:` + pattern + `)$`).MatchString(flat(situation, field)) {
			return false
		}
	}
	return true
}

// flat is the value of a field, "a.b" for a nested one, as one line.
func flat(situation map[string]any, field string) string {
	outer, inner, nested := strings.Cut(field, ".")
	value := situation[outer]
	if nested {
		group, _ := value.(map[string]any)
		value = group[inner]
	}
	if list, ok := value.([]any); ok {
		return strings.Trim(fmt.Sprint(list), "[]")
	}
	return strings.Join(strings.Fields(fmt.Sprint(value)), " ")
}

// TestDecisions reports how often the recommender agrees with documented
// decisions and holds the aims that it reaches. Run with -v for every case.
func TestDecisions(t *testing.T) {
	guide, err := content.Load(content.Files())
	if err != nil {
		t.Fatal(err)
	}
	tips, err := guide.Advice()
	if err != nil {
		t.Fatal(err)
	}
	engine := scoring.New(guide.Model)
	var m mapping
	readDecisions(t, "mapping.yaml", &m)

	var real struct {
		Cases []decision `yaml:"cases"`
	}
	readDecisions(t, "real.yaml", &real)
	score := tally{counts: map[string][2]int{}}
	for _, c := range real.Cases {
		answers := m.answer(guide.Flow, c.Situation)
		score.real(t, c, guide, engine.Assess(answers), cautious(tips.CautionsOf(answers)))
	}
	var vignettes struct {
		Vignettes []decision `yaml:"vignettes"`
	}
	readDecisions(t, "vignettes.yaml", &vignettes)
	for _, c := range vignettes.Vignettes {
		answers := m.answer(guide.Flow, c.Situation)
		score.vignette(t, c, guide, engine.Assess(answers))
	}
	score.report(t)
}

// cautious reports whether something points beyond the two languages.
func cautious(said []advice.Caution) bool {
	return slices.ContainsFunc(said, func(c advice.Caution) bool { return strings.HasPrefix(c.ID, "third-language") })
}

// tally counts right and all cases by class.
type tally struct{ counts map[string][2]int }

func (s tally) add(class string, right bool) {
	c := s.counts[class]
	if right {
		c[0]++
	}
	c[1]++
	s.counts[class] = c
}

// verdict is a result in the terms of the collection: families, either way round.
type verdict struct {
	top, main, family string
	word              scoring.Word
	shares            map[string]float64 // family: the sum over its alternatives
	points            string
}

func verdictOf(guide *content.Guide, r scoring.Result) verdict {
	leader := guide.Model.Alternatives[r.Verdict.Leader]
	v := verdict{top: leader.ID, main: leader.Main, family: leader.Family(), word: r.Verdict.Word, shares: map[string]float64{}}
	for i, a := range guide.Model.Alternatives {
		v.shares[a.Family()] += r.Standings[i].Share
		v.points += fmt.Sprintf(" %4.1f/%2.0f", r.Standings[i].Points, r.Standings[i].Share*100)
	}
	return v
}

// explain logs every line of the cases named in CROSSROADS_CASE.
func explain(t *testing.T, id string, guide *content.Guide, r scoring.Result) {
	if !slices.Contains(strings.Split(os.Getenv("CROSSROADS_CASE"), ","), id) {
		return
	}
	for _, l := range r.Lines {
		c := guide.Model.Criteria[l.Criterion]
		line := fmt.Sprintf("    %-16s %3.0f-%3.0f", c.ID, l.Rating.Low, l.Rating.High)
		for a, cell := range l.Cells {
			line += fmt.Sprintf("  %3d %5.2f", cell.Mid, l.Points[a]-l.Points[0])
		}
		t.Log(line, " ", c.Cases[l.Case].Reason)
	}
}

// weak reports whether the word leaves the call open.
func (v verdict) weak() bool { return v.word == scoring.Slight || v.word == scoring.Close }

func (s tally) real(t *testing.T, c decision, guide *content.Guide, r scoring.Result, cautious bool) {
	v := verdictOf(guide, r)
	right, other := v.family == c.Choice, strings.HasPrefix(c.Choice, "other")
	explain(t, c.ID, guide, r)
	mark := " "
	switch {
	case other:
		mark = "o"
	case !right:
		mark = "x"
	}
	t.Logf("%s %-23s c%d chose %-13s %-7s got %-13s %-18s%s", mark, c.ID, c.Confidence, c.Choice, c.Main, v.top, v.word, v.points)
	switch {
	case other:
		s.add("other: a caution", cautious)
	case c.Confidence >= 2:
		s.add("real, three classes", right)
		s.add("real, "+c.Choice, right)
		if c.Choice != scoring.FamilyHybrid {
			s.add("real, pure", right)
		} else if right && c.Main != "unknown" {
			s.add("direction of combinations found", v.main == c.Main)
		}
		s.add("real, choice has 20 of 100", v.shares[c.Choice] >= 0.2)
		s.words(v.word, right)
	}
}

func (s tally) vignette(t *testing.T, c decision, guide *content.Guide, r scoring.Result) {
	v := verdictOf(guide, r)
	const closeCall = "close call"
	right := v.family == c.Expected || c.Expected == closeCall && v.weak()
	for _, second := range c.Acceptable {
		right = right || second == closeCall && v.weak() || second == v.family && c.Expected != closeCall
	}
	explain(t, c.ID, guide, r)
	mark := " "
	if !right {
		mark = "x"
	}
	t.Logf("%s %-23s expected %-10s got %-13s %-18s%s", mark, c.ID, c.Expected, v.top, v.word, v.points)
	s.add("vignettes", right)
	if c.Expected != closeCall {
		s.words(v.word, right)
	}
}

// words counts how often a word was used, and how often it was right.
func (s tally) words(w scoring.Word, right bool) {
	if w == scoring.Certain {
		w = scoring.Strong
	}
	s.add("said "+string(w), right)
	s.add("said strong or leaning at all", w == scoring.Strong || w == scoring.Leaning)
}

// report logs every class beside its aim and beside what is held: falling below
// that fails. For comparison, from the README of the collection: always the
// largest class 43%, a four-line rule on the workload 69%, the nearest five
// cases 72%. These cases were read before the cells were set, so expect less on
// others.
func (s tally) report(t *testing.T) {
	for _, a := range []struct {
		class     string
		aim, held float64
	}{
		{"real, three classes", 30.0 / 34, 30.0 / 34}, {"real, pure", 23.0 / 24, 22.0 / 24},
		{"real, nodejs", 0, 0}, {"real, python", 0, 0}, {"real, hybrid", 7.0 / 10, 7.0 / 10},
		{"direction of combinations found", 0.9, 0.85}, {"real, choice has 20 of 100", 33.0 / 34, 33.0 / 34},
		{"other: a caution", 1, 1}, {"vignettes", 1, 1},
		{"said strong", 0.9, 0.9}, {"said leaning", 0.75, 0.75}, {"said slight", 0, 0}, {"said too close to call", 0, 0},
		{"said strong or leaning at all", 21.0 / 47, 20.0 / 47},
	} {
		c := s.counts[a.class]
		got := float64(c[0]) / float64(max(1, c[1]))
		t.Logf("%-38s %2d of %2d = %3.0f %%   aim %3.0f %%", a.class, c[0], c[1], 100*got, 100*a.aim)
		if got < a.held {
			t.Errorf("%s: %.0f %% is below the %.0f %% that were reached", a.class, 100*got, 100*a.held)
		}
	}
	s.told(t)
}
