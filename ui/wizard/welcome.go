package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// welcome is the first screen: what this is, and where to begin.
type welcome struct {
	*scene
	walks   []Unfinished
	cursor  int
	opening bool // a walk is being opened
}

func newWelcome(s *scene) *welcome { return &welcome{scene: s} }

// listedMsg brings the walks that can be resumed.
type listedMsg struct{ walks []Unfinished }

// openedMsg brings a walk that was chosen.
type openedMsg struct {
	record questions.Record
	err    error
}

// listUnfinished looks for walks to resume.
func listUnfinished(list func() []Unfinished) tea.Cmd {
	if list == nil {
		return nil
	}
	return func() tea.Msg { return listedMsg{list()} }
}

// Update implements screen.
func (v *welcome) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	switch msg := msg.(type) {
	case listedMsg:
		v.walks = msg.walks
	case openedMsg:
		v.opening = false
		if msg.err != nil {
			return v, told{fmt.Sprintf("cannot be opened: %v", msg.err)}, nil
		}
		return v, resumed{msg.record}, nil
	case tea.KeyPressMsg:
		return v.pressed(press(msg))
	case tea.MouseClickMsg:
		lines := v.lines(v.width, v.height)
		if msg.Y >= 0 && msg.Y < len(lines) && lines[msg.Y].target != nothing {
			v.cursor = lines[msg.Y].target
			return v.pressed("enter")
		}
	}
	return v, nil, nil
}

func (v *welcome) pressed(name string) (screen, event, tea.Cmd) {
	last := len(v.walks)
	if d := digit(name); d > 0 && d-1 <= last {
		v.cursor = d - 1
		return v, nil, nil
	}
	if at, ok := v.bound.moved(name, v.cursor, last, 0); ok {
		v.cursor = at
		return v, nil, nil
	}
	switch b := &v.bound; {
	case hints.Is(name, b.welcome.title):
		return v, openedName{}, nil
	case hints.Is(name, b.welcome.start):
		if v.cursor == 0 {
			return v, started{}, nil
		}
		return v, nil, v.open(v.walks[v.cursor-1])
	}
	return v, nil, nil
}

// open fetches a walk; a second press meanwhile does nothing.
func (v *welcome) open(u Unfinished) tea.Cmd {
	if v.opening || u.Resume == nil {
		return nil
	}
	v.opening = true
	return func() tea.Msg {
		record, err := u.Resume()
		return openedMsg{record, err}
	}
}

// View implements screen.
func (v *welcome) View(width, height int) string {
	return strings.Join(texts(v.lines(width, height)), "\n")
}

func (v *welcome) lines(width, height int) []line {
	var lines []line
	for _, l := range wrap(v.deps.Title, min(width, textWidth)) {
		lines = append(lines, plainLine(v.styles.Strong.Render(l)))
	}
	lines = append(lines, plainLine(""))
	for i, p := range v.about() {
		if height < 10 || height < 16 && i > 0 {
			break
		}
		for _, l := range wrap(p, min(width, textWidth)) {
			lines = append(lines, plainLine(l))
		}
		lines = append(lines, plainLine(""))
	}
	return append(lines, v.window(v.rows(width), v.cursor, max(1, height-len(lines)))...)
}

// about is what a newcomer has to know.
func (v *welcome) about() []string {
	var steps []string
	for _, s := range v.walk.flow.Steps {
		steps = append(steps, strings.ToLower(s.Title))
	}
	return []string{
		fmt.Sprintf("About %s in %s: %s. What cannot matter any more is not asked.",
			v.amount(), counted(len(steps), "step", "steps"), strings.Join(steps, ", ")),
		"Say \"not sure\" wherever you are not: the result takes it into account. You can go back, skip, and change everything later. No score is shown on the way, so that nothing leads you.",
	}
}

// amount says how much there is to answer. Ratings are quick and counted
// apart.
func (v *welcome) amount() string {
	asked, rated := 0, 0
	for _, p := range v.walk.path() {
		if p.isMatrix() {
			rated += len(p)
		} else {
			asked += len(p)
		}
	}
	if rated == 0 {
		return counted(asked, "question", "questions")
	}
	return counted(asked, "question", "questions") + " and " + counted(rated, "rating", "ratings")
}

// rows are where to begin.
func (v *welcome) rows(width int) []line {
	rows := []line{{v.lead(0) + v.styles.Strong.Render(v.first()), 0}}
	if len(v.walks) > 0 {
		rows = append(rows, plainLine(""), plainLine("  "+v.styles.Muted.Render("or go on with")))
	}
	for i, u := range v.walks {
		title := cells.Line(u.Title)
		if title == "" {
			title = "Without a title"
		}
		right := fmt.Sprintf("%d answered  %s", u.Answered, cells.Line(u.When))
		text := cells.Ends(title, v.styles.Muted.Render(right), min(width, 64)-5, v.glyphs.Ellipsis)
		rows = append(rows, line{v.lead(i+1) + text, i + 1})
	}
	return rows
}

func (v *welcome) lead(i int) string {
	number := ""
	if len(v.walks) > 0 && i < 9 {
		number = fmt.Sprintf("%d  ", i+1)
	}
	if i == v.cursor {
		return v.styles.Accent.Render(strings.TrimSpace(v.glyphs.Cursor+" "+number)) + cells.Pad("", 1+min(1, len(number)))
	}
	return "  " + v.styles.Muted.Render(number)
}

// first is the row under the cursor at the beginning: to start or to go on.
func (v *welcome) first() string {
	done, all := v.walk.counted()
	switch {
	case done == 0:
		return "Start"
	case done < all:
		return fmt.Sprintf("Go on: %d of about %d answered", done, all)
	}
	return "Look at the answers: all are there"
}

// Keys implements screen.
func (v *welcome) Keys() []key.Binding {
	b := &v.bound
	keys := []key.Binding{b.welcome.start}
	if len(v.walks) > 0 {
		keys = append(keys, b.arrows)
	}
	return append(keys, b.welcome.title, b.outline, b.mouse, b.leave)
}

func (v *welcome) wide() {}

// place implements placed.
func (v *welcome) place() place { return place{done: v.walk.done()} }
