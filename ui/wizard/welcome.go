package wizard

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// welcome is the first screen: what this is, and where to begin.
type welcome struct {
	*screen.Scene
	title   string // what the whole questionnaire decides
	walks   []Unfinished
	cursor  int
	opening bool // a walk is being opened
	size    tea.WindowSizeMsg
}

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

// Update implements Screen.
func (v *welcome) Update(msg tea.Msg) (screen.Event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		v.size = msg
	case listedMsg:
		v.walks = msg.walks
	case openedMsg:
		v.opening = false
		if msg.err != nil {
			return screen.Warn(fmt.Sprintf("Cannot be opened: %v", msg.err)), nil
		}
		return screen.Resumed{Record: msg.record}, nil
	case frame.Click:
		v.cursor = msg.Target
		return v.take("")
	}
	return nil, nil
}

// Keys implements Screen.
func (v *welcome) Keys() screen.Keys {
	last := len(v.walks)
	take := screen.Binding{Keys: "enter space right", Hint: "enter", Does: "start", Means: "takes the row: start, or go on", Do: v.take}
	if done, _ := v.Progress(); done > 0 || v.cursor > 0 {
		take.Does = "go on"
	}
	table, move := []screen.Binding{take}, v.CursorKeys(&v.cursor, last, 0)
	if last > 0 {
		table = append(table, move, screen.Binding{Keys: screen.Digits[:2*min(9, last+1)-1], Do: screen.With(func(key string) screen.Event {
			v.cursor = screen.Digit(key) - 1
			return nil
		})})
	}
	if v.HasChoice() {
		table = append(table, v.WalksKey())
	}
	if title := v.TitleKey("give it a title"); !v.Fixed() { // a given list has the title of its giver
		title.Keys = "t n"
		table = append(table, title)
	}
	table = append(table, v.OutlineKey(), screen.Binding{Keys: "ctrl+c", Hint: "ctrl+c", Does: "leave", Do: screen.Does(screen.Leaving)},
		v.MouseKey(), v.WhyKey(questions.Question{}))
	return screen.Keys{Table: append(append(table, screen.Quiet(v.UndoKey())...), v.Everywhere()...)}
}

// take starts, or opens the walk under the cursor; a second press meanwhile does
// nothing.
func (v *welcome) take(string) (screen.Event, tea.Cmd) {
	if v.cursor == 0 {
		return screen.Started, nil
	}
	u := v.walks[v.cursor-1]
	if v.opening || u.Resume == nil {
		return nil, nil
	}
	v.opening = true
	return nil, func() tea.Msg {
		record, err := u.Resume()
		return openedMsg{record, err}
	}
}

// View implements Screen.
func (v *welcome) View() frame.View {
	return frame.View{Lines: v.lines(v.size.Width, v.size.Height), Done: v.Done()}
}

// lines puts where to begin below what a newcomer has to know, of which less
// is said where there is less room.
func (v *welcome) lines(width, height int) []frame.Line {
	prose := min(width, screen.ProseWidth)
	var lines []frame.Line
	for _, l := range cells.Wrap(v.title, prose) {
		lines = append(lines, frame.Plain(v.Styles.Strong.Render(l))...)
	}
	lines = append(lines, frame.Plain("")...)
	rows := v.rows(width)
	room := height - len(lines) - min(len(rows), 6)
	blocks := [][]string{cells.Wrap(v.amount(), prose), v.steps(prose), cells.Wrap(promise, prose)}
	if done, _ := v.Progress(); done > 0 { // no newcomer
		blocks = [][]string{v.disputed(prose), v.steps(prose)}
	}
	for _, block := range blocks {
		if len(block) == 0 || len(block)+1 > room {
			continue
		}
		lines = append(lines, frame.Plain(append(block, "")...)...)
		room -= len(block) + 1
	}
	return append(lines, v.Window(rows, v.cursor, max(1, height-len(lines)))...)
}

// promise is what makes it safe to answer.
const promise = "Not sure? Say so; the result allows for it. Go back, skip and change what you like: every answer is saved at once. No score shows on the way, so that nothing leads you."

// amount says how much there is to answer.
func (v *welcome) amount() string {
	_, all := v.Progress()
	text := "About " + phrase.Count(all, "question", "questions")
	if !v.Whole() {
		return text + ", then a verdict and how sure it is. After that, each further answer makes it surer."
	}
	text += " in " + phrase.Count(len(v.Flow().Steps), "step", "steps")
	if n := v.Ratings(); n > 0 {
		text += fmt.Sprintf(", %d of them short ratings", n)
	}
	if v.Fixed() {
		return text + "."
	}
	return text + ". Questions that can no longer change the result are skipped."
}

