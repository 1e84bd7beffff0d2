package reveal

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
	"crossroads/scoring/team"
	"crossroads/scoring/whatif"
	"crossroads/ui/chart"
	"crossroads/ui/frame"
	"crossroads/ui/theme"
)

// five are people about the strait: two for the bridge, one who leans to the
// ferry, one for both, and one whose trains no ferry carries.
func five() [][]questions.Answer {
	trains := append(reporttest.Busy()[1:], reporttest.One("traffic.kind", "trains"))
	return [][]questions.Answer{reporttest.Busy(), reporttest.Busy(), reporttest.Even(), reporttest.Parted(), trains}
}

// contents is the reveal of five people; again, after a second round in which the
// third has changed sides.
func contents(t testing.TB, again, named bool) (Contents, report.TeamInput, []questions.Answers) {
	t.Helper()
	strait := reporttest.Strait()
	var said []questions.Answers
	var members []team.Member
	c := Contents{Notes: map[questions.ID][]string{}}
	for k, answers := range five() {
		given := questions.NewAnswers(answers...)
		one := team.Member{Name: []string{"Ada", "Bo", "Cy the \x1b[31mred", "Dee", "Eve"}[k], Answers: given}
		if again {
			one.Before = &given
			if k == 2 {
				one.Answers = given.With(reporttest.One("weights.price", "minor")).With(reporttest.One("weights.weather", "major"))
			}
		}
		members, said = append(members, one), append(said, one.Answers)
		for a := range one.Answers.All() {
			if a.Note != "" {
				c.Notes[a.Question] = append(c.Notes[a.Question], a.Note)
			}
		}
	}
	in := report.TeamInput{Model: strait.Model, Flow: strait.Flow, Title: "Crossing the sound", Named: named,
		Result: team.Assess(whatif.New(scoring.New(strait.Model), strait.Flow), members)}
	c.Summary = report.SummarizeTeam(in)
	return c, in, said
}

func look(width int, said questions.Answers) Look {
	plain := chart.Look{Styles: theme.New(theme.None, true, colorprofile.ASCII), Glyphs: theme.NewGlyphs(false)}
	return Look{Look: plain, Width: width, Me: 0, Mine: said}
}

// drawn is a page, with its name, as text.
func drawn(p Page, l Look) string {
	return fmt.Sprintf("== %s\n%s\n\n", p.Name, ansi.Strip(strings.Join(p.Lines(l), "\n")))
}

func TestPagesGolden(t *testing.T) {
	for _, width := range []int{76, 96} {
		first, _, said := contents(t, false, false)
		l := look(width, said[0])
		text := ""
		for _, p := range first.Pages() {
			text += drawn(p, l)
		}
		l.Notes, l.Numbers = true, true
		second, _, _ := contents(t, true, true)
		for _, p := range second.Pages()[:4] {
			text += drawn(p, l)
		}
		reporttest.Golden(t, fmt.Sprintf("pages-%d.golden", width), text)
	}
}

func TestTableGolden(t *testing.T) {
	_, in, said := contents(t, false, false)
	for _, size := range [][2]int{{76, 16}, {96, 22}} {
		table := NewTable(in, team.NewJoint(in.Flow, said, questions.Answers{}))
		text := ""
		for _, key := range []string{"", "2", "tab", "enter", "down", "u", "right", "down", "enter"} {
			if key != "" {
				table, _ = table.Press(key)
			}
			text += fmt.Sprintf("== %s\n%s\n\n", key, ansi.Strip(strings.Join(frame.Texts(table.Lines(size[1], look(size[0], said[0]))), "\n")))
		}
		reporttest.Golden(t, fmt.Sprintf("table-%d.golden", size[0]), text)
	}
}

// TestNothingIsWider: at no width is a line wider, and no control sequence of
// anybody's comes through.
func TestNothingIsWider(t *testing.T) {
	for _, again := range []bool{false, true} {
		c, in, said := contents(t, again, true)
		table := NewTable(in, team.NewJoint(in.Flow, said, questions.Answers{}))
		for width := 20; width < 140; width += 7 {
			l := look(width, said[0])
			l.Notes, l.Numbers = true, true
			all := frame.Texts(table.Lines(12, l))
			for _, p := range c.Pages() {
				all = append(all, p.Lines(l)...)
			}
			for _, line := range all {
				if ansi.StringWidth(line) > width || strings.Contains(line, "\x1b[31m") {
					t.Errorf("%d cells: %q", width, line)
				}
			}
			if n := len(table.Lines(12, l)); n > 12 {
				t.Errorf("%d lines of 12", n)
			}
		}
	}
}

// TestNamesOnlyWhereAllAgree: without names nobody can be told, not even by order.
func TestNamesOnlyWhereAllAgree(t *testing.T) {
	for _, named := range []bool{false, true} {
		c, _, said := contents(t, true, named)
		text := ""
		for _, p := range c.Pages() {
			text += drawn(p, look(96, said[0]))
		}
		if strings.Contains(text, "Ada") != named {
			t.Errorf("named %v:\n%s", named, text)
		}
	}
}

// TestTablePress: keys settle what they say, and Enter alone settles everything.
func TestTablePress(t *testing.T) {
	_, in, said := contents(t, false, false)
	table := NewTable(in, team.NewJoint(in.Flow, said, questions.Answers{}))
	open := table.Open()
	if open == 0 || !table.rows[table.at].Open() {
		t.Fatalf("%d open, at %+v", open, table.rows[table.at])
	}
	for !placed(table.rows[table.at].Question) {
		table, _ = table.Press("tab")
	}
	id := table.rows[table.at].Question.ID
	table, changed := table.Press("1")
	if one, _ := table.Answers().Get(id); !changed || !one.Known() || table.Open() != open-1 {
		t.Errorf("after 1: %+v, %d open", one, table.Open())
	}
	table, _ = table.Press("backspace")
	if one, _ := table.Answers().Get(id); one.State != questions.Draft || table.Open() != open {
		t.Errorf("taken back: %+v, %d open", one, table.Open())
	}
	for range 2 * open {
		table, _ = table.Press("enter")
	}
	if table.Open() != 0 {
		t.Errorf("%d open after Enter alone", table.Open())
	}
	for one := range table.Answers().All() {
		if one.Open() {
			t.Errorf("still open: %+v", one)
		}
	}
	for _, key := range []string{"9", "x", "0", "f5"} {
		if _, changed := table.Press(key); changed {
			t.Errorf("%q changes something", key)
		}
	}
}

// TestNobodysProposal: what nobody said is proposed to nobody. Enter leads to the
// choices, then takes one, and settles the row only then.
func TestNobodysProposal(t *testing.T) {
	in := reporttest.Strait()
	kinds := func(values ...string) questions.Answers {
		return questions.NewAnswers(reporttest.One("traffic.kind", values...))
	}
	said := []questions.Answers{kinds("cars"), kinds("people")}
	table := NewTable(report.TeamInput{Model: in.Model, Flow: in.Flow}, team.NewJoint(in.Flow, said, questions.Answers{}))
	if row := table.rows[0]; row.Said != "to be chosen" || len(row.Answer.Values) != 0 || row.Alike != 0 {
		t.Fatalf("%+v", row)
	}
	table, changed := table.Press("enter")
	if changed || !table.Choosing() || table.Open() != 1 {
		t.Errorf("Enter settles it: %+v", table.rows[0])
	}
	table, changed = table.Press("enter")
	if one, _ := table.Answers().Get("traffic.kind"); !changed || table.Open() != 0 || !one.Known() || len(one.Values) != 1 {
		t.Errorf("taken: %+v", one)
	}
}
