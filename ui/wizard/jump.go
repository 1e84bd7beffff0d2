package wizard

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
	"crossroads/ui/typing"
)

// jump is the outline as a list to jump from, with a filter.
type jump struct {
	*scene
	cursor    int // among the questions shown
	filter    typing.Field
	filtering bool
	number    int // typed so far; 0: nothing
}

func newJump(s *scene, at questions.ID) *jump {
	j := &jump{scene: s}
	for i, q := range j.shown() {
		if q.ID == at {
			j.cursor = i
		}
	}
	return j
}

// shown are the questions that pass the filter.
func (j *jump) shown() []questions.Question {
	var all []questions.Question
	for _, e := range j.entries(j.filter.Text()) {
		if !e.heading {
			all = append(all, e.question)
		}
	}
	return all
}

// typing implements typist.
func (j *jump) typing() bool { return j.filtering }

// Update implements screen.
func (j *jump) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if j.filtering {
			return j, j.filterBy(msg), nil
		}
	case tea.MouseWheelMsg:
		return j, j.pressed(turned(msg)), nil
	case tea.MouseClickMsg:
		lines := j.lines(j.width, j.height)
		if msg.Y >= 0 && msg.Y < len(lines) && lines[msg.Y].target != nothing {
			j.cursor = lines[msg.Y].target
			return j, j.pressed("enter"), nil
		}
	case tea.KeyPressMsg:
		return j, j.key(msg), nil
	}
	return j, nil, nil
}

func (j *jump) key(k tea.KeyPressMsg) event {
	if !j.filtering {
		return j.pressed(press(k))
	}
	switch b := &j.bound.jump; {
	case key.Matches(k, b.find):
		return j.pressed(k.String())
	case key.Matches(k, b.clear):
		j.filter, j.filtering, j.cursor = typing.Field{}, false, 0
		return nil
	}
	return j.filterBy(k)
}

// filterBy gives a key or a paste to the filter. The list follows.
func (j *jump) filterBy(msg tea.Msg) event {
	changed, lost := j.filter.Update(msg)
	if changed {
		j.cursor = 0
	}
	if lost != "" {
		return warned{lost}
	}
	return nil
}

func (j *jump) pressed(name string) event {
	all := j.shown()
	last := max(0, len(all)-1)
	if len(name) == 1 && name[0] >= '0' && name[0] <= '9' {
		return j.dial(int(name[0]-'0'), all)
	}
	j.number = 0
	if at, ok := j.bound.moved(name, j.cursor, last, 10); ok {
		j.cursor = at
		return nil
	}
	switch b := &j.bound; {
	case hints.Is(name, b.jump.filter):
		j.filter, j.filtering = newField(j.filter.Text()), true
	case hints.Is(name, b.jump.review):
		return reviewed{}
	case hints.Is(name, b.jump.jump):
		if j.cursor < len(all) {
			return jumpedTo{all[j.cursor].ID}
		}
	case hints.Is(name, b.jump.close):
		return closed{}
	}
	return nil
}

// dial takes a digit of the number of a question, and jumps where no longer
// number is possible.
func (j *jump) dial(digit int, all []questions.Question) event {
	j.number = 10*j.number + digit
	if j.number < 1 || j.number > len(all) {
		j.number = digit
	}
	if j.number < 1 || j.number > len(all) {
		j.number = 0
		return ignored{strconv.Itoa(digit)}
	}
	j.cursor = j.number - 1
	if 10*j.number > len(all) {
		return jumpedTo{all[j.cursor].ID}
	}
	return nil
}

// View implements screen.
func (j *jump) View(width, height int) string {
	return strings.Join(texts(j.lines(width, height)), "\n")
}

func (j *jump) lines(width, height int) []line {
	title := j.styles.Strong.Render("Jump to a question")
	if j.filtering {
		title = cells.Ends(title, j.styles.Accent.Render("/")+j.filter.Lines(24, 1)[0], width, "")
	}
	head := plainLines(title, "")
	var rows []line
	n := 0
	for _, e := range j.entries(j.filter.Text()) {
		if e.heading {
			if len(rows) > 0 {
				rows = append(rows, plainLine(""))
			}
			rows = append(rows, plainLine(j.styles.Muted.Render(cells.Line(e.step.Title))))
			continue
		}
		rows = append(rows, line{j.row(e.question, n, width), n})
		n++
	}
	if n == 0 {
		rows = plainLines(j.styles.Muted.Render("no question contains this"))
	}
	// The box keeps its size while the filter narrows the list.
	for whole := len(j.entries("")) + len(j.walk.Flow().Steps) - 1; len(rows) < min(whole, height-len(head)); {
		rows = append(rows, plainLine(""))
	}
	return append(head, j.window(rows, j.cursor, height-len(head))...)
}

// row is a question with its number, its state and its answer.
func (j *jump) row(q questions.Question, n, width int) string {
	lead, number := "  ", j.styles.Muted.Render(fmt.Sprintf("%2d  ", n+1))
	if n == j.cursor {
		lead = cells.Focus + j.styles.Accent.Render(j.glyphs.Cursor) + " "
		number = j.styles.Accent.Render(fmt.Sprintf("%2d  ", n+1))
	}
	return lead + number + j.questionRow(q, false, width-6)
}

// Keys implements screen.
func (j *jump) Keys() []key.Binding {
	b := &j.bound
	if j.filtering {
		return []key.Binding{b.jump.find, b.jump.clear}
	}
	return []key.Binding{b.jump.jump, b.jump.filter, b.arrows, b.jump.review, b.jump.close}
}