// disputed are the questions that people disagreed on, with the answers given.
func (v *welcome) disputed(width int) []string {
	list := v.Disputed()
	if len(list) == 0 {
		return nil
	}
	lines := cells.Wrap("You disagreed most on:", width)
	names := 0
	for _, q := range list {
		names = max(names, ansi.StringWidth(cells.Line(q.Short)))
	}
	names = min(names, width/2)
	for i, q := range list {
		if i == mostDisputed && len(list) > i+1 {
			lines = append(lines, v.Styles.Muted.Render(fmt.Sprintf("  and %d more", len(list)-i)))
			break
		}
		text := "  " + cells.Pad(cells.Cut(cells.Line(phrase.Capital(q.Short)), names, v.Glyphs.Ellipsis), names+2)
		if one := v.Answer(q.ID); !one.Open() {
			text += v.Styles.Muted.Render("yours: " + v.Brief(q, one))
		}
		lines = append(lines, cells.Cut(text, width, v.Glyphs.Ellipsis))
	}
	return lines
}

// mostDisputed is how many of them are listed.
const mostDisputed = 6

// steps say what each step is about, and how much of it there is or is done.
func (v *welcome) steps(width int) []string {
	begun, _ := v.Progress()
	names := 0
	for _, s := range v.Flow().Steps {
		names = max(names, ansi.StringWidth(cells.Line(s.Title)))
	}
	names = min(names, width/2)
	var lines []string
	for _, s := range v.Flow().Steps {
		done, all := v.StepProgress(s.ID)
		amount := phrase.Count(all, "question", "questions")
		if begun > 0 {
			amount = fmt.Sprintf("%d of %d", done, all)
		}
		text := "  " + cells.Pad(cells.Cut(cells.Line(s.Title), names, v.Glyphs.Ellipsis), names+2)
		if room := width - ansi.StringWidth(text) - ansi.StringWidth(amount) - 2; room >= 24 {
			text += v.Styles.Muted.Render(cells.Cut(cells.Line(s.About), room, v.Glyphs.Ellipsis))
		}
		lines = append(lines, cells.Ends(text, v.Styles.Muted.Render(amount), width, v.Glyphs.Ellipsis))
	}
	return lines
}

// rows are where to begin.
func (v *welcome) rows(width int) []frame.Line {
	rows := []frame.Line{{Text: v.lead(0) + v.Styles.Strong.Render(v.first())}}
	if len(v.walks) > 0 {
		rows = append(rows, frame.Plain("", "  "+v.Styles.Muted.Render("or go on with"))...)
	}
	for i, u := range v.walks {
		title := cells.Line(u.Title)
		if title == "" {
			title = "Without a title"
		}
		if about := cells.Line(u.About); about != "" {
			title += v.Styles.Muted.Render("  " + about)
		}
		said := phrase.Count(u.Answered, "answer", "answers")
		if u.Found != "" {
			said = cells.Line(u.Found)
		}
		text := cells.Ends(title, v.Styles.Muted.Render(said+"  "+cells.Line(u.When)), min(width, screen.ProseWidth)-5, v.Glyphs.Ellipsis)
		rows = append(rows, frame.Line{Text: v.lead(i+1) + text, Target: i + 1})
	}
	return rows
}

func (v *welcome) lead(i int) string {
	number := ""
	if len(v.walks) > 0 && i < 9 {
		number = fmt.Sprintf("%d  ", i+1)
	}
	if i == v.cursor {
		return cells.Focus + v.Styles.Accent.Render(strings.TrimSpace(v.Glyphs.Cursor+" "+number)) + cells.Pad("", 1+min(1, len(number)))
	}
	return "  " + v.Styles.Muted.Render(number)
}

// first is the row under the cursor at the beginning: to start or to go on.
func (v *welcome) first() string {
	done, all := v.Progress()
	next, open := v.After("")
	switch {
	case v.Record().Finished && v.HasResult:
		return "Look at the result"
	case done == 0:
		return "Start"
	case len(v.Disputed()) > 0:
		return "Begin with what you disagreed on"
	case open:
		n, _ := v.Position(next)
		return fmt.Sprintf("Go on with question %s of about %d", n, all)
	}
	return "Look at the answers: all are there"
}
