package wizard

import (
	"crossroads/questions"
)

func choices(pairs ...string) []questions.Choice {
	var list []questions.Choice
	for i := 0; i < len(pairs); i += 3 {
		list = append(list, questions.Choice{ID: pairs[i], Label: pairs[i+1], Help: pairs[i+2]})
	}
	return list
}

func rating(id, short, title, from, to string) questions.Question {
	return questions.Question{
		ID: questions.ID("priorities." + id), Step: "priorities", Kind: questions.Rating, Short: short,
		Title: title, Matrix: "all", From: from, To: to,
		Why: "It sets a weight and names no side.",
		Choices: choices("none", "none", "", "minor", "minor", "", "moderate", "moderate", "", "major", "major", "",
			"decisive", "decisive", ""),
	}
}

// testFlow has every kind of question, a condition, wide signs, a matrix and
// more choices than digits.
func testFlow() *questions.Flow {
	live := questions.Is("product.live", "some", "constant")
	return &questions.Flow{
		Steps: []questions.Step{
			{ID: "product", Title: "Product", About: "What it is."},
			{ID: "area", Title: "Area", About: "Where it runs."},
			{ID: "priorities", Title: "Performance", About: "What matters."},
		},
		Questions: []questions.Question{
			{ID: "product.kind", Step: "product", Kind: questions.Several, Limit: 4, Short: "Kind of product",
				Title: "What kind of product is it?", Help: "Choose what its users would call it; several may apply.",
				Why: "The kind says which work the server does most.\n\nA **shop** asks for other things than a pipeline.",
				Choices: choices("content", "Content site", "pages, editors, a newsroom", "shop", "Shop", "catalogue, basket, payment",
					"business", "Business platform", "records, roles, admin screens", "gateway", "Gateway", "an API in front of other services",
					"chat", "Chat or collaboration", "people working at the same time", "media", "Media", "streams and large uploads",
					"data", "Data pipeline", "collect, clean, analyse", "models", "Own models", "training and serving",
					"science", "Scientific", "simulation, numerics", "automation", "Automation", "scraping, testing, glue",
					"mobile", "Mobile backend", "accounts, push, sync")},
			{ID: "product.live", Step: "product", Kind: questions.Single, Short: "Live updates",
				Title: "Do people need to see each other's changes live?",
				Why:   "Thousands of open connections are where the sides differ most.",
				Choices: choices("none", "No, a reload is fine", "", "some", "Some: notifications, a feed that refreshes", "",
					"constant", "Constantly: chat, presence, editing together", "")},
			{ID: "product.peak", Step: "product", Kind: questions.Scale, Short: "Connected at the peak", When: live,
				Title: "How many people are connected at the peak?",
				Help:  "Count open connections, not accounts.",
				Choices: choices("few", "Up to a thousand", "one small server does it", "many", "Tens of thousands", "several processes",
					"huge", "More", "several machines")},
			{ID: "area.reach", Step: "area", Kind: questions.Single, Short: "利用地域 (reach)",
				Title: "どこで使われますか? Where is it used, 国内 or across borders?", Help: "全角文字と emoji 👩‍💻 must keep their width.",
				Choices: choices("region", "一つの地域 (one region)", "近く", "world", "世界中 (everywhere)", "遠く")},
			{ID: "area.order", Step: "area", Kind: questions.Ranking, Short: "What comes first",
				Title: "Which of these would you give up last?", Help: "",
				Choices: choices("time", "The date", "", "scope", "The scope", "what the first version holds", "cost", "The budget", "",
					"quality", "The quality", "")},
			{ID: "area.name", Step: "area", Kind: questions.Text, Short: "The hardest part",
				Title: "What worries you most about it?", Help: "One sentence; it goes into the report as it is.", Why: "It is kept beside the verdict."},
			rating("live", "live updates", "Live updates reach people", "in 2 s", "at once"),
			rating("sharing", "shared code", "Page and server share", "an API description", "one code base"),
			rating("delivery", "delivery speed", "A first version takes", "ten weeks", "five weeks"),
			rating("security", "security", "Safe settings and dependencies are", "our own work", "given by default"),
			rating("cost", "running cost", "Hosting, start-up and memory cost", "the usual bill", "half of it"),
		},
	}
}
