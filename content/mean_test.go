package content_test

import (
	"math"
	"testing"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
)

// TestOpenCellsAreTheMean holds that what is assumed of a criterion when nothing
// was answered is near the mean, by the odds of the choices, of what the answers
// would make of it: the points then say in one number what the draws say in ten
// thousand.
func TestOpenCellsAreTheMean(t *testing.T) {
	const near = 4.0
	guide, err := content.Load(content.Files())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range guide.Model.Criteria {
		open := c.Cases[len(c.Cases)-1].Cells
		sums, total := map[string]float64{}, 0.0
		eachAnswer(guide.Model, c, func(a questions.Answers, odds float64) {
			total += odds
			for _, one := range c.Cases {
				if one.When.Holds(a) {
					for id, cell := range one.Cells {
						sums[id] += odds * float64(cell.Mid)
					}
					break
				}
			}
		})
		for id, cell := range open {
			if mean := sums[id] / total; cell.Takes == scoring.TakesNothing && math.Abs(mean-float64(cell.Mid)) > near {
				t.Errorf("%s: %s stands at %d where nothing was answered, the mean is %.0f", c.ID, id, cell.Mid, mean)
			}
		}
	}
}

// eachAnswer visits every combination of single answers to the facts that the
// criterion depends on.
func eachAnswer(m *scoring.Model, c scoring.Criterion, visit func(questions.Answers, float64)) {
	wanted := map[questions.ID]bool{}
	for _, one := range c.Cases {
		for _, id := range one.When.Questions() {
			wanted[id] = true
		}
	}
	for i := len(m.Facts) - 1; i >= 0; i-- {
		if wanted[m.Facts[i].Question] {
			for _, id := range m.Facts[i].When.Questions() {
				wanted[id] = true
			}
		}
	}
	var walk func(int, questions.Answers, float64)
	walk = func(i int, a questions.Answers, odds float64) {
		if i == len(m.Facts) {
			visit(a, odds)
			return
		}
		f := m.Facts[i]
		if !wanted[f.Question] || !f.When.Holds(a) {
			walk(i+1, a, odds)
			return
		}
		sum := 0
		for _, choice := range f.Choices {
			sum += max(1, choice.Odds)
		}
		for _, choice := range f.Choices {
			said := questions.Answer{Question: f.Question, State: questions.Answered, Values: []string{choice.ID}}
			walk(i+1, a.With(said), odds*float64(max(1, choice.Odds))/float64(sum))
		}
	}
	walk(0, questions.Answers{}, 1)
}
