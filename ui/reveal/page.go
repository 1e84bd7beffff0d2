package reveal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
)

// Contents is what the pages show.
type Contents struct {
	Summary report.TeamSummary
	Notes   map[questions.ID][]string // on each question, in an order that tells nobody
}

// Look is how somebody looks at a page.
type Look struct {
	chart.Look
	Width   int
	Notes   bool              // show the notes
	Numbers bool              // show the number behind the words
	Me      int               // index of who looks in the result; -1 is nobody of the team
	Mine    questions.Answers // what they answered
}

// Page is one page of a reveal.
type Page struct {
	Name    string
	Notes   int  // how many there are to show
	Numbers bool // there is a number to show
	draw    func(Look) []string
}

// Lines draws a page.
func (p Page) Lines(l Look) []string {
	lines := p.draw(l)
	for i, line := range lines {
		lines[i] = strings.TrimRight(cells.Cut(line, l.Width, l.Glyphs.Ellipsis), " ")
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// Pages are those of a reveal, in their order.
func (c Contents) Pages() []Page {
	s := &c.Summary
	all := []Page{{Name: "Verdicts", draw: c.verdicts}}
	if s.Moved != nil {
		all = append(all, Page{Name: "Moved", Numbers: s.Moved.W != "", draw: c.moved})
	}
	if len(s.Ruled) > 0 {
		notes := 0
		for _, one := range s.Ruled {
			for _, by := range one.By {
				notes += len(c.Notes[by.Question])
			}
		}
		all = append(all, Page{Name: "Ruled out", Notes: notes, draw: c.ruled})
	}
	all = append(all, Page{Name: "Agreement", Numbers: s.W != "", draw: c.agreement})
	for i := range s.Discuss {
		one := s.Discuss[i]
		all = append(all, Page{Name: one.Name, Notes: len(c.Notes[one.Question]), draw: func(l Look) []string { return c.question(one, l) }})
	}
	notes := 0
	for _, one := range c.elsewhere() {
		notes += len(c.Notes[one.Question])
	}
	return append(all, Page{Name: "Can wait", Notes: notes, draw: c.settled})
}

// widestText is how wide running text is at most: longer lines are hard to read,
// on a projector most of all.
const widestText = 76

// wrapped breaks a text into lines.
func (l Look) wrapped(text string, indent int) []string {
	return strings.Split(ansi.Wrap(cells.Clean(text), max(4, min(l.Width-indent, widestText)), ""), "\n")
}

// strong is a text that is read first.
func (l Look) strong(text string) []string {
	var lines []string
	for _, line := range l.wrapped(text, 0) {
		lines = append(lines, l.Styles.Strong.Render(line))
	}
	return lines
}

// mark is the sign of an alternative, in its colour.
func (l Look) mark(alternative int) string {
	return l.Styles.Alternative(alternative).Render(l.Mark(chart.Side{Alternative: alternative}))
}

// talk is a question as a page of its own.
func (c Contents) question(one report.Disputed, l Look) []string {
	lines := l.strong(one.Name)
	why := "It rules out for some what it does not rule out for others."
	if one.Share > 0 {
		why = fmt.Sprintf("%d%% of the disagreement about the verdict", one.Share)
	}
	lines = append(lines, l.Styles.Muted.Render(why), "")
	lines = append(lines, l.spread(one, 0)...)
	return append(lines, c.notes(one.Question, l)...)
}

// spread draws who said what to a question.
func (l Look) spread(one report.Disputed, indent int) []string {
	mine, _ := l.Mine.Get(one.Question)
	lines := chart.Spread(common(one), mine.Values, max(12, min(l.Width-indent, widestText+20)), l.Look)
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", indent) + line
	}
	return lines
}

// common puts what most people took first, where there are many choices in no
// order of their own.
func common(one report.Disputed) []report.Reply {
	const many = 6
	replies := slices.Clone(one.Replies)
	if one.Ordered || len(replies) <= many {
		return replies
	}
	slices.SortStableFunc(replies, func(a, b report.Reply) int {
		if (a.Choice == "") != (b.Choice == "") {
			return strings.Compare(b.Choice, a.Choice)
		}
		return cmp.Compare(b.People, a.People)
	})
	return replies
}

// notes are what people wrote on a question, or how many there are.
func (c Contents) notes(id questions.ID, l Look) []string {
	notes := c.Notes[id]
	switch {
	case len(notes) == 0:
		return nil
	case !l.Notes:
		return []string{"", l.Styles.Muted.Render(counted(len(notes), "note", "notes") + ", without names")}
	}
	lines := []string{"", l.Styles.Muted.Render("Notes, without names")}
	for _, note := range notes {
		for i, text := range l.wrapped(note, 4) {
			lead := "    "
			if i == 0 {
				lead = "  " + l.Glyphs.Dot + " "
			}
			lines = append(lines, lead+text)
		}
	}
	return lines
}

// counted counts things: one way, and more ways.
func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
