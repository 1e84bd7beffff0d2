package content

import (
	"slices"
	"testing"

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

// TestOutdatedClaimsSupportNothing looks at the model itself, behind all
// defaults.
func TestOutdatedClaimsSupportNothing(t *testing.T) {
	g, base := builtinEvidence(t)
	for _, criterion := range g.Model.Criteria {
		for _, one := range criterion.Cases {
			for alternative, cell := range one.Cells {
				if !cell.Keep && len(cell.Claims) == 0 {
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
	if !slices.Equal(alternatives, []string{"nodejs", "python", "hybrid"}) {
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
