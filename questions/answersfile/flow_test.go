package answersfile_test

import "crossroads/questions"

func choices(ids ...string) []questions.Choice {
	list := make([]questions.Choice, len(ids))
	for i, id := range ids {
		list[i] = questions.Choice{ID: id, Label: "The " + id + " one"}
	}
	return list
}

// flow is a small questionnaire with every kind of question and with choices
// whose ids mean something else to YAML.
func flow() *questions.Flow {
	return &questions.Flow{
		Steps: []questions.Step{{ID: "product", Title: "Product", About: "What is built."}, {ID: "area", Title: "Area"}},
		Questions: []questions.Question{
			{ID: "product.kind", Step: "product", Kind: questions.Several, Limit: 3, Title: "What is it?",
				Short: "kind", Why: "It *chooses* the cells.", Choices: choices("chat", "media", "shop", "data")},
			{ID: "product.live", Step: "product", Kind: questions.Scale, Title: "Is it live?", Help: "Think of chat.",
				Choices: choices("none", "some", "constant")},
			{ID: "product.odd", Step: "product", Kind: questions.Single, Title: "Which word?",
				When: questions.Is("product.live", "some", "constant"), Choices: choices("null", "yes", "1", "true", "~")},
			{ID: "product.name", Step: "product", Kind: questions.Text, Title: "What is it called?"},
			{ID: "area.order", Step: "area", Kind: questions.Ranking, Title: "What comes first?",
				Choices: choices("speed", "cost", "ease")},
			{ID: "area.speed", Step: "area", Kind: questions.Rating, Title: "Pages arrive",
				From: "in 2 s", To: "at once", Matrix: "priorities", Choices: choices("none", "minor", "decisive")},
		},
	}
}
