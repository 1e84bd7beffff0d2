package content

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// builtinEvidence is the evidence of the built-in pack and the pack itself.
func builtinEvidence(t *testing.T) (*Guide, *evidence.Base) {
	t.Helper()
	g, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	base, err := g.Evidence()
	if err != nil {
		t.Fatal(err)
	}
	return g, base
}

func TestBuiltinIsSound(t *testing.T) {
	for _, p := range Check(Files()) {
		t.Error(p)
	}
}

// TestEveryClaimIsAccountedFor: each claim and fact is used or left out with a
// reason, never both.
func TestEveryClaimIsAccountedFor(t *testing.T) {
	_, base := builtinEvidence(t)
	used, left := 0, 0
	for _, c := range base.Claims {
		switch {
		case len(c.UsedIn) > 0 && c.LeftOut == "":
			used++
		case len(c.UsedIn) == 0 && c.LeftOut != "":
			left++
		default:
			t.Errorf("%s: used in %q and left out because %q", c.ID, c.UsedIn, c.LeftOut)
		}
	}
	t.Logf("%d used, %d left out", used, left)
}

// TestEvidenceKeepsItsNumbers: ids of a series run from 1 without gaps, so that
// nothing that was once cited gets lost: claims as C001, facts as F-AI-01, and
// contradictions as X01.
func TestEvidenceKeepsItsNumbers(t *testing.T) {
	_, base := builtinEvidence(t)
	numbered := regexp.MustCompile(`^(C|X|F-[A-Z0-9]+-)(\d+)$`)
	series := map[string][]int{}
	add := func(id string) {
		parts := numbered.FindStringSubmatch(id)
		if parts == nil {
			t.Errorf("%s is neither C and a number, F-FIELD- and a number nor X and a number", id)
			return
		}
		n, _ := strconv.Atoi(parts[2])
		series[parts[1]] = append(series[parts[1]], n)
	}
	for _, c := range base.Claims {
		if add(c.ID); c.Fact != strings.HasPrefix(c.ID, "F-") {
			t.Errorf("%s is numbered as what it is not", c.ID)
		}
	}
	for _, x := range base.Contradictions {
		add(x.ID)
	}
	for name, numbers := range series {
		slices.Sort(numbers)
		for i, n := range numbers {
			if n != i+1 {
				t.Errorf("%s has %d where %d was to be expected", name, n, i+1)
				break
			}
		}
	}
}

// TestClaimsNameTheirArticles: what is no fact of ours is from one of the
// articles.
func TestClaimsNameTheirArticles(t *testing.T) {
	_, base := builtinEvidence(t)
	for _, c := range base.Claims {
		if !c.Fact && len(c.Seeds) == 0 {
			t.Errorf("%s does not say which article it is from", c.ID)
		}
	}
}

// TestFactsAreDated: a fact and each of its sources say of which year they are.
func TestFactsAreDated(t *testing.T) {
	_, base := builtinEvidence(t)
	year := regexp.MustCompile(`^(19|20)\d\d\b`)
	for _, c := range base.Claims {
		if !c.Fact {
			continue
		}
		dates := []string{c.Date}
		for _, s := range c.Sources {
			dates = append(dates, s.Date)
		}
		for _, date := range dates {
			if !year.MatchString(date) {
				t.Errorf("%s is of %q, which begins with no year", c.ID, date)
			}
		}
	}
}

// TestQuestionsNameNoFramework: beside the names that have a counterpart to be
// exchanged with, questions name nothing that belongs to one side.
func TestQuestionsNameNoFramework(t *testing.T) {
	g, _ := builtinEvidence(t)
	tips, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range g.Flow.Questions {
		texts := []string{q.Short, q.Title, q.Help, q.Why, q.From, q.To}
		for _, c := range q.Choices {
			texts = append(texts, c.Label, c.Help)
		}
		for _, f := range tips.Frameworks {
			if len(find(strings.Join(texts, "\n"), f.Name)) > 0 {
				t.Errorf("%s names %s", q.ID, f.Name)
			}
		}
	}
}

// TestOutdatedClaimsSupportNothing looks at the model itself, behind all
// defaults.
func TestOutdatedClaimsSupportNothing(t *testing.T) {
	g, base := builtinEvidence(t)
	for _, criterion := range g.Model.Criteria {
		for _, one := range criterion.Cases {
			for alternative, cell := range one.Cells {
				if cell.Takes == scoring.TakesNothing && len(cell.Claims) == 0 {
					t.Errorf("%s, %q: the cell of %s rests on nothing", criterion.ID, one.When, alternative)
				}
				for _, id := range cell.Claims {
					if c, ok := base.Claim(id); !ok || !c.Status.Supports() {
						t.Errorf("%s, %q: the cell of %s rests on %s, which is %q", criterion.ID, one.When, alternative, id, c.Status)
					}
				}
			}
		}
	}
}

func TestShapeOfBuiltin(t *testing.T) {
	g, _ := builtinEvidence(t)
	plain := map[string]bool{}
	for _, a := range g.Model.Alternatives {
		plain[a.ID] = !a.Combines()
	}
	for _, id := range []string{"nodejs", "python", "nodejs+python", "python+nodejs"} {
		if is, ok := plain[id]; !ok || is == strings.Contains(id, "+") {
			t.Errorf("%s is missing, or combines what it should not", id)
		}
	}
	if len(g.Model.Contested) == 0 {
		t.Error("no cell depends on anything contested")
	}
	tips, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	if len(tips.Frameworks) == 0 || len(tips.Patterns) == 0 || len(tips.Risks) == 0 || len(tips.Folklore) == 0 ||
		len(tips.Cautions) == 0 || len(tips.Steps) == 0 || len(tips.Prototype) == 0 || len(tips.FAQ) == 0 ||
		len(tips.UseCases) == 0 || len(tips.Starters) == 0 {
		t.Error("a kind of advice is empty")
	}
	examples, err := g.Examples()
	if err != nil || len(examples) == 0 {
		t.Errorf("%d examples, %v", len(examples), err)
	}
}

// TestEveryAnswerHasAPhrase: whatever can be chosen reads well in a list of
// reasons, without its question.
func TestEveryAnswerHasAPhrase(t *testing.T) {
	g, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range g.Flow.Questions {
		for _, c := range q.Choices {
			if q.Kind != questions.Rating && q.Phrases[c.ID] == "" && !strings.HasPrefix(string(q.ID), "performance.") {
				t.Errorf("%s has no phrase for %s", q.ID, c.ID)
			}
		}
	}
}
