package cli

import (
	"fmt"
	"math/bits"
	"os"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/plausible"
)

// refineAt is after how many further questions a short walk is looked at again.
var refineAt = [3]int{0, 4, 8}

// shortWalks is what came of the short walks of many people, each beside the
// complete walk of the same person.
type shortWalks struct {
	people       int
	same         [3]int     // leader of the complete walk, after that many further questions
	lost         [3]float64 // points lost where leaders differ
	clear        int        // complete verdicts that are leaning or stronger
	sameClear    int
	strong       int // short verdicts called strong or certain
	sameStrong   int
	screens      []int // with the first and the last one
	keys, words  []int
	asked        []int // questions alone
	perStepLeast int   // the fewest questions that any step had
}

// builtinKnowledge is the built-in pack, with an engine.
func builtinKnowledge(t testing.TB) *knowledge {
	t.Helper()
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return newKnowledge(guide, "")
}

// people returns who may sit before the built-in questionnaire; see
// content/testdata/profiles.yaml and package plausible.
func people(t testing.TB, seed uint64) *plausible.Cast {
	t.Helper()
	data, err := os.ReadFile("../../content/testdata/profiles.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c := plausible.Cast{Seed: seed}
	if err := yaml.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return &c
}

// walkShort lets people of a cast walk.
func walkShort(t testing.TB, k *knowledge, c *plausible.Cast, people int) *shortWalks {
	r := &shortWalks{people: people, perStepLeast: 99}
	for n := range people {
		r.add(t, k, c.Person(n, k.Model, k.engine, k.Flow))
	}
	return r
}

func (r *shortWalks) add(t testing.TB, k *knowledge, p *plausible.Person) {
	whole := k.verdict(questions.Record{Answers: p.Complete()})
	a := p.Short()
	short := k.verdict(questions.Record{Answers: a})
	same := short.Verdict.Leader == whole.Verdict.Leader
	if atLeast(whole.Verdict.Word, scoring.Leaning) {
		r.clear++
		r.sameClear += count(same)
	}
	if atLeast(short.Verdict.Word, scoring.Strong) {
		r.strong++
		r.sameStrong += count(same)
	}
	for i, more := range refineAt {
		if i > 0 {
			a = refined(k, p, a, more-refineAt[i-1])
		}
		leader := k.verdict(questions.Record{Answers: a}).Verdict.Leader
		if leader == whole.Verdict.Leader {
			r.same[i]++
		} else if leader >= 0 && whole.Verdict.Leader >= 0 {
			r.lost[i] += max(0, whole.Standings[whole.Verdict.Leader].Points-whole.Standings[leader].Points)
		}
	}
	r.measure(t, k, p)
}

// refined answers the n open questions that matter most.
func refined(k *knowledge, p *plausible.Person, a questions.Answers, more int) questions.Answers {
	for range more {
		moving := k.refine(a).Moving
		if len(moving) == 0 {
			break
		}
		if q, ok := k.Flow.Question(moving[0]); ok {
			a = a.With(p.Says(q))
		}
	}
	return a
}

// measure walks on the screen and counts.
func (r *shortWalks) measure(t testing.TB, k *knowledge, p *plausible.Person) {
	w := newWalker(k, 80, 24)
	perStep := map[string]int{}
	w.press("enter")
	asked := 0
	for !w.wizard.Finished() {
		a := w.wizard.Record().Answers
		path := k.Flow.Short(a)
		i := slices.IndexFunc(path, func(q questions.Question) bool {
			one, _ := a.Get(q.ID)
			return one.Open()
		})
		if i < 0 || asked > 40 {
			t.Fatalf("no question is open, and no result:\n%s", w.screen())
		}
		asked++
		perStep[path[i].Step]++
		w.answer(path[i], p.Says(path[i]))
	}
	out := k.engine.Outcome(k.Flow.Active(w.wizard.Record().Answers)).Out
	left := len(k.Model.Alternatives) - bits.OnesCount64(out)
	for _, s := range k.Flow.Steps {
		if left > 1 { // else nothing is left to be weighed
			r.perStepLeast = min(r.perStepLeast, perStep[s.ID])
		}
	}
	r.asked = append(r.asked, asked)
	r.screens = append(r.screens, asked+2)
	r.keys = append(r.keys, w.keys)
	r.words = append(r.words, w.words)
}

func atLeast(word, least scoring.Word) bool {
	order := []scoring.Word{scoring.Close, scoring.Slight, scoring.Leaning, scoring.Strong, scoring.Certain}
	return slices.Index(order, word) >= slices.Index(order, least)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func median(list []int) int {
	sorted := slices.Clone(list)
	slices.Sort(sorted)
	return sorted[len(sorted)/2]
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

// String is what the benchmark prints.
func (r *shortWalks) String() string {
	text := fmt.Sprintf("%d people: median %d screens (%d questions, %d at most), %d keys, %d words\n",
		r.people, median(r.screens), median(r.asked), slices.Max(r.asked), median(r.keys), median(r.words))
	for i, more := range refineAt {
		text += fmt.Sprintf("leader of the complete walk after %d further questions: %.1f %% (%d of %d), else %.1f points lost\n",
			more, percent(r.same[i], r.people), r.same[i], r.people, r.lost[i]/float64(max(1, r.people-r.same[i])))
	}
	return text + fmt.Sprintf("of complete verdicts leaning or stronger: %.1f %% (%d of %d)\nof short verdicts called strong: %.1f %% (%d of %d)",
		percent(r.sameClear, r.clear), r.sameClear, r.clear, percent(r.sameStrong, r.strong), r.sameStrong, r.strong)
}

// BenchmarkShortWalk tells how far a short walk comes and what it costs, over
// 300 people of each of two casts. Content was tuned on the first alone. Run
//
//	go test ./ui/cli -run - -bench ShortWalk -benchtime 1x
func BenchmarkShortWalk(b *testing.B) {
	for seed := uint64(1); seed <= 2; seed++ {
		b.Run(fmt.Sprintf("cast-%d", seed), func(b *testing.B) {
			var r *shortWalks
			for range b.N {
				r = walkShort(b, builtinKnowledge(b), people(b, seed), 300)
			}
			b.Log("\n" + r.String())
			b.ReportMetric(float64(median(r.screens)), "screens")
			b.ReportMetric(float64(median(r.keys)), "keys")
			b.ReportMetric(float64(median(r.words)), "words")
			b.ReportMetric(percent(r.same[0], r.people), "%same")
		})
	}
}

// BenchmarkNextQuestion is the choice of the next question after a short walk.
func BenchmarkNextQuestion(b *testing.B) {
	k := builtinKnowledge(b)
	a := people(b, 1).Person(0, k.Model, k.engine, k.Flow).Short()
	k.refine(a)
	for b.Loop() {
		k.refine(a)
	}
}

// TestShortWalk holds what a short walk promises, on few people.
func TestShortWalk(t *testing.T) {
	n := 100
	if testing.Short() {
		n = 30
	}
	r := walkShort(t, builtinKnowledge(t), people(t, 3), n)
	t.Log("\n" + r.String())
	if most := slices.Max(r.asked); most > questions.MostShort {
		t.Errorf("%d questions before the verdict, want %d at most", most, questions.MostShort)
	}
	if r.perStepLeast < 1 {
		t.Error("a step has no question before the verdict")
	}
	if percent(r.same[0], n) < 70 || percent(r.same[2], n) < 88 {
		t.Error("too few leaders are those of the complete walk")
	}
}
