package wizard

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// jump is the outline as a list to jump from. Letters narrow it at once; digits
// are the number of a question, unless letters stand before them.
type jump struct {
	*screen.Scene
	cursor int // among the questions shown
	filter typing.Field
	number int // typed so far; 0: nothing
	size   tea.WindowSizeMsg
}

func newJump(s *screen.Scene, at questions.ID) *jump {
	j := &jump{Scene: s, filter: typing.New("", questions.MaxText)}
	for i, q := range j.shown() {
		if q.ID == at {
			j.cursor = i
		}
	}
	return j
}

// shown are the questions that pass the filter.
func (j *jump) shown() []questions.Question {
	filter := strings.ToLower(j.filter.Text())
	return slices.DeleteFunc(slices.Clone(j.Path()), func(q questions.Question) bool {
		return !strings.Contains(strings.ToLower(q.Short+" "+q.Title+" "+j.StepTitle(q)), filter)
	})
}

// Update implements Screen.
func (j *jump) Update(msg tea.Msg) (screen.Event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		j.size = msg
	case frame.Click:
		j.cursor = msg.Target
		return j.jump(), nil
	case tea.KeyPressMsg:
		if key := msg.Text; j.filter.Text() == "" && (key == "0" || screen.Digit(key) > 0) {
			return j.dial(key), nil
		} else if j.filter.Text() != "" || key != "/" { // that would begin a filter elsewhere
			return j.typed(msg), nil
		}
	case tea.PasteMsg:
		return j.typed(msg), nil
	}
	return nil, nil
}

// typed gives a key or a paste to the filter. The list follows.
func (j *jump) typed(msg tea.Msg) screen.Event {
	changed, lost := j.filter.Update(msg)
	if changed {
		j.cursor, j.number = 0, 0
	}
	if lost != "" {
		return screen.Warn(lost)
	}
	return nil
}

// Keys implements Screen.
func (j *jump) Keys() screen.Keys {
	end := screen.Binding{Keys: "esc g", Hint: "esc", Does: "close", Do: screen.Does(screen.Closed)}
	if j.filter.Text() != "" {
		end.Does, end.Do = "clear", screen.Changes(func() { j.filter, j.cursor = typing.New("", questions.MaxText), 0 })
	}
	return screen.Keys{Typing: true, Table: []screen.Binding{
		{Keys: "enter", Hint: "enter", Does: "jump", Do: screen.Tells(j.jump)},
		{Hint: "a-z", Does: "filter"},
		j.CursorKeys(&j.cursor, max(0, len(j.shown())-1), 10),
		{Keys: "tab", Hint: "tab", Does: "review", Do: screen.Does(screen.Reviewed)}, end}}
}

// jump goes to the question under the cursor.
func (j *jump) jump() screen.Event {
	if all := j.shown(); j.cursor < len(all) {
		return screen.JumpedTo{Question: all[j.cursor].ID}
	}
	return nil
}

// dial takes a digit of the number of a question, and jumps where no longer
// number is possible.
func (j *jump) dial(key string) screen.Event {
	digit := screen.Digit(key)
	all := len(j.shown())
	if j.number = 10*j.number + digit; j.number < 1 || j.number > all {
		j.number = digit
	}
	if j.number < 1 || j.number > all {
		j.number = 0
		return screen.Ignored(key)
	}
	if j.cursor = j.number - 1; 10*j.number > all {
		return j.jump()
	}
	return nil
}

// View implements Screen.
func (j *jump) View() frame.View {
	width, height := j.size.Width, j.size.Height
	title := j.Styles.Strong.Render("Jump to a question")
	if j.filter.Text() != "" {
		title = cells.Ends(title, j.Styles.Accent.Render("/")+j.filter.Lines(24, 1)[0], width, "")
	}
	head, all := frame.Plain(title, ""), j.shown()
	rows := j.Grouped(len(all), func(i int) string { return j.StepTitle(all[i]) }, func(i int) []frame.Line {
		number := j.Styles.Muted
		if i == j.cursor {
			number = j.Styles.Accent
		}
		text := j.Lead(i == j.cursor) + number.Render(fmt.Sprintf("%2d  ", i+1)) + j.QuestionRow(all[i], false, width-6)
		return []frame.Line{{Text: text, Target: i}}
	})
	if len(all) == 0 {
		rows = frame.Plain(j.Styles.Muted.Render("no question contains this"))
	}
	// The box keeps its size while the filter narrows the list.
	for whole := len(j.Path()) + 2*len(j.Flow().Steps) - 1; len(rows) < min(whole, height-len(head)); {
		rows = append(rows, frame.Plain("")...)
	}
	return frame.View{Lines: append(head, j.Window(rows, j.cursor, height-len(head))...)}
}
