package wizard

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// review lists every answer before the result is shown, a line each, so that
// most of them are seen at once. The first row leads to the result, so that
// Enter always goes on.
type review struct {
	*scene
	cursor int
}

func newReview(s *scene) *review { return &review{scene: s} }

// asked lists the questions of the path in order.
func (v *review) asked() []questions.Question {
	var all []questions.Question
	for _, p := range v.walk.path() {
		all = append(all, p...)
	}
	return all
}

// listed are the questions that have a row: those of the path, then those
// whose answers no longer apply.
func (v *review) listed() []questions.Question {
	return append(v.asked(), v.walk.Dropped()...)
}

// Update implements screen.
func (v *review) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	all := v.listed()
	v.cursor = min(v.cursor, len(all))
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return v, v.pressed(press(msg), all), nil
	case tea.MouseWheelMsg:
		return v, v.pressed(turned(msg), all), nil
	case tea.MouseClickMsg:
		lines := v.lines(v.width, v.height)
		if msg.Y >= 0 && msg.Y < len(lines) && lines[msg.Y].target != nothing {
			v.cursor = lines[msg.Y].target
			return v, v.pressed("enter", all), nil
		}
	}
	return v, nil, nil
}

func (v *review) pressed(name string, all []questions.Question) event {
	if at, ok := v.bound.moved(name, v.cursor, len(all), max(1, v.height-4)); ok {
		v.cursor = at
		return nil
	}
	switch b := &v.bound; {
	case hints.Is(name, b.back):
		return wentBack{}
	case hints.Is(name, b.review.finish):
		return finished{}
	case hints.Is(name, b.review.title):
		return openedName{}
	case hints.Is(name, b.review.skipped):
		return v.toSkipped(all)
	case hints.Is(name, b.review.change):
		if v.cursor == 0 {
			return finished{}
		}
		return edited{all[v.cursor-1].ID}
	}
	return ignored{name}
}

// toSkipped moves to the next question that was skipped or left open.
func (v *review) toSkipped(all []questions.Question) event {
	for n := range all {
		at := (v.cursor + n) % len(all)
		if one := v.walk.Answer(all[at].ID); one.State == questions.Skipped || one.Open() {
			v.cursor = at + 1
			return nil
		}
	}
	return told{"Nothing was skipped"}
}

// focus returns the question under the cursor, for its note and its reason.
func (v *review) focus() (page, int) {
	all := v.listed()
	return page(all), min(v.cursor, len(all)) - 1
}

// View implements screen.
func (v *review) View(width, height int) string {
	return strings.Join(texts(v.lines(width, height)), "\n")
}

func (v *review) lines(width, height int) []line {
	cursor, air := min(v.cursor, len(v.listed())), height >= 11
	width = min(width, chartMost)
	title, summary := "Your answers", v.summary()
	if ansi.StringWidth(title)+2+ansi.StringWidth(summary) > width {
		title, summary = summary, "" // the header says what it is
	}
	head := plainLines(cells.Ends(v.styles.Strong.Render(title), v.styles.Muted.Render(summary), width, v.glyphs.Ellipsis))
	if air {
		head = append(head, plainLine(""))
	}
	head = append(head, line{v.lead(cursor, 0) + v.styles.Strong.Render(v.onward()), 0})
	if air {
		head = append(head, plainLine(""))
	}
	return append(head, v.window(v.rows(cursor, width), cursor, height-len(head))...)
}

// onward is what the first row leads to.
func (v *review) onward() string {
	if v.deps.Summary == nil {
		return "Hand in the answers"
	}
	return "Show the result"
}

// summary counts what there is.
func (v *review) summary() string {
	count := map[questions.State]int{}
	open := 0
	for _, q := range v.asked() {
		one := v.walk.Answer(q.ID)
		if one.Open() {
			open++
			continue
		}
		count[one.State]++
	}
	parts := []string{fmt.Sprintf("%d answered", count[questions.Answered])}
	if n := count[questions.Unsure]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d not sure", n))
	}
	if n := count[questions.Skipped]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d skipped", n))
	}
	if open > 0 {
		parts = append(parts, fmt.Sprintf("%d open", open))
	}
	return strings.Join(parts, ", ")
}

