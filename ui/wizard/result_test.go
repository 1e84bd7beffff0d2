package wizard

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
)

// resultDeps answers with fixed data: live updates decide who leads.
func resultDeps() Deps {
	deps := testDeps()
	deps.Result.Summary = testSummary
	deps.Result.Report = testReport
	deps.Result.Offers = func(questions.Record) []Export {
		return []Export{
			{Kind: "record", Name: "Decision record", Path: "docs/adr/0007-use-node-js-for-support-chat.md", About: "for the repository, proposed; in the style nygard, as .adr-dir says"},
			{Kind: "report", Name: "Report", Path: "support-chat.md", About: "markdown for a code host; .html and .json will do, too"},
			{Kind: "page", Name: "Page", Path: "support-chat.html", About: "one file to mail or print"},
			{Kind: "answers", Name: "Answers", Path: "support-chat.yaml", About: "to go on from, and for the record to name"},
		}
	}
	deps.Result.Export = func(_ questions.Record, _, path string) (string, error) {
		if path == "taken.md" {
			return "", errors.New("taken.md exists already: choose another name")
		}
		return "/home/ada/" + path, nil
	}
	return deps
}

func testSummary(r questions.Record) report.Summary {
	live, _ := r.Answers.Get("product.live")
	node, python := report.Bar{Alternative: 0, Name: "Node.js"}, report.Bar{Alternative: 1, Name: "Python"}
	s := report.Summary{
		Share: "Node.js leads in 84 of 100 combinations of the answers and the contested evidence.",
		Lean:  "Knowing nothing about you, the evidence favours Python in 58 of 100 sets of priorities.",
		Known: "Knowing your facts, but not what matters to you, the evidence favours Node.js in 71 of 100.",
		Flip:  `It would become Python if ready-made admin were rated "decisive" instead of "minor" and live updates were "some" instead of "constantly".`,
		Lines: []report.Line{
			{Label: "Live updates reach people at once", Short: "live updates", Answer: "Constantly; tens of thousands; importance decisive", Left: 12},
			{Label: "Client and server share code", Short: "shared code", Answer: "Much; importance major", Left: 9},
			{Label: "Accounts and admin come ready-made", Short: "ready-made parts", Answer: "Some screens; importance minor", Right: 8},
			{Label: "The team writes its best language", Short: "known language", Answer: "Expert; basic; importance major", Left: 7},
			{Label: "Own algorithms run fast", Short: "own computation", Answer: "importance not sure", Right: 6},
			{Label: "People are easy to find", Short: "hiring", Answer: "全国で採用; importance minor", Left: 3},
			{Label: "A first version is out soon", Short: "delivery speed", Answer: "importance moderate"},
		},
		Tornado: []report.Range{{Label: "live updates", Low: -8, High: 24}, {Label: "JavaScript skill", Low: 2, High: 21},
			{Label: "Is asynchronous Django enough?", Low: 14, High: 19}},
		Names: []string{"Node.js", "Python", "Both"},
		Stands: []report.Stand{
			{Label: "live updates", Weight: 40, Values: []report.Value{{Low: 84, Mid: 91, High: 97}, {Low: 38, Mid: 57, High: 70, Contested: true}, {Low: 74, Mid: 84, High: 92}}},
			{Label: "hiring", Weight: 10, Values: []report.Value{{Low: 80, Mid: 84, High: 88}, {Low: 80, Mid: 84, High: 88}, {Low: 80, Mid: 84, High: 88}}},
			{Label: "一つの言語", Weight: 30, Values: []report.Value{{Low: 90, Mid: 95, High: 100}, {Low: 18, Mid: 28, High: 40, Thin: true}, {Low: 50, Mid: 62, High: 75}}},
			{Label: "ready-made parts", Weight: 20, Values: []report.Value{{Low: 50, Mid: 62, High: 74}, {Low: 75, Mid: 83, High: 90}, {Low: 60, Mid: 83, High: 88}}},
		},
		Cautions: []string{"Heavy computation of your own blocks the event loop: put it into a worker."},
		Rival:    report.Rival{Alternative: 1, Name: "Python", Margin: 17},
	}
	switch {
	case r.Answers.Has("product.live", "constant"):
		node.Value, python.Value = 31, 14
		s.Headline, s.Word, s.Bars, s.Tally = "Node.js, leaning", scoring.Leaning, []report.Bar{node, python}, "Node.js by 17 of 100"
	case r.Answers.Has("product.live", "some"):
		node.Value, python.Value = 15, 14
		s.Headline, s.Word, s.Close, s.Bars, s.Tally = "Too close to call", scoring.Close, true, []report.Bar{node, python}, "Node.js by 1 of 100"
	case live.State == questions.Unsure:
		return report.Summary{Headline: "No alternative is left", Leader: -1, Rival: report.Rival{Alternative: -1},
			Sentence: "The answers leave no alternative: Node.js is ruled out because a library exists for Python alone; Python is ruled out because of another."}
	default:
		node.Value, python.Value = 9, 20
		s.Leader, s.Rival = 1, report.Rival{Alternative: 0, Name: "Node.js", Margin: 11}
		s.Headline, s.Word, s.Bars, s.Tally = "Python, strong", scoring.Strong, []report.Bar{python, node}, "Python by 11 of 100"
	}
	return s
}

