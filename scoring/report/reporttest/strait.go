package reporttest

import (
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/scoring/whatif"
)

// Strait is a report input for the given answers. What would change the
// verdict is fixed, so that goldens do not follow the search for it.
func Strait(answers ...questions.Answer) report.Input {
	flow, model := flow(), model()
	record := questions.Record{Title: "Crossing the sound", Answers: questions.NewAnswers(answers...)}
	return report.Input{
		Model:    model,
		Flow:     flow,
		Evidence: base(),
		Advice:   guide(),
		Record:   record,
		Result:   scoring.New(model).Assess(flow.Active(record.Answers)),
		Sensitivity: whatif.Sensitivity{
			Flips: []whatif.Flip{{
				Changes: []whatif.Change{{Question: "weights.price", From: []string{"moderate"}, To: []string{"decisive"}}},
				To:      0,
			}},
			Tornado: []whatif.Swing{
				{Question: "traffic.load", Low: -12, High: 31},
				{Uncertainty: "X1", Low: 2.4, High: 18},
				{Question: "weights.price", Low: -3, High: 12},
			},
			Claims: []whatif.ClaimFlip{{Uncertainty: "X1", Margins: [3]float64{18, 12, 2.4}}},
		},
		Coverage: whatif.Coverage{Asked: 7, Answered: 5, CanChange: 1, Open: []questions.ID{"place.depth"}},
		Date:     "2026-07-31",
	}
}

// Busy are answers that lean to the bridge.
func Busy() []questions.Answer {
	return []questions.Answer{
		One("traffic.kind", "cars"),
		Noted("traffic.load", "high", "Lorries queue for a mile on Mondays."),
		One("place.seam", "none"),
		One("weights.flow", "decisive"),
		One("weights.price", "moderate"),
		One("weights.weather", "major"),
		One("weights.upkeep", "minor"),
	}
}

// Even are answers that are too close to call.
func Even() []questions.Answer {
	return []questions.Answer{
		One("traffic.load", "high"),
		One("place.seam", "none"),
		One("weights.flow", "moderate"),
		One("weights.price", "decisive"),
		One("weights.weather", "minor"),
		One("weights.upkeep", "none"),
	}
}

// Parted are answers for which both together come out ahead.
func Parted() []questions.Answer {
	return []questions.Answer{
		One("traffic.kind", "cars", "people"),
		One("traffic.load", "high"),
		One("place.seam", "clear"),
		One("weights.flow", "decisive"),
		One("weights.price", "decisive"),
		One("weights.weather", "none"),
		One("weights.upkeep", "none"),
	}
}

// Stranded are answers that leave nothing to choose from.
func Stranded() []questions.Answer {
	return []questions.Answer{One("traffic.kind", "trains"), One("place.depth", "deep"), One("place.seam", "none")}
}

// One is an answer without a note.
func One(id questions.ID, values ...string) questions.Answer {
	return questions.Answer{Question: id, State: questions.Answered, Values: values}
}

// Noted is an answer with a note.
func Noted(id questions.ID, value, note string) questions.Answer {
	return questions.Answer{Question: id, State: questions.Answered, Values: []string{value}, Note: note}
}
