package team

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
	"crossroads/scoring/whatif"
)

// What a second round adds was not asked, and can change the leader of somebody;
// and as long as there is room, nothing that can is left out.
func TestFurther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		plan := whatif.New(scoring.New(p.Model), p.Flow)
		var members []questions.Answers
		for range rapid.IntRange(1, 3).Draw(t, "members") {
			members = append(members, modeltest.Answers(t, p))
		}
		asked := []questions.ID{p.Flow.Questions[0].ID}
		got := Further(plan, members, asked)
		want := map[questions.ID]bool{}
		for _, m := range members {
			for _, id := range plan.Cover(m).Open {
				want[id] = !slices.Contains(asked, id)
			}
		}
		n := 0
		for id, yes := range want {
			if yes {
				n++
			}
			if yes && !slices.Contains(got, id) && len(got) < MostFurther {
				t.Fatalf("%s is left out of %v", id, got)
			}
		}
		for _, id := range got {
			if !want[id] {
				t.Fatalf("%s of %v changes nothing, or was asked", id, got)
			}
		}
		if len(got) != min(n, MostFurther) {
			t.Fatalf("%d of %d: %v", len(got), n, got)
		}
	})
}
