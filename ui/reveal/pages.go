package reveal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
)

// mostVerdicts is how many people are listed one by one: as many as fit a screen
// in two columns.
const mostVerdicts = 24

// verdicts says where everybody stands.
func (c Contents) verdicts(l Look) []string {
	s := &c.Summary
	lines := append(l.strong(s.Reading), "")
	names, most := make([]string, len(s.Camps)), 0
	for i, camp := range s.Camps {
		names[i], most = cells.Line(camp.Name), max(most, camp.People)
	}
	wide := widest(names, l.Width/2)
	room := max(1, l.Width-wide-12)
	for i, camp := range s.Camps {
		sign := l.mark(camp.Alternative)
		dots, n := sign+" ", camp.People
		if 2*most > room {
			dots = l.Styles.Alternative(camp.Alternative).Render(l.Glyphs.Block)
			n = max(1, n*room/most)
		}
		lines = append(lines, fmt.Sprintf("%s %s %4d  %s", sign, l.pad(names[i], wide), camp.People, strings.Repeat(dots, n)))
	}
	if len(s.Verdicts) > mostVerdicts || len(s.Verdicts) < 2 {
		return lines
	}
	title := "Each of you, without names"
	if s.Verdicts[0].Name != "" {
		title = "Each of you"
	}
	lines = append(lines, "", l.Styles.Muted.Render(title))
	var list []string
	for _, v := range s.Verdicts {
		list = append(list, l.person(v, l.mark(v.Alternative)+" "+cells.Line(v.Text)))
	}
	return append(lines, l.columns(list)...)
}

// person is a line about one person, with their name where it may be shown.
func (l Look) person(v report.TeamVerdict, text string) string {
	if v.Name != "" {
		text = l.pad(cells.Line(v.Name), 20) + " " + text
	}
	if v.Member == l.Me {
		text += l.Styles.Accent.Render("  you")
	}
	return text
}

// columns sets lines beside each other where there are many and two fit.
func (l Look) columns(list []string) []string {
	wide := 0
	for _, line := range list {
		wide = max(wide, ansi.StringWidth(line))
	}
	if len(list) < 7 || 2*wide+4 > l.Width {
		return list
	}
	half := (len(list) + 1) / 2
	var lines []string
	for i := range half {
		line := cells.Pad(list[i], wide+4)
		if half+i < len(list) {
			line += list[half+i]
		}
		lines = append(lines, line)
	}
	return lines
}

// moved says what the second round changed.
func (c Contents) moved(l Look) []string {
	s := &c.Summary
	lines := append(l.strong("What the second round moved"), "")
	for _, text := range s.Moved.Sentences {
		lines = append(lines, l.wrapped(text, 0)...)
	}
	if l.Numbers && s.Moved.W != "" {
		lines = append(lines, l.Styles.Muted.Render(s.Moved.W))
	}
	if len(s.Moved.Answers) > 0 {
		lines = append(lines, "")
		for _, text := range l.wrapped("What the changed answers did to everybody's combinations taken together", 0) {
			lines = append(lines, l.Styles.Muted.Render(text))
		}
		names := make([]string, len(s.Moved.Answers))
		for i, a := range s.Moved.Answers {
			names[i] = cells.Line(a.Name)
		}
		wide, people := widest(names, l.Width*2/5), 10
		if slices.ContainsFunc(s.Moved.Answers, func(a report.Shifted) bool { return a.First }) {
			people = len("10 people, new")
		}
		for i, a := range s.Moved.Answers {
			who := ""
			if l.Width >= 64 {
				who = counted(a.People, "person", "people")
				if a.First {
					who += ", new"
				}
				who = cells.Pad(l.Styles.Muted.Render(who), people) + "  "
			}
			lines = append(lines, l.pad(names[i], wide)+"  "+who+cells.Line(a.Moved))
		}
		if s.Moved.More > 0 {
			lines = append(lines, l.Styles.Muted.Render(counted(s.Moved.More, "more question", "more questions")+" with less"))
		}
	}
	var list []string
	for _, v := range s.Verdicts {
		if v.Before != "" && v.Before != v.Text {
			list = append(list, l.person(v, l.mark(v.Was)+" "+cells.Line(v.Before)+l.Styles.Muted.Render(" "+l.Glyphs.To+" ")+l.mark(v.Alternative)+" "+cells.Line(v.Text)))
		}
	}
	if len(list) > 0 && len(list) <= mostVerdicts {
		lines = append(lines, "", l.Styles.Muted.Render("Verdicts that changed, or how sure they are"))
		lines = append(lines, list...)
	}
	return lines
}

// ruled says who rules what out. What is ruled out by the same questions stands
// together.
func (c Contents) ruled(l Look) []string {
	lines := append(l.strong("Ruled out for some, and not for others"), l.Styles.Muted.Render("No points make up for that: talk about it first."), "")
	list := c.Summary.Ruled
	for i, one := range list {
		lines = append(lines, l.mark(one.Alternative)+" "+cells.Line(one.Name)+l.Styles.Muted.Render("  ruled out for "+counted(one.People, "person", "people")))
		if i+1 < len(list) && sameQuestions(one.By, list[i+1].By) {
			continue
		}
		for _, by := range one.By {
			lines = append(lines, "", "  "+cells.Line(by.Name))
			lines = append(lines, l.spread(by, 2)...)
			inner := l
			inner.Width -= 2
			for _, note := range c.notes(by.Question, inner) {
				lines = append(lines, strings.TrimRight("  "+note, " "))
			}
		}
		lines = append(lines, "")
	}
	return lines
}

