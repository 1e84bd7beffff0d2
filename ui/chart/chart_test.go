package chart

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
	"crossroads/ui/theme"
)

func look(ascii bool) Look {
	return Look{Styles: theme.New(theme.Dark, true, colorprofile.TrueColor), Glyphs: theme.NewGlyphs(ascii)}
}

var (
	leader = Side{Alternative: 0, Name: "Node.js"}
	runner = Side{Alternative: 1, Name: "Python"}
	bars   = []report.Bar{{Alternative: 0, Name: "Node.js", Value: 31}, {Alternative: 1, Name: "Python", Value: 14}}
	lines  = []report.Line{
		{Short: "live updates", Answer: "Constantly; tens of thousands; importance decisive", Left: 12},
		{Short: "shared code", Answer: "Much; importance major", Left: 9},
		{Short: "ready-made parts", Answer: "Some screens; importance minor", Right: 8},
		{Label: "own computation", Answer: "importance not sure", Right: 2},
		{Label: "hiring", Answer: "importance minor", Left: 1},
	}
	ranges = []report.Range{
		{Label: "live updates", Low: -8, High: 24},
		{Label: "JavaScript skill", Low: 2, High: 21},
		{Label: "How much of Django is asynchronous", Low: 14, High: 19},
	}
)

func TestCharts(t *testing.T) {
	for _, width := range []int{116, 76, 56, 41} {
		for _, ascii := range []bool{false, true} {
			name := fmt.Sprintf("%d", width)
			if ascii {
				name += "-ascii"
			}
			t.Run(name, func(t *testing.T) {
				var all []string
				all = append(all, Balance(bars, "Node.js by 17 of 100", width, look(ascii))...)
				all = append(append(all, ""), Contributions(lines, leader, runner, width, look(ascii))...)
				all = append(append(all, ""), Ranges(ranges, 17, leader, runner, width, look(ascii))...)
				reporttest.Golden(t, name+".golden", ansi.Strip(strings.Join(all, "\n"))+"\n")
			})
		}
	}
}

// TestPlacesCountWhatTheTallyCounts: points stand beside two competitors only,
// because those of more are no sums of the lines below.
func TestPlacesCountWhatTheTallyCounts(t *testing.T) {
	places := []report.Place{{Name: "Node.js", Points: 17}, {Alternative: 1, Name: "Python", Points: 14, Behind: 3},
		{Alternative: 2, Name: "Both", Behind: 17}}
	for n := range len(places) + 1 {
		text := ansi.Strip(strings.Join(Places(places[:n], 60, look(false)), "\n"))
		if got, want := strings.Count(text, "+"), map[int]int{2: 2}[n]; got != want {
			t.Errorf("of %d competitors %d have points, want %d:\n%s", n, got, want, text)
		}
	}
}

// TestCombinations of the same languages share a colour and are long to name: both
// are named, and one is hatched.
func TestCombinations(t *testing.T) {
	first, second := Side{Alternative: 2, Name: "Node.js with a Python part"}, Side{Alternative: 3, Name: "Python with a Node.js part"}
	for _, width := range []int{96, 72, 56} {
		for _, ascii := range []bool{false, true} {
			rows := Contributions(lines, first, second, width, look(ascii))
			heads := ansi.Strip(strings.Join(rows[:len(rows)-len(lines)], "\n"))
			for _, word := range []string{"Node.js", "Python"} {
				if strings.Count(heads, word) != 2 || strings.Count(heads, "part") != 2 {
					t.Errorf("at %d %q is not on both sides:\n%s", width, word, heads)
				}
			}
			hatch := look(ascii).hatched().whole
			if text := ansi.Strip(strings.Join(rows, "\n")); !strings.Contains(text, hatch+hatch) {
				t.Errorf("at %d no bar is hatched:\n%s", width, text)
			}
			if text := ansi.Strip(strings.Join(Contributions(lines, leader, second, width, look(ascii)), "\n")); strings.Contains(text, hatch+hatch) {
				t.Errorf("at %d a bar of its own colour is hatched:\n%s", width, text)
			}
		}
	}
	places := []report.Place{{Alternative: 2, Name: first.Name, Points: 17}, {Alternative: 3, Name: second.Name, Points: 14, Behind: 3}}
	if text := ansi.Strip(strings.Join(Places(places, 72, look(false)), "\n")); !strings.Contains(text, "▆▆") || !strings.Contains(text, "▖▖") {
		t.Errorf("the places are told apart by their signs alone:\n%s", text)
	}
}

func TestASCII(t *testing.T) {
	for _, text := range append(Balance(bars, "even", 60, look(true)), Contributions(lines, leader, runner, 60, look(true))...) {
		for _, r := range ansi.Strip(text) {
			if r > 126 {
				t.Fatalf("%q in %q", r, text)
			}
		}
	}
}

// Colour repeats the side: the leader's is right of the line, the runner-up's
// left of it.
func TestColours(t *testing.T) {
	l := look(false)
	row := Ranges([]report.Range{{Label: "x", Low: -10, High: 10}}, 0, leader, runner, 40, l)[1]
	left, right, _ := strings.Cut(row, l.Glyphs.Done)
	green, blue := colour(l, 0), colour(l, 1)
	if !strings.Contains(left, blue) || strings.Contains(left, green+l.Glyphs.Bar) || !strings.Contains(right, green) {
		t.Errorf("sides are mixed up in %q", row)
	}
}

