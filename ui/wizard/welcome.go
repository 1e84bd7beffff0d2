package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

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
			return v, warned{fmt.Sprintf("Cannot be opened: %v", msg.err)}, nil
		}
		return v, resumed{msg.record}, nil
	case tea.KeyPressMsg:
		return v.pressed(press(msg))
	case tea.MouseWheelMsg:
		return v.pressed(turned(msg))
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
	case hints.Is(name, b.all) && v.walk.HasChoice():
		return v, wantedAll{}, nil
	case hints.Is(name, b.welcome.start):
		if v.cursor == 0 {
			return v, started{}, nil
		}
		return v, nil, v.open(v.walks[v.cursor-1])
	}
	return v, ignored{name}, nil
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

// lines puts where to begin below what a newcomer has to know, of which less
// is said where there is less room.
func (v *welcome) lines(width, height int) []line {
	prose := min(width, textWidth)
	var lines []line
	for _, l := range wrap(v.deps.Title, prose) {
		lines = append(lines, plainLine(v.styles.Strong.Render(l)))
	}
	lines = append(lines, plainLine(""))
	rows := v.rows(width)
	room := height - len(lines) - min(len(rows), 6)
	blocks := [][]string{wrap(v.amount(), prose), v.steps(prose), wrap(promise, prose)}
	if done, _ := v.walk.progress(); done > 0 { // no newcomer
		blocks = blocks[1:2]
	}
	for _, block := range blocks {
		if len(block) == 0 || len(block)+1 > room {
			continue
		}
		lines = append(append(lines, plainLines(block...)...), plainLine(""))
		room -= len(block) + 1
	}
	return append(lines, v.window(rows, v.cursor, max(1, height-len(lines)))...)
}

// promise is what makes it safe to answer.
const promise = "Not sure? Say so; the result allows for it. Go back, skip and change what you like: every answer is saved at once. No score shows on the way, so that nothing leads you."

// amount says how much there is to answer. A question is what is asked on one
// screen, as the header counts it.
func (v *welcome) amount() string {
	pages, tables, rated := v.walk.path(), 0, 0
	for _, p := range pages {
		if p.isMatrix() {
			tables, rated = tables+1, rated+len(p)
		}
	}
	if !v.walk.whole() {
		return fmt.Sprintf("About %s, then a verdict and how sure it is. After that, each further answer makes it surer.",
			counted(len(pages), "question", "questions"))
	}
	text := fmt.Sprintf("About %s in %s", counted(len(pages), "question", "questions"), counted(len(v.walk.Flow().Steps), "step", "steps"))
	if rated > 0 {
		text += fmt.Sprintf(", %s with %s", counted(tables, "of them a table", "of them tables"), counted(rated, "short rating", "short ratings"))
	}
	if v.walk.Fixed() {
		return text + "."
	}
	return text + ". Questions that can no longer change the result are skipped."
}

// steps say what each step is about, and how much of it there is or is done.
func (v *welcome) steps(width int) []string {
	done, all := map[string]int{}, map[string]int{}
	begun := false
	for _, p := range v.walk.path() {
		all[p[0].Step]++
		if !p.open(v.walk.Record().Answers) {
			done[p[0].Step]++
			begun = true
		}
	}
	names := 0
	for _, s := range v.walk.Flow().Steps {
		names = max(names, ansi.StringWidth(cells.Line(s.Title)))
	}
	names = min(names, width/2)
	var lines []string
	for _, s := range v.walk.Flow().Steps {
		amount := counted(all[s.ID], "question", "questions")
		if begun {
			amount = fmt.Sprintf("%d of %d", done[s.ID], all[s.ID])
		}
		text := "  " + cells.Pad(cells.Cut(cells.Line(s.Title), names, v.glyphs.Ellipsis), names+2)
		if room := width - ansi.StringWidth(text) - ansi.StringWidth(amount) - 2; room >= 24 {
			text += v.styles.Muted.Render(cells.Cut(cells.Line(s.About), room, v.glyphs.Ellipsis))
		}
		lines = append(lines, cells.Ends(text, v.styles.Muted.Render(amount), width, v.glyphs.Ellipsis))
	}
	return lines
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
		if about := cells.Line(u.About); about != "" {
			title += v.styles.Muted.Render("  " + about)
		}
		said := counted(u.Answered, "answer", "answers")
		if u.Found != "" {
			said = cells.Line(u.Found)
		}
		text := cells.Ends(title, v.styles.Muted.Render(said+"  "+cells.Line(u.When)), min(width, textWidth)-5, v.glyphs.Ellipsis)
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
		return cells.Focus + v.styles.Accent.Render(strings.TrimSpace(v.glyphs.Cursor+" "+number)) + cells.Pad("", 1+min(1, len(number)))
	}
	return "  " + v.styles.Muted.Render(number)
}

// first is the row under the cursor at the beginning: to start or to go on.
func (v *welcome) first() string {
	done, all := v.walk.progress()
	next, open := v.walk.after("")
	switch {
	case v.walk.Record().Finished && v.deps.Summary != nil:
		return "Look at the result"
	case done == 0:
		return "Start"
	case open:
		n, _ := v.walk.position(next)
		return fmt.Sprintf("Go on with question %d of about %d", n, all)
	}
	return "Look at the answers: all are there"
}

// Keys implements screen.
func (v *welcome) Keys() []key.Binding {
	b := &v.bound
	keys := []key.Binding{b.welcome.start}
	if done, _ := v.walk.progress(); done > 0 || v.cursor > 0 {
		keys[0] = b.welcome.goOn
	}
	if len(v.walks) > 0 {
		keys = append(keys, b.arrows)
	}
	if v.walk.HasChoice() {
		keys = append(keys, b.allOrShort(v.walk.Complete()))
	}
	return append(keys, b.welcome.title, b.outline, b.leave, b.mouse, b.result.keys)
}

func (v *welcome) wide() {}

// place implements placed.
func (v *welcome) place() place { return place{done: v.walk.done()} }
