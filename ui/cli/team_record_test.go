package cli

import (
	"testing"

	"crossroads/questions"
	"crossroads/scoring/team"
	"crossroads/scoring/whatif"
)

// TestDissentFirst: a record tells first what would change by the answers on which
// people parted.
func TestDissentFirst(t *testing.T) {
	say := func(a, b string) questions.Answers {
		return questions.NewAnswers(questions.Answer{Question: "a", State: questions.Answered, Values: []string{a}},
			questions.Answer{Question: "b", State: questions.Answered, Values: []string{b}})
	}
	flow := &questions.Flow{Questions: []questions.Question{{ID: "a", Kind: questions.Single}, {ID: "b", Kind: questions.Single}}}
	j := team.NewJoint(flow, []questions.Answers{say("x", "x"), say("x", "y")}, questions.Answers{})
	change := func(ids ...questions.ID) (f whatif.Flip) {
		for _, id := range ids {
			f.Changes = append(f.Changes, whatif.Change{Question: id, From: []string{"x"}, To: []string{"z"}})
		}
		return f
	}
	flips := []whatif.Flip{change("a"), change("b"), change("a", "b")}
	dissentFirst(flips, j)
	if got := [3]int{len(flips[0].Changes), len(flips[1].Changes), len(flips[2].Changes)}; flips[0].Changes[0].Question != "b" || flips[1].Changes[0].Question != "a" || got != [3]int{1, 1, 2} {
		t.Errorf("%+v", flips)
	}
}
