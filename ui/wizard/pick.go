package wizard

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// pick takes the answer to a question with choices: one of several, several of
// many, or a scale. The last row is "Not sure".
type pick struct {
	*scene
	q      questions.Question
	cursor int
}

func newPick(s *scene, q questions.Question) *pick {
	p := &pick{scene: s, q: q}
	one := s.walk.answer(q.ID)
	switch {
	case one.State == questions.Unsure:
		p.cursor = len(q.Choices)
	case len(one.Values) > 0:
		p.cursor = max(0, slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == one.Values[0] }))
	}
	return p
}

func (p *pick) several() bool { return p.q.Kind == questions.Several }

// values are the choices made so far, confirmed or not.
func (p *pick) values() []string {
	one := p.walk.answer(p.q.ID)
	if one.State == questions.Answered || one.State == questions.Draft {
		return one.Values
	}
	return nil
}

func (p *pick) row() int { return p.cursor }

func (p *pick) key(name string) (event, bool) {
	last := len(p.q.Choices)
	if d := digit(name); d > 0 {
		if d > last+1 {
			return ignored{name}, true
		}
		p.cursor = d - 1
		return p.choose(), true
	}
	if at, ok := p.bound.moved(name, p.cursor, last, last+1); ok {
		p.cursor = at
		return nil, true
	}
	switch b := &p.bound; {
	case hints.Is(name, b.pick.choose):
		return p.choose(), true
	case hints.Is(name, b.pick.next):
		return p.confirm(), true
	default:
		return nil, false
	}
}

func (p *pick) click(target, _ int) event {
	p.cursor = target
	return p.choose()
}

// choose marks the row under the cursor, or takes the mark away again.
func (p *pick) choose() event {
	if p.cursor == len(p.q.Choices) {
		return drafted{answer: p.say(p.q.ID, questions.Unsure)}
	}
	id := p.q.Choices[p.cursor].ID
	values := []string{id}
	if p.several() {
		values = slices.Clone(p.values())
		if i := slices.Index(values, id); i >= 0 {
			values = slices.Delete(values, i, i+1)
		} else if p.q.Limit > 0 && len(values) >= p.q.Limit {
			return warned{fmt.Sprintf("%d of %d are chosen: take one away first", len(values), p.q.Limit)}
		} else {
			values = append(values, id)
		}
	}
	state := questions.Draft
	if p.walk.answer(p.q.ID).State == questions.Answered && len(values) > 0 {
		state = questions.Answered
	}
	return drafted{answer: p.say(p.q.ID, state, values...)}
}

// confirm takes what is highlighted, or, with several, what is marked: nothing
// marked is a question skipped.
func (p *pick) confirm() event {
	one := p.say(p.q.ID, questions.Skipped)
	values := p.values()
	switch {
	case p.several() && len(values) > 0:
		one = p.say(p.q.ID, questions.Answered, values...)
	case p.cursor == len(p.q.Choices):
		one = p.say(p.q.ID, questions.Unsure)
	case !p.several():
		one = p.say(p.q.ID, questions.Answered, p.q.Choices[p.cursor].ID)
	}
	return answered{[]questions.Answer{one}}
}

func (p *pick) keys() []key.Binding {
	if p.several() {
		return []key.Binding{p.bound.pick.choose, p.bound.pick.next}
	}
	return []key.Binding{p.bound.pick.confirm}
}

// parts implements widget. Help stands beside or under its choice; where there
// is no room for all of it, only that of the row in focus is shown, below.
func (p *pick) parts(width, height int) parts {
	var out parts
	room := height
	out.rows = p.rows(width, true)
	if room >= 12 && len(p.q.Choices) <= 5 && len(out.rows)+len(p.q.Choices)+3 <= room {
		out.rows = p.railed(spaced(out.rows))
	}
	if len(out.rows) <= room || !p.hasHelp() {
		return out
	}
	out.rows = p.rows(width, false)
	if lines := p.detail(width); len(out.rows)+len(lines) <= room || room >= 14 {
		out.foot = lines
	}
	return out
}

