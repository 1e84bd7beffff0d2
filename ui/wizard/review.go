package wizard

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// review lists every answer before the result is shown, one per line, so that
// most of them are seen at once. The first row leads to the result, so that
// Enter always goes on.
type review struct {
	*screen.Scene
	cursor int
	size   tea.WindowSizeMsg
}

func newReview(s *screen.Scene) *review { return &review{Scene: s} }

// listed are the questions that have a row: those of the walk, then those whose
// answers no longer apply.
func (v *review) listed() []questions.Question { return append(slices.Clone(v.Path()), v.Dropped()...) }

// Update implements Screen.
func (v *review) Update(msg tea.Msg) (screen.Event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		v.size = msg
		v.cursor = min(v.cursor, len(v.listed()))
	case frame.Click:
		v.cursor = msg.Target
		return v.take(), nil
	}
	return nil, nil
}

// Keys implements Screen.
func (v *review) Keys() screen.Keys {
	var q questions.Question // under the cursor
	all := v.listed()
	take := screen.Binding{Keys: "enter space right", Hint: "enter", Does: "change it", Means: "takes the row: the result, or an answer to change", Do: screen.Tells(v.take)}
	switch {
	case v.cursor > 0:
		q = all[v.cursor-1]
	case v.HasResult:
		take.Does = "show the result"
	default:
		take.Does = "hand the answers in"
	}
	table := []screen.Binding{take, v.CursorKeys(&v.cursor, len(all), max(1, v.size.Height-4)), v.BackKey(screen.WentBack, "back to the last question")}
	if slices.ContainsFunc(v.Path(), v.unanswered) {
		table = append(table, screen.Binding{Keys: "s", Hint: "s", Does: "next skipped", Means: "the next question that was skipped", Do: screen.Changes(v.toSkipped)})
	}
	finish := screen.Binding{Keys: "f r", Hint: "f", Does: "finish", Means: "finish, wherever the cursor is", Do: screen.Does(screen.Finished)}
	if !v.HasResult { // the first row says it better
		finish.Does, finish.Means = "hand in", "hand the answers in, wherever the cursor is"
		finish = screen.Quiet(finish)[0]
	}
	table = append(table, finish)
	if note := v.NoteKey(q); q.ID != "" {
		table = append(table, note)
	}
	if !v.Fixed() {
		table = append(table, v.TitleKey("title"))
	}
	table = append(table, v.OutlineKey(), v.UndoKey(), v.WhyKey(q))
	return screen.Keys{Table: append(append(table, screen.Quiet(v.MouseKey())...), v.Everywhere()...)}
}

// take shows the result, or leads to the answer under the cursor.
func (v *review) take() screen.Event {
	if v.cursor == 0 {
		return screen.Finished
	}
	return screen.Edited{Question: v.listed()[v.cursor-1].ID}
}

// unanswered reports whether a question was skipped or left open.
func (v *review) unanswered(q questions.Question) bool {
	one := v.Answer(q.ID)
	return one.State == questions.Skipped || one.Open()
}

// toSkipped moves to the next question that was skipped or left open.
func (v *review) toSkipped() {
	all := v.Path()
	for n := range all {
		if at := (v.cursor + n) % len(all); v.unanswered(all[at]) {
			v.cursor = at + 1
			return
		}
	}
}

// View implements Screen.
func (v *review) View() frame.View {
	return frame.View{Lines: v.lines(v.size.Width, v.size.Height), Place: "Review", Done: v.Done()}
}

func (v *review) lines(width, height int) []frame.Line {
	cursor, air := v.cursor, height >= 11
	width = min(width, screen.ChartWidth)
	title, summary := "Your answers", v.summary()
	if ansi.StringWidth(title)+2+ansi.StringWidth(summary) > width {
		title, summary = summary, "" // the header says what it is
	}
	head := frame.Plain(cells.Ends(v.Styles.Strong.Render(title), v.Styles.Muted.Render(summary), width, v.Glyphs.Ellipsis))
	if air {
		head = append(head, frame.Plain("")...)
	}
	head = append(head, frame.Line{Text: v.Lead(cursor == 0) + v.Styles.Strong.Render(v.onward())})
	if air {
		head = append(head, frame.Plain("")...)
	}
	return append(head, v.Window(v.rows(cursor, width), cursor, height-len(head))...)
}

// onward is what the first row leads to.
func (v *review) onward() string {
	if !v.HasResult {
		return "Hand in the answers"
	}
	return "Show the result"
}

// summary counts what there is.
func (v *review) summary() string {
	count := v.Tally()
	parts := []string{fmt.Sprintf("%d answered", count[questions.Answered])}
	for _, s := range []struct {
		state questions.State
		word  string
	}{{questions.Unsure, "not sure"}, {questions.Skipped, "skipped"}, {questions.Draft, "open"}} {
		if n := count[s.state]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s.word))
		}
	}
	return strings.Join(parts, ", ")
}

// rows are the answers by step.
func (v *review) rows(cursor, width int) []frame.Line {
	all, asked := v.listed(), len(v.Path())
	heading := func(i int) string {
		if i >= asked {
			return "  No longer asked; kept, not counted"
		}
		return "  " + v.StepTitle(all[i])
	}
	return v.Grouped(len(all), heading, func(i int) []frame.Line { return v.answerRow(cursor, i+1, all[i], width) })
}

// answerRow draws a question with what was said and, below it, the note, each cut
// to a line. The row in focus is shown whole.
func (v *review) answerRow(cursor, i int, q questions.Question, width int) []frame.Line {
	const names, few, all = 26, 1, 1 << 10
	name := min(names, width/2-4)
	one, focused := v.Answer(q.ID), i == cursor
	short := cells.Pad(cells.Cut(cells.Line(q.Short), name, v.Glyphs.Ellipsis), name)
	room := width - name - 6
	said, note := []string{v.shortened(q, one, room)}, v.NoteLines(one.Note, room, few)
	if focused {
		short, said, note = v.Styles.Strong.Render(short), cells.Wrap(v.InWords(q, one), room), v.NoteLines(one.Note, room, all)
	}
	lead := v.Lead(focused) + v.Mark(one) + " " + short + "  "
	var rows []frame.Line
	for i, l := range append(said, note...) {
		if i < len(said) && one.State != questions.Answered {
			l = v.Styles.Muted.Render(l)
		}
		rows = append(rows, frame.Line{Text: cells.Pad(lead, name+6) + l, Target: 0})
		lead = ""
	}
	for n := range rows {
		rows[n].Target = i
	}
	return rows
}

// shortened is an answer in one line: its labels without their explanation
// where they do not fit with it.
func (v *review) shortened(q questions.Question, one questions.Answer, room int) string {
	said := v.InWords(q, one)
	if ansi.StringWidth(said) > room {
		said = v.Brief(q, one)
	}
	return cells.Cut(said, room, v.Glyphs.Ellipsis)
}