func sameQuestions(a, b []report.Disputed) bool {
	return slices.EqualFunc(a, b, func(a, b report.Disputed) bool { return a.Question == b.Question })
}

// agreement says how far people agree, and what to talk about.
func (c Contents) agreement(l Look) []string {
	s := &c.Summary
	lines := l.strong(s.Agreement)
	if l.Numbers {
		for _, text := range l.wrapped(s.W, 0) {
			lines = append(lines, l.Styles.Muted.Render(text))
		}
	}
	lines = append(lines, "")
	if len(s.Discuss) == 0 {
		return append(lines, l.wrapped("There is nothing that you have to talk about before you decide.", 0)...)
	}
	order := "What to talk about, by its share of the disagreement about the verdict"
	if len(s.Ruled) > 0 {
		order = "What to talk about: what rules something out first, then by its share of the disagreement about the verdict"
	}
	lines = append(append(lines, l.wrapped(order, 0)...), "")
	return append(lines, c.shares(s.Discuss, s.Ruled, l)...)
}

// shares draws the parts of questions in the disagreement, on one scale for all
// pages. What rules something out for some says so.
func (c Contents) shares(list []report.Disputed, ruled []report.Ruled, l Look) []string {
	most := 1
	for _, one := range slices.Concat(c.Summary.Discuss, c.Summary.Lesser) {
		most = max(most, one.Share)
	}
	names := make([]string, len(list))
	for i, one := range list {
		names[i] = cells.Line(one.Name)
	}
	wide := widest(names, l.Width/2)
	room := max(1, min(40, l.Width-wide-9))
	var lines []string
	for i, one := range list {
		number, bar := fmt.Sprintf("%4d%%", one.Share), strings.Repeat(l.Glyphs.Bar, max(0, one.Share*room/most))
		if one.Share <= 0 {
			number = "     "
		}
		if slices.ContainsFunc(ruled, func(r report.Ruled) bool {
			return slices.ContainsFunc(r.By, func(by report.Disputed) bool { return by.Question == one.Question })
		}) {
			bar = strings.TrimLeft(bar+"  ", " ") + l.Styles.Muted.Render("rules something out")
		}
		lines = append(lines, l.pad(names[i], wide)+l.Styles.Muted.Render(number)+"  "+bar)
	}
	return lines
}

// settled says what can wait: what was answered alike, and what carries less.
func (c Contents) settled(l Look) []string {
	s := &c.Summary
	lines := append(l.strong("What can wait"), "")
	if len(s.Settled)+len(s.Lesser)+len(s.Idle) == 0 {
		lines = append(append(lines, l.wrapped("Nothing was answered by everybody alike.", 0)...), "")
	}
	if len(s.Settled) > 0 {
		lines = append(lines, l.said("Everybody said the same", s.Settled, func(one report.Disputed) string { return one.Replies[0].Text })...)
	}
	if len(s.Lesser) > 0 {
		for _, text := range l.wrapped("You differ here, too, but less of the disagreement is due to it", 0) {
			lines = append(lines, l.Styles.Muted.Render(text))
		}
		lines = append(append(lines, c.shares(s.Lesser, nil, l)...), "")
	}
	if len(s.Idle) > 0 {
		lines = append(lines, l.said("You differ here, without effect on the verdicts", s.Idle, replies)...)
	}
	for _, one := range c.elsewhere() {
		inner := l
		inner.Width -= 2
		lines = append(lines, cells.Line(one.Name))
		for _, note := range c.notes(one.Question, inner)[1:] {
			lines = append(lines, strings.TrimRight("  "+note, " "))
		}
		lines = append(lines, "")
	}
	return lines
}

// said lists questions under a title, each with what was said.
func (l Look) said(title string, list []report.Disputed, text func(report.Disputed) string) []string {
	lines, names := []string{l.Styles.Muted.Render(title)}, make([]string, len(list))
	for i, one := range list {
		names[i] = cells.Line(one.Name)
	}
	wide := widest(names, l.Width/2)
	for i, one := range list {
		lines = append(lines, l.pad(names[i], wide)+"  "+l.Styles.Muted.Render(cells.Line(text(one))))
	}
	return append(lines, "")
}

// replies says how many gave which answer.
func replies(one report.Disputed) string {
	var parts []string
	for _, r := range one.Replies {
		parts = append(parts, fmt.Sprintf("%s %d", r.Text, r.People))
	}
	return strings.Join(parts, ", ")
}

// elsewhere are the questions with notes that have no page on which they can be
// seen.
func (c Contents) elsewhere() []report.Disputed {
	shown := slices.Clone(c.Summary.Discuss)
	for _, one := range c.Summary.Ruled {
		shown = append(shown, one.By...)
	}
	return slices.DeleteFunc(slices.Clone(c.Summary.Asked), func(q report.Disputed) bool {
		return len(c.Notes[q.Question]) == 0 || slices.ContainsFunc(shown, func(one report.Disputed) bool { return one.Question == q.Question })
	})
}

// widest is the width of the widest text, within bounds.
func widest(texts []string, most int) int {
	wide := 8
	for _, text := range texts {
		wide = max(wide, ansi.StringWidth(text))
	}
	return min(wide, max(8, most))
}

// pad cuts or fills a text to a width.
func (l Look) pad(text string, width int) string {
	return cells.Pad(cells.Cut(text, width, l.Glyphs.Ellipsis), width)
}