// count says how many are chosen and what the limit is.
func (p *pick) count() string {
	n := len(p.values())
	switch {
	case !p.several():
		return ""
	case p.q.Limit > 0 && n > 0:
		return fmt.Sprintf("%d of %d chosen", n, p.q.Limit)
	case p.q.Limit > 0:
		return fmt.Sprintf("Choose up to %d", p.q.Limit)
	case n > 0:
		return fmt.Sprintf("%d chosen", n)
	}
	return "Choose any number"
}

func (p *pick) hasHelp() bool {
	return slices.ContainsFunc(p.q.Choices, func(c questions.Choice) bool { return c.Help != "" })
}

// rows draws every choice.
func (p *pick) rows(width int, help bool) []line {
	const indent = 7 // cursor, mark, number
	column := p.helpColumn(width - indent)
	var lines []line
	for i := 0; i <= len(p.q.Choices); i++ {
		label, text := "Not sure", ""
		if i < len(p.q.Choices) {
			label, text = p.q.Choices[i].Label, p.q.Choices[i].Help
		}
		if !help {
			text = ""
		}
		for n, l := range wrap(label, width-indent) {
			lead := strings.Repeat(" ", indent)
			if i == len(p.q.Choices) {
				l = p.styles.Muted.Render(l)
			}
			if n == 0 {
				lead = p.lead(i)
				if column > 0 && text != "" {
					l = cells.Pad(l, column) + p.styles.Muted.Render(cells.Line(text))
				}
			}
			lines = append(lines, line{lead + l, i})
		}
		if column == 0 {
			for _, l := range wrap(text, width-indent) {
				lines = append(lines, line{strings.Repeat(" ", indent) + p.styles.Muted.Render(l), i})
			}
		}
	}
	return lines
}

// railed joins the steps of a scale by a line, which shows that they are in
// order.
func (p *pick) railed(rows []line) []line {
	if p.q.Kind != questions.Scale {
		return rows
	}
	for i := range rows {
		if rows[i].target == nothing && i+1 < len(rows) && rows[i+1].target < len(p.q.Choices) {
			rows[i].text = "  " + p.styles.Faint.Render(p.glyphs.Wall)
		}
	}
	return rows
}

// helpColumn is where help starts beside the labels; 0: under them.
func (p *pick) helpColumn(width int) int {
	labels, helps := 0, 0
	for _, c := range p.q.Choices {
		labels = max(labels, ansi.StringWidth(c.Label))
		helps = max(helps, ansi.StringWidth(c.Help))
	}
	if labels+3+helps > width {
		return 0
	}
	return labels + 3
}

// lead is everything before the label: cursor, mark and number.
func (p *pick) lead(i int) string {
	number := " "
	if i < 9 {
		number = strconv.Itoa(i + 1)
	}
	mark, chosen := p.mark(i)
	switch {
	case i == p.cursor:
		return p.styles.Accent.Render(p.glyphs.Cursor+" "+mark+" "+number) + "  "
	case chosen:
		return "  " + p.styles.Strong.Render(mark+" "+number) + "  "
	}
	return "  " + p.styles.Muted.Render(mark+" "+number) + "  "
}

// mark shows whether a row is chosen.
func (p *pick) mark(i int) (mark string, chosen bool) {
	on, off := p.glyphs.Chosen, p.glyphs.Open
	chosen = p.walk.answer(p.q.ID).State == questions.Unsure
	if i < len(p.q.Choices) {
		if p.several() {
			on, off = p.glyphs.Checked, p.glyphs.Blank
		}
		chosen = slices.Contains(p.values(), p.q.Choices[i].ID)
	}
	if chosen {
		return on, true
	}
	return off, false
}

// detail is the help of the row in focus, with a blank line above. It always
// takes the same room, so that nothing jumps.
func (p *pick) detail(width int) []line {
	most := 0
	for _, c := range p.q.Choices {
		most = max(most, len(wrap(c.Help, width-2)))
	}
	most = min(most, 2)
	lines := []line{plainLine("")}
	if p.cursor < len(p.q.Choices) {
		for _, l := range wrap(p.q.Choices[p.cursor].Help, width-2) {
			lines = append(lines, plainLine("  "+p.styles.Muted.Render(l)))
		}
	}
	for len(lines) < most+1 {
		lines = append(lines, plainLine(""))
	}
	return lines[:most+1]
}
