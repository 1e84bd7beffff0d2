package reporttest

import (
	"crossroads/questions"
	"crossroads/scoring"
)

func flow() *questions.Flow {
	rate := []questions.Choice{{ID: "none", Label: "none"}, {ID: "minor", Label: "minor"}, {ID: "moderate", Label: "moderate"},
		{ID: "major", Label: "major"}, {ID: "decisive", Label: "decisive"}}
	rating := func(id questions.ID, short, title string) questions.Question {
		return questions.Question{ID: id, Step: "weights", Kind: questions.Rating, Short: short, Title: title, Choices: rate}
	}
	return &questions.Flow{
		Steps: []questions.Step{{ID: "traffic", Title: "Traffic"}, {ID: "place", Title: "Place"}, {ID: "weights", Title: "Weights"}},
		Questions: []questions.Question{
			{ID: "traffic.kind", Step: "traffic", Kind: questions.Several, Limit: 2, Short: "kind of traffic", Title: "What has to get across?",
				Choices: []questions.Choice{{ID: "cars", Label: "Cars and lorries"}, {ID: "people", Label: "People on foot"}, {ID: "trains", Label: "Trains"}}},
			{ID: "traffic.load", Step: "traffic", Kind: questions.Scale, Short: "load", Title: "How much of it?",
				Choices: []questions.Choice{{ID: "low", Label: "A little: tens an hour"}, {ID: "high", Label: "Much: hundreds an hour"}}},
			{ID: "place.depth", Step: "place", Kind: questions.Single, Short: "depth", Title: "How deep is the water?",
				Choices: []questions.Choice{{ID: "shallow", Label: "Shallow"}, {ID: "deep", Label: "Deep: over 100 metres"}}},
			{ID: "place.seam", Step: "place", Kind: questions.Single, Short: "an island", Title: "Is there an island half-way?",
				Choices: []questions.Choice{{ID: "clear", Label: "Yes, where both can end"}, {ID: "none", Label: "No"}}},
			{ID: "place.remark", Step: "place", Kind: questions.Text, Short: "remark", Title: "What else should be known?"},
			rating("weights.flow", "flow", "Traffic gets across"),
			rating("weights.price", "price", "Building costs"),
			rating("weights.weather", "weather", "Storms stop it"),
			rating("weights.upkeep", "upkeep", "We look after"),
		},
	}
}

func model() *scoring.Model {
	keep := scoring.Cell{Takes: scoring.TakesLead, PartShare: 100, Direction: 1}
	return &scoring.Model{
		Content: "test-1",
		Words: []scoring.RatingWord{{ID: "none", Low: 0, High: 10}, {ID: "minor", Low: 10, High: 35}, {ID: "moderate", Low: 35, High: 65},
			{ID: "major", Low: 65, High: 90}, {ID: "decisive", Low: 90, High: 100}},
		Alternatives: []scoring.Alternative{
			{ID: "ferry", Name: "Ferry"},
			{ID: "bridge", Name: "Bridge"},
			{ID: "joint", Name: "Joint", Main: "ferry", Part: "bridge", Gate: "place.seam", GateShut: []string{"none"},
				Shut: "there is no island on which a ferry and a bridge could meet"},
		},
		Branches: []scoring.Branch{{ID: "use", Title: "Use"}, {ID: "money", Title: "Money"}},
		Musts: []scoring.Must{
			{ID: "too-deep", When: questions.Is("place.depth", "deep"), KnockOut: []string{"bridge", "joint"}, Reason: "no bridge can stand in deep water"},
			{ID: "no-boats", When: questions.Is("traffic.kind", "trains"), KnockOut: []string{"ferry"}, Reason: "the ferry cannot carry trains"},
		},
		Keep: []scoring.Keep{
			{When: questions.Is("place.seam", "clear"), Low: 80, Mid: 90, High: 100, Reason: "an island parts the two cleanly"},
			{Low: 50, Mid: 70, High: 90, Reason: "how well the two would meet is not known"},
		},
		Contested: []scoring.Contested{{ID: "X1", Title: "Do bridges really pay back?"}},
		Criteria: []scoring.Criterion{
			{ID: "flow", Branch: "use", Title: "Traffic flows", Rating: "weights.flow",
				Levels: [5]string{"it hardly moves", "it queues for hours", "it queues at times", "it flows", "nobody ever waits"},
				Cases: []scoring.Case{
					{When: questions.Is("traffic.load", "high"), Reason: "Hundreds an hour are more than boats carry.", Cells: map[string]scoring.Cell{
						"ferry": cell(20, 30, 40, "K1"), "bridge": cell(85, 95, 100, "F1", "K2"), "joint": keep}},
					{Reason: "A little traffic is no burden for either.", Cells: map[string]scoring.Cell{
						"ferry": cell(70, 70, 70), "bridge": cell(70, 70, 70), "joint": keep}},
				}},
			{ID: "price", Branch: "money", Title: "Building is cheap", Rating: "weights.price",
				Levels: [5]string{"a fortune", "dear", "middling", "affordable", "next to nothing"},
				Cases: []scoring.Case{{Reason: "Boats can be bought; a bridge has to be built first.", Cells: map[string]scoring.Cell{
					"ferry": cell(70, 80, 90, "F2"), "bridge": disputed(20, 40, 60, 1, "K3"), "joint": keep}}}},
			{ID: "weather", Branch: "use", Title: "Storms do not stop it", Rating: "weights.weather",
				Levels: [5]string{"closed all winter", "closed for weeks", "closed for days", "closed for hours", "always open"},
				Cases: []scoring.Case{{Reason: "High waves stop boats; strong wind stops high lorries.", Cells: map[string]scoring.Cell{
					"ferry": {Low: 20, Mid: 30, High: 40, Thin: true, Direction: 1}, "bridge": disputed(60, 70, 80, -1, "F1"), "joint": keep}}}},
			{ID: "upkeep", Branch: "money", Title: "One thing to look after", Rating: "weights.upkeep",
				Levels: [5]string{"two works of each kind", "two works", "one and a half", "one work", "none"},
				Cases: []scoring.Case{{Reason: "Each is one work to look after; both are two.", Cells: map[string]scoring.Cell{
					"ferry": cell(75, 75, 75), "bridge": cell(75, 75, 75), "joint": cell(20, 30, 40)}}}},
		},
	}
}

func cell(low, mid, high int, claims ...string) scoring.Cell {
	return scoring.Cell{Low: low, Mid: mid, High: high, Direction: 1, Claims: claims}
}

func disputed(low, mid, high, direction int, claims ...string) scoring.Cell {
	c := cell(low, mid, high, claims...)
	c.Uncertainty, c.Direction = "X1", direction
	return c
}
