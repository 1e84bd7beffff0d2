package cli

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/plausible"
)

// trial is what comes of the short walks of many people.
type shortTrial struct {
	people             int
	asked              []int      // questions of the short walk
	same               [4]int     // leader of the complete walk: after it, and 4, 8, 12 questions more
	clear, sameClear   int        // complete verdicts that are leaning or stronger
	strong, sameStrong int        // short verdicts called strong or certain
	lost               [4]float64 // points lost where leaders differ, sum
	worst              float64    // most points lost after the short walk
	words              map[scoring.Word]int
}

func cast(t testing.TB, seed uint64) *plausible.Cast {
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

// shortWalk answers the questions of the short walk.
func shortWalk(k *knowledge, p *plausible.Person) questions.Answers {
	var a questions.Answers
	for {
		short := k.Flow.Short(a)
		i := slices.IndexFunc(short, func(q questions.Question) bool {
			one, _ := a.Of(q.ID)
			return one.Open()
		})
		if i < 0 {
			return a
		}
		a = a.With(p.Says(short[i]))
	}
}

func tryShort(t testing.TB, seed uint64, people int) shortTrial {
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	k, c := newKnowledge(guide), cast(t, seed)
	r := shortTrial{people: people, words: map[scoring.Word]int{}}
	for n := range people {
		p := c.Person(n, k.Model, k.engine, k.Flow)
		whole := k.engine.Assess(k.Flow.Active(p.Complete()))
		leader := whole.Verdict.Leader
		a := shortWalk(k, p)
		r.asked = append(r.asked, a.Len())
		short := k.engine.Assess(k.Flow.Active(a))
		r.words[short.Verdict.Word]++
		same := short.Verdict.Leader == leader
		if w := whole.Verdict.Word; w == scoring.Leaning || w == scoring.Strong || w == scoring.Certain {
			r.clear++
			r.sameClear += one(same)
		}
		if w := short.Verdict.Word; w == scoring.Strong || w == scoring.Certain {
			r.strong++
			r.sameStrong += one(same)
		}
		now := short.Verdict.Leader
		for k2 := range r.same {
			r.same[k2] += one(now == leader)
			if now != leader && now >= 0 && leader >= 0 {
				lost := whole.Standings[leader].Points - whole.Standings[now].Points
				r.lost[k2] += lost
				if k2 == 0 {
					r.worst = max(r.worst, lost)
				}
			}
			for range 4 {
				if more := k.engine.Influence(k.Flow, a); len(more) > 0 {
					q, _ := question(k.Flow, a, more[0].Question)
					a = a.With(p.Says(q))
				}
			}
			points := k.engine.Points(k.Flow.Active(a))
			_ = points
			now = k.engine.Assess(k.Flow.Active(a)).Verdict.Leader
		}
	}
	return r
}

// question is one of the path.
func question(flow *questions.Flow, a questions.Answers, id questions.ID) (questions.Question, bool) {
	path := flow.Path(a)
	i := slices.IndexFunc(path, func(q questions.Question) bool { return q.ID == id })
	if i < 0 {
		return questions.Question{}, false
	}
	return path[i], true
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestShort(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		r := tryShort(t, seed, 300)
		slices.Sort(r.asked)
		pc := func(n, of int) string { return fmt.Sprintf("%d/%d=%.1f%%", n, of, 100*float64(n)/float64(max(1, of))) }
		t.Logf("seed %d: asked median %d max %d; same %s, +4 %s, +8 %s, +12 %s; clear %s; strong %s; lost %.1f worst %.1f; %v", seed, r.asked[len(r.asked)/2], r.asked[len(r.asked)-1],
			pc(r.same[0], r.people), pc(r.same[1], r.people), pc(r.same[2], r.people), pc(r.same[3], r.people), pc(r.sameClear, r.clear), pc(r.sameStrong, r.strong),
			r.lost[0]/float64(max(1, r.people-r.same[0])), r.worst, r.words)
	}
}
