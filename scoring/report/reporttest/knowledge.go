package reporttest

import (
	"crossroads/questions"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

func base() *evidence.Base {
	return &evidence.Base{
		Claims: []evidence.Claim{
			{ID: "F1", Says: "a bridge carries two thousand vehicles an hour", Figure: "2000 an hour", Status: evidence.Holds, Favours: "bridge",
				Date: "2024-05", Strength: 3, Fact: true,
				Sources: []evidence.Source{{Title: "Traffic counts", Address: "https://example.org/counts", Date: "2024-05"}}},
			{ID: "F2", Says: "a ferry of forty cars costs ten million", Status: evidence.Holds, Favours: "ferry", Date: "2023", Strength: 2, Fact: true,
				Caveat: "prices of used boats vary", Sources: []evidence.Source{{Title: "Ship prices | a survey", Date: "2023"}}},
			{ID: "K1", Says: "boats need an hour to load", Status: evidence.Qualified, Finding: "true of old boats only", Favours: "bridge",
				Date: "2026-01-02", Strength: 1, RestsOn: []string{"F1"}},
			{ID: "K2", Says: "nobody queues before a bridge", Status: evidence.Wrong, Finding: "toll gates queue", Favours: "bridge", Date: "2026-01-02"},
			{ID: "K3", Says: "bridges pay back in ten years", Status: evidence.Disputed, Finding: "studies disagree", Favours: "bridge", Date: "2026-01-02",
				Strength: 1, Contradiction: "X1", Sources: []evidence.Source{{Title: "Tolls", Address: "https://example.org/tolls?a=1&b=2_3", Date: "2020"}}},
		},
		Contradictions: []evidence.Contradiction{{ID: "X1", Title: "Do bridges really pay back?",
			SideA:      evidence.Side{Says: "tolls pay for them", Claims: []string{"K3"}},
			SideB:      evidence.Side{Says: "upkeep eats the tolls"},
			Resolution: "the value spans both", Facts: []string{"F1"}}},
	}
}

func guide() *advice.Advice {
	return &advice.Advice{
		Frameworks: []advice.Option{
			{ID: "steel", Name: "Steel truss", For: "bridge", Role: "span", About: "the usual kind", Default: true, Claims: []string{"F1"}, Starter: "truss"},
			{ID: "roro", Name: "Roll-on ferry", For: "ferry", Role: "boat", About: "carries lorries", Default: true},
		},
		Patterns: []advice.Pattern{
			{ID: "span", Name: "One span", For: "bridge", About: "from shore to shore", Pays: "nothing to wait for", Costs: "closed in strong wind",
				Default: true, Diagram: "shore ==== shore\n", Mermaid: "flowchart LR\n  a --> b\n", Claims: []string{"F1"}},
			{ID: "shuttle", Name: "Shuttle", For: "ferry", About: "one boat to and fro", Default: true, Diagram: "shore ~~~~ shore\n"},
			{ID: "island", Name: "Island hop", For: "joint", About: "a bridge to the island and a ferry from there", Default: true,
				Split: map[string]string{"ferry": "crosses the deep half", "bridge": "crosses the shallow half"}, Diagram: "shore === island ~~~ shore\n"},
		},
		Risks: []advice.Risk{
			{ID: "wind", For: "bridge", Risk: "wind closes the bridge", Mitigation: "build wind screens; keep a boat", Claims: []string{"K1"}},
			{ID: "crew", For: "ferry", When: questions.Is("traffic.load", "high"), Risk: "no crew for the night", Mitigation: "train your own"},
			{ID: "toll", For: "any", Risk: "nobody pays", Mitigation: "ask before you build"},
		},
		Cautions: []advice.Caution{{ID: "tunnel", When: questions.Is("traffic.load", "high"), Says: "a tunnel may beat both", Advice: "have one surveyed",
			Claims: []string{"F1"}}},
		Steps: []advice.Step{{ID: "survey", For: "any", Says: "survey the ground"}},
		Prototype: []advice.Measure{
			{ID: "queue", Criterion: "flow", Measure: "how long a lorry waits at eight in the morning", How: "count for a week",
				Decides: "over half an hour speaks for the bridge"},
			{ID: "bill", Criterion: "price", Measure: "what two yards ask for", How: "have both make an offer", Decides: "less than half speaks for the ferry"},
		},
		FAQ:      []advice.Entry{{ID: "tunnels", Question: "Why no tunnel?", Answer: "nobody has asked for one *yet*", Claims: []string{"F1"}}},
		Starters: map[string]advice.Starter{"truss": {Name: "truss", Files: []advice.File{{Path: "plan/truss.py", Text: "print('<truss> & ```')\n"}}}},
	}
}