// rows are the answers by step.
func (v *review) rows(cursor, width int) []line {
	var rows []line
	step, asked := "", len(v.asked())
	for i, q := range v.listed() {
		heading := q.Step
		if i >= asked {
			heading = "stale"
		}
		if heading != step {
			if len(rows) > 0 {
				rows = append(rows, plainLine(""))
			}
			rows = append(rows, plainLine("  "+v.styles.Muted.Render(v.heading(heading))))
			step = heading
		}
		rows = append(rows, v.answerRow(cursor, i+1, q, width)...)
	}
	return rows
}

func (v *review) heading(step string) string {
	if step == "stale" {
		return "No longer asked; kept, not counted"
	}
	s, _, _ := v.walk.Flow().Step(step)
	return s.Title
}

// answerRow draws a question, what was said and the note, a line each. What
// has the focus is shown whole.
func (v *review) answerRow(cursor, i int, q questions.Question, width int) []line {
	const names = 26
	name := min(names, width/2-4)
	one, focused := v.walk.Answer(q.ID), i == cursor
	short := cells.Pad(cells.Cut(cells.Line(q.Short), name, v.glyphs.Ellipsis), name)
	if focused {
		short = v.styles.Strong.Render(short)
	}
	room := width - name - 6
	said, note := []string{v.shortened(q, one, room)}, wrap(one.Note, room-len(noteLabel))
	if focused {
		said = wrap(v.said(q, one), room)
	} else if len(note) > 1 {
		note = []string{cells.Cut(cells.Line(one.Note), room-len(noteLabel), v.glyphs.Ellipsis)}
	}
	lead := v.lead(cursor, i) + v.state(one) + " " + short + "  "
	var rows []line
	for _, l := range said {
		if one.Open() || one.State != questions.Answered {
			l = v.styles.Muted.Render(l)
		}
		rows = append(rows, line{lead + l, i})
		lead = strings.Repeat(" ", name+6)
	}
	label := noteLabel
	for _, l := range note {
		rows = append(rows, line{strings.Repeat(" ", name+6) + v.styles.Muted.Render(label+l), i})
		label = strings.Repeat(" ", len(noteLabel))
	}
	return rows
}

// noteLabel stands before a note.
const noteLabel = "note  "

// shortened is an answer in one line: its labels without their explanation
// where they do not fit with it.
func (v *review) shortened(q questions.Question, one questions.Answer, room int) string {
	said := v.said(q, one)
	if ansi.StringWidth(said) > room {
		said = v.brief(q, one)
	}
	return cells.Cut(said, room, v.glyphs.Ellipsis)
}

func (v *review) lead(cursor, i int) string {
	if i == cursor {
		return cells.Focus + v.styles.Accent.Render(v.glyphs.Cursor) + " "
	}
	return "  "
}

// Keys implements screen.
func (v *review) Keys() []key.Binding {
	b := &v.bound
	enter := b.review.change
	switch {
	case v.cursor == 0 && v.deps.Summary == nil:
		enter = b.review.hand
	case v.cursor == 0:
		enter = b.review.show
	}
	keys := []key.Binding{enter, b.arrows, b.back}
	if slices.ContainsFunc(v.asked(), func(q questions.Question) bool {
		one := v.walk.Answer(q.ID)
		return one.State == questions.Skipped || one.Open()
	}) {
		keys = append(keys, b.review.skipped)
	}
	return append(keys, b.review.finish, b.note, b.review.title, b.outline, b.undo, b.why)
}

func (v *review) wide() {}

// place implements placed.
func (v *review) place() place { return place{step: "Review", done: v.walk.done()} }