// tabs are the sections of the report behind the tabs of the result.
func tabs() []report.Section {
	return []report.Section{{ID: "verdict", Title: "Verdict"}, {ID: "why", Title: "Why"}, {ID: "change", Title: "What would change it"},
		{ID: "side-by-side", Title: "Side by side"}, {ID: "architecture", Title: "Architecture"}, {ID: "steps", Title: "First steps"},
		{ID: "risks", Title: "Risks"}, {ID: "sources", Title: "Sources"}, {ID: "answers", Title: "Your answers"}}
}

func testReport(r questions.Record) report.Document {
	doc := report.Document{Title: r.Title, Summary: testSummary(r)}
	for _, t := range tabs() {
		var b strings.Builder
		fmt.Fprintf(&b, "This is *%s*.\n\n", t.Title)
		switch t.ID {
		case "why", "sources":
			for i := range 30 {
				fmt.Fprintf(&b, "%d. Claim %d of the gateway, in Node.js or in Python, with an address: <https://example.org/a/long/address/of/claim/%d>\n", i+1, i+1, i+1)
			}
		case "change":
			b.WriteString("- It would become Python if live updates were \"Some\".\n\n### What the sources dispute\n\nOne claim.\n")
		case "side-by-side":
			b.WriteString("| Criterion | Node.js | Python | Both |\n| --- | ---: | ---: | ---: |\n")
			b.WriteString("| Live updates reach people at once | 92 (84–97) | 54 (38–70) | 84 |\n| 全国で採用 | 61 | 64 | 58 |\n")
		case "steps":
			b.WriteString("Start with this:\n\n```js\nimport { serve } from \"somewhere\"\n\nserve({ port: 8080, handler: (request) => new Response(\"a line that is too long for eighty columns\") })\n```\n")
		case "risks":
			b.WriteString("")
		}
		if t.ID == "risks" {
			b.Reset()
		}
		doc.Sections = append(doc.Sections, report.Section{ID: t.ID, Title: t.Title, Markdown: b.String()})
	}
	return doc
}

// answeredRecord has an answer to every question of the test flow.
func answeredRecord() questions.Record {
	said := func(id questions.ID, values ...string) questions.Answer {
		return questions.Answer{Question: id, State: questions.Answered, Values: values}
	}
	return questions.Record{Title: "Support chat", Answers: questions.NewAnswers(
		said("product.kind", "chat", "mobile"),
		questions.Answer{Question: "product.live", State: questions.Answered, Values: []string{"constant"}, Note: "two pilot customers asked"},
		said("product.peak", "many"), said("area.reach", "world"), said("area.order", "time", "scope", "cost", "quality"),
		questions.Answer{Question: "area.name", State: questions.Answered, Text: "the date"},
		said("priorities.live", "decisive"), said("priorities.sharing", "major"), said("priorities.delivery", "moderate"),
		questions.Answer{Question: "priorities.security", State: questions.Skipped}, said("priorities.cost", "minor"),
	)}
}

// toResult goes from the first screen of an answered walk to the result.
var toResult = []string{"enter", "enter"}

