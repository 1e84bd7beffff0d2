package content

import (
	"fmt"
	"regexp"
	"slices"
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

// TestEveryClaimIsAccountedFor: the 218 claims of the source articles and the
// 124 facts found while checking them are all there, with whatever facts were
// found since, and each is used or left out with a reason.
func TestEveryClaimIsAccountedFor(t *testing.T) {
	_, base := builtinEvidence(t)
	claims, facts, used, left := 0, 0, 0, 0
	for _, c := range base.Claims {
		if c.Fact {
			facts++
		} else {
			claims++
		}
		switch {
		case len(c.UsedIn) > 0 && c.LeftOut == "":
			used++
		case len(c.UsedIn) == 0 && c.LeftOut != "":
			left++
		default:
			t.Errorf("%s: used in %q and left out because %q", c.ID, c.UsedIn, c.LeftOut)
		}
	}
	if claims != 218 || facts < 124 || len(base.Contradictions) != 14 {
		t.Errorf("%d claims, %d facts and %d contradictions, want 218, 124 or more, and 14", claims, facts, len(base.Contradictions))
	}
	t.Logf("%d used, %d left out", used, left)
}

// TestClaimsKeepTheirNumbers: claims are C001 to C218 without gaps, so that
// they can be found again in the articles' list.
func TestClaimsKeepTheirNumbers(t *testing.T) {
	_, base := builtinEvidence(t)
	const last = 218
	seen := map[string]bool{}
	for _, c := range base.Claims {
		seen[c.ID] = true
		if !c.Fact && len(c.Seeds) == 0 {
			t.Errorf("%s does not say which article it is from", c.ID)
		}
		for _, seed := range c.Seeds {
			if seed < 1 || seed > 5 {
				t.Errorf("%s is from article %d", c.ID, seed)
			}
		}
	}
	for n := 1; n <= last; n++ {
		if id := "C" + string([]byte{byte('0' + n/100), byte('0' + n/10%10), byte('0' + n%10)}); !seen[id] {
			t.Errorf("%s is missing", id)
		}
	}
}

// factsFound is how many facts of each field were found while the claims were
// checked, 124 in all: F-AI-01 to F-AI-05 and so on.
const factsFound = `AI 5, BIZ 1, CAD 1, COLD 3, CON 11, COST 2, CPU 3, DATA 1, DBG 2, DJ 2, ECO 3, EDGE 3, EXP 2, GLOB 2,
	HIST 1, HYB 7, IDE 1, INST 1, IO 2, IOB 1, JB 1, JINA 1, LOC 3, LTS 4, MEM 2, MOB 1, MVP 1, NFLX 2, NODE 2, PM2 1,
	POP 12, PW 1, QT 1, RT 7, SCR 1, SEC 7, SO19 1, SPARK 1, STR 3, SUPA 1, TFB 1, THR 9, TREL 1, TS 3, TYP 3`

// TestFactsKeepTheirNumbers: none of the facts that were found is lost, however
// many were added since.
func TestFactsKeepTheirNumbers(t *testing.T) {
	_, base := builtinEvidence(t)
	all := 0
	for field := range strings.SplitSeq(factsFound, ",") {
		var name string
		var found int
		if _, err := fmt.Sscan(field, &name, &found); err != nil {
			t.Fatal(err)
		}
		all += found
		for n := 1; n <= found; n++ {
			id := fmt.Sprintf("F-%s-%02d", name, n)
			if c, ok := base.Claim(id); !ok || !c.Fact {
				t.Errorf("%s is missing", id)
			}
		}
	}
	if all != 124 {
		t.Errorf("the list names %d facts, not 124", all)
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
	var alternatives []string
	for _, a := range g.Model.Alternatives {
		alternatives = append(alternatives, a.ID)
	}
	if !slices.Equal(alternatives, []string{"nodejs", "python", "nodejs+python", "python+nodejs"}) {
		t.Errorf("alternatives are %q", alternatives)
	}
	if n := len(g.Model.Criteria); n < 12 || n > 16 {
		t.Errorf("%d criteria", n)
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
