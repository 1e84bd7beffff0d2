package scoring

import (
	"fmt"

	"crossroads/questions"
)

// sizedModel is a model of the size of the built-in one: criteria over two plain
// alternatives and one that combines them.
func sizedModel(n int) *Model {
	middling := Cell{Low: 50, Mid: 50, High: 50, Direction: 1}
	m := &Model{
		Content: "test",
		Words:   testWords(),
		Alternatives: []Alternative{
			{ID: "left"}, {ID: "right"},
			{ID: "joint", Main: "left", Part: "right", Gate: "seam", GateShut: []string{"none"}, Shut: "no seam"},
		},
		Keep: []Keep{
			{When: questions.Is("seam", "clear"), Low: 85, Mid: 92, High: 98},
			{Low: 60, Mid: 75, High: 90},
		},
		Musts:     []Must{{ID: "left-only", When: questions.Is("library", "left"), KnockOut: []string{"right"}, Reason: "left only"}},
		Contested: []Contested{{ID: "x1"}, {ID: "x2"}},
	}
	for i := range n {
		spread := func(k int) Cell {
			mid := 20 + (i*37+k*53)%60
			return Cell{Low: mid - 10, Mid: mid, High: mid + 5 + i%7, Direction: 1}
		}
		high := map[string]Cell{"left": spread(1), "right": spread(2), "joint": {Takes: TakesLead, PartShare: 100, Direction: 1}}
		if i%5 == 4 {
			c := spread(3)
			c.Uncertainty = "x1"
			high["left"] = c
		}
		if i%7 == 6 {
			high["joint"] = spread(4)
		}
		fact := questions.ID(fmt.Sprintf("fact.%d", i))
		m.Criteria = append(m.Criteria, Criterion{
			ID: fmt.Sprintf("c%02d", i), Rating: questions.ID(fmt.Sprintf("rate.c%02d", i)),
			Cases: []Case{{When: questions.Is(fact, "low"), Cells: map[string]Cell{
				"left": middling, "right": middling,
				"joint": middling}}, {Cells: high}},
		})
	}
	return m
}

func testWords() []RatingWord {
	return []RatingWord{{"none", 0, 10}, {"minor", 10, 35}, {"moderate", 35, 65}, {"major", 65, 90}, {"decisive", 90, 100}}
}

func sizedAnswers(n int) questions.Answers {
	var list []questions.Answer
	for i := range n {
		words := []string{"minor", "moderate", "major", "none", "decisive"}
		list = append(list, questions.Answer{Question: questions.ID(fmt.Sprintf("rate.c%02d", i)), State: questions.Answered, Values: []string{words[i%5]}})
	}
	return questions.NewAnswers(list...)
}