func resultStates() []state {
	ascii := func(d *Deps) { d.ASCII = true }
	states := []state{
		{"ascii", nil, ascii},
		{"close", []string{"w", "down", "left", "enter"}, nil},
		{"nothing-left", []string{"w", "down", "right", "enter"}, nil},
		{"lower", []string{"2", "pgdown", "down"}, nil},
		{"what-if", []string{"w"}, nil},
		{"what-if-ascii", []string{"w", "down", "left"}, ascii},
		{"what-if-changed", []string{"w", "down", "left", "left"}, nil},
		{"what-if-several", []string{"w", "right", "right", "space"}, nil},
		{"what-if-last", []string{"w", "end", "right"}, nil},
		{"search", []string{"8", "/", "=claim 2"}, nil},
		{"search-next", []string{"8", "/", "=claim 2", "enter", "n", "n"}, nil},
		{"search-elsewhere", []string{"/", "=gateway", "enter"}, nil},
		{"export", []string{"x"}, nil},
		{"export-place", []string{"x", "down", "e"}, nil},
		{"export-taken", []string{"x", "down", "e", "ctrl+u", "=taken.md", "enter"}, nil},
		{"export-written", []string{"x", "enter"}, nil},
		{"copied", []string{"y"}, nil},
		{"kept", []string{"w", "down", "left", "enter"}, nil},
		{"help", []string{"?"}, nil},
		{"what-if-help", []string{"w", "?"}, nil},
	}
	for i, t := range tabs() {
		states = append(states, state{"tab-" + t.ID, []string{fmt.Sprint(i + 1)}, nil})
	}
	return states
}

func showResult(t *testing.T, s state, width, height int) *driver {
	t.Helper()
	deps := resultDeps()
	if s.deps != nil {
		s.deps(&deps)
	}
	return drive(t, deps, answeredRecord(), width, height).press(toResult...).press(s.keys...)
}

func TestResultGoldens(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 18}, {45, 12}} {
		for _, s := range resultStates() {
			name := fmt.Sprintf("result/%dx%d/%s", size[0], size[1], s.name)
			t.Run(name, func(t *testing.T) {
				d := showResult(t, s, size[0], size[1])
				d.inside(name)
				reporttest.Golden(t, name+".golden", d.screen()+"\n")
			})
		}
	}
}

func TestResultStyledGolden(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	reporttest.Golden(t, "result/styled.golden", strings.ReplaceAll(d.w.View().Content, "\x1b", "ESC")+"\n")
}

func TestResultInsideTheFrame(t *testing.T) {
	for _, s := range resultStates() {
		d := showResult(t, s, 80, 24)
		for _, w := range []int{20, 40, 41, 45, 52, 59, 60, 61, 73, 80, 99, 110, 132, 250} {
			for _, h := range []int{6, 10, 11, 12, 14, 15, 18, 20, 24, 28, 36, 80} {
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
				d.inside(fmt.Sprintf("%s at %dx%d", s.name, w, h))
			}
		}
	}
}

// TestResultRandomKeys: whatever is pressed, nothing panics, nothing stands
// outside, and only what was kept changes the answers.
func TestResultRandomKeys(t *testing.T) {
	keys := []string{"up", "down", "left", "right", "enter", "space", "tab", "shift+tab", "home", "end", "pgup", "pgdown", "1", "2", "3", "4",
		"8", "9", "w", "r", "/", "n", "N", "=gateway", "x", "ctrl+u", "y", "z", "期", "m", "ctrl+d"}
	seeds := uint64(2)
	if reporttest.Long() {
		seeds = 6
	}
	for seed := range seeds {
		random := rand.New(rand.NewPCG(seed, 2))
		d := showResult(t, state{}, 80, 24)
		for i := range 400 {
			key := keys[random.IntN(len(keys))]
			before := d.w.Record().Answers
			switch random.IntN(30) {
			case 0:
				d.send(tea.WindowSizeMsg{Width: 40 + random.IntN(140), Height: 10 + random.IntN(50)})
			case 1:
				d.send(tea.MouseClickMsg{X: random.IntN(90), Y: random.IntN(30), Button: tea.MouseLeft})
			case 2:
				d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
			case 3:
				d.send(tea.PasteMsg{Content: "pasted 文字\x1b[2J"})
			default:
				d.press(key)
				if !before.Equal(d.w.Record().Answers) && key != "enter" && key != "z" && d.resulting() {
					t.Fatalf("seed %d: %q changed the answers", seed, key)
				}
			}
			d.inside(fmt.Sprintf("seed %d, key %d %q", seed, i, key))
			if !d.resulting() {
				d = showResult(t, state{}, 80, 24)
			}
		}
	}
}