// colour is the sequence that switches an alternative's colour on.
func colour(l Look, alternative int) string {
	on, _, _ := strings.Cut(l.Styles.Alternative(alternative).Render("x"), "x")
	return on
}

func TestSomethingIsNeverNothing(t *testing.T) {
	if got := halves(0.01, 100, 10); got != 1 {
		t.Errorf("a small amount is %d half cells long, want 1", got)
	}
	if got := halves(0, 100, 10); got != 0 {
		t.Errorf("nothing is %d half cells long, want 0", got)
	}
}

// Whatever the data, no line is wider than asked for.
func TestWidth(t *testing.T) {
	text := rapid.SampledFrom([]string{"", "x", "a few words", "九九九九九九九九九", strings.Repeat("long ", 30)})
	points := rapid.Float64Range(-100, 100)
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(16, 250).Draw(t, "width")
		l := look(rapid.Bool().Draw(t, "ascii"))
		a, b := Side{0, text.Draw(t, "leader")}, Side{rapid.IntRange(-1, 5).Draw(t, "index"), text.Draw(t, "runner")}
		var lines []report.Line
		var ranges []report.Range
		for range rapid.IntRange(0, 5).Draw(t, "n") {
			lines = append(lines, report.Line{Label: text.Draw(t, "label"), Short: text.Draw(t, "short"), Answer: text.Draw(t, "answer"),
				Left: rapid.IntRange(0, 100).Draw(t, "left"), Right: rapid.IntRange(0, 100).Draw(t, "right")})
			low, high := points.Draw(t, "low"), points.Draw(t, "high")
			ranges = append(ranges, report.Range{Label: text.Draw(t, "range"), Low: min(low, high), High: max(low, high)})
		}
		bars := []report.Bar{{Alternative: a.Alternative, Name: a.Name, Value: rapid.IntRange(0, 100).Draw(t, "a")},
			{Alternative: b.Alternative, Name: b.Name, Value: rapid.IntRange(0, 100).Draw(t, "b")}, {Name: "x"}}
		all := Balance(bars, text.Draw(t, "tally"), width, l)
		all = append(all, Contributions(lines, a, b, width, l)...)
		all = append(all, Places([]report.Place{{Alternative: a.Alternative, Name: a.Name, Points: bars[0].Value},
			{Alternative: b.Alternative, Name: b.Name, Points: bars[1].Value, Behind: 100}}, width, l)...)
		all = append(all, Ranges(ranges, points.Draw(t, "now"), a, b, width, l)...)
		for _, line := range all {
			if ansi.StringWidth(line) > width {
				t.Fatalf("%d cells instead of %d: %q", ansi.StringWidth(line), width, line)
			}
		}
	})
}

func TestStands(t *testing.T) {
	names := []string{"Node.js", "Python", "Go", "Both"}
	sure := func(v int) report.Value { return report.Value{Low: v, Mid: v, High: v} }
	stands := []report.Stand{
		{Label: "live updates", Weight: 11, Values: []report.Value{{Low: 84, Mid: 91, High: 100}, {Low: 30, Mid: 57, High: 70, Contested: true}, sure(80), sure(84)}},
		{Label: "two alike", Weight: 9, Values: []report.Value{{Low: 40, Mid: 50, High: 60, Thin: true}, {Low: 40, Mid: 50, High: 60, Contested: true, Thin: true}, sure(0), sure(100)}},
		{Label: "level", Weight: 6, Values: []report.Value{sure(70), sure(70), sure(70), sure(70)}},
	}
	for _, width := range []int{116, 76, 41} {
		for _, ascii := range []bool{false, true} {
			text := ansi.Strip(strings.Join(Stands(names, stands, width, look(ascii)), "\n"))
			for _, l := range strings.Split(text, "\n") {
				if ansi.StringWidth(l) > width {
					t.Errorf("%q is wider than %d", l, width)
				}
			}
			name := fmt.Sprintf("stands-%d", width)
			if ascii {
				name += "-ascii"
			}
			reporttest.Golden(t, name+".golden", text+"\n")
		}
	}
	if got := Stands(names, stands, 24, look(false)); got != nil {
		t.Errorf("there is no room, yet there is %q", got)
	}
}

// TestStandsWhole: whatever the values, an interval has its mark and both its
// ends, and doubt is drawn otherwise than certainty, with any glyphs.
func TestStandsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := look(rapid.Bool().Draw(t, "ascii"))
		mid := rapid.IntRange(0, 100).Draw(t, "mid")
		v := report.Value{Low: rapid.IntRange(0, mid).Draw(t, "low"), Mid: mid, High: rapid.IntRange(mid, 100).Draw(t, "high")}
		room := rapid.IntRange(12, 61).Draw(t, "room")
		plain := ansi.Strip(l.reach(v, leader, room))
		if ansi.StringWidth(plain) != room || strings.Count(plain, l.Mark(leader)) != 1 {
			t.Fatalf("%q in %d cells", plain, room)
		}
		length := strings.Count(plain, l.Glyphs.Bar)
		v.Contested, v.Thin = rapid.Bool().Draw(t, "contested"), rapid.Bool().Draw(t, "thin")
		doubted := ansi.Strip(l.reach(v, leader, room))
		if (v.Contested || v.Thin) && length > 0 && (doubted == plain || strings.Contains(doubted, l.Glyphs.Bar)) {
			t.Fatalf("%q does not show the doubt", doubted)
		}
		if want := at(v.High, room) - at(v.Low, room); length != want {
			t.Fatalf("%q is %d cells long, not %d", plain, length, want)
		}
	})
}
