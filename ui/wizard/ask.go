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

// textWidth is the most that a line of prose takes.
const textWidth = 76

// ask shows one page: what is asked, and a widget that takes the answer.
type ask struct {
	*scene
	page   page
	widget widget
}

// widget takes the answer to one kind of question. It looks at the walk for
// what has been said and keeps only its cursor.
type widget interface {
	// key acts on a key by its name and reports whether it knows it.
	key(name string) (ev event, known bool)
	// parts draws the widget for a width and at most so many lines.
	parts(width, height int) parts
	// row is the target that has the focus; for a matrix, the row.
	row() int
	// click acts on a click on a target at a column of the body.
	click(target, x int) event
	keys() []key.Binding
	manual() []key.Binding // the same, all of them
}

// scribe is a widget that takes letters as text while it is writing.
type scribe interface {
	typed(tea.Msg) event
	writing() bool
}

// scribe returns the widget where letters are text now.
func (a *ask) scribe() (scribe, bool) {
	w, ok := a.widget.(scribe)
	return w, ok && w.writing()
}

// counter is a widget that says how far it has come.
type counter interface{ count() string }

// parts of a widget: the rows may scroll between head and foot.
type parts struct{ head, rows, foot []line }

func newAsk(s *scene, p page, id questions.ID) *ask {
	a := &ask{scene: s, page: p}
	switch q := p[0]; {
	case p.isMatrix():
		a.widget = newMatrix(s, p, id)
	case q.Picks():
		a.widget = newPicks(s, q)
	case q.Kind == questions.Ranking:
		a.widget = newRank(s, q)
	case q.Kind == questions.Text:
		a.widget = newWrite(s, q)
	default:
		a.widget = newPick(s, q)
	}
	return a
}

// Update implements screen.
func (a *ask) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return a, a.pressed(msg), nil
	case tea.PasteMsg:
		if w, ok := a.scribe(); ok {
			return a, w.typed(msg), nil
		}
	case tea.MouseClickMsg:
		lines := a.lines(a.width, a.height)
		if msg.Y >= 0 && msg.Y < len(lines) && lines[msg.Y].target != nothing {
			return a, a.widget.click(lines[msg.Y].target, msg.X), nil
		}
	case tea.MouseWheelMsg:
		ev, _ := a.widget.key(turned(msg))
		return a, ev, nil
	}
	return a, nil, nil
}

// pressed gives a key to the widget first, then to what all pages share.
func (a *ask) pressed(k tea.KeyPressMsg) event {
	if w, ok := a.scribe(); ok {
		if a.page[0].Kind != questions.Text {
			return w.typed(k)
		}
		return a.written(w, k)
	}
	name := press(k)
	if ev, known := a.widget.key(name); known {
		return ev
	}
	q := a.page[0]
	switch b := &a.bound; {
	case hints.Is(name, b.back):
		return wentBack{}
	case hints.Is(name, b.on):
		return wentOn{}
	case hints.Is(name, b.unsure):
		return answered{[]questions.Answer{a.say(q.ID, questions.Unsure)}}
	case hints.Is(name, b.skip):
		return answered{[]questions.Answer{a.say(q.ID, questions.Skipped)}}
	case a.refining.on && hints.Is(name, b.toResult):
		return cameBack{}
	case hints.Is(name, b.finish):
		if a.walk.whole() || a.deps.Summary == nil {
			return reviewed{}
		}
		return finished{}
	case a.walk.HasChoice() && hints.Is(name, b.all):
		return wantedAll{}
	}
	return ignored{name}
}

// written keeps only the keys that are not text.
func (a *ask) written(w scribe, k tea.KeyPressMsg) event {
	q := a.page[0]
	switch b := &a.bound.text; {
	case key.Matches(k, b.back):
		return wentBack{}
	case key.Matches(k, b.on):
		return wentOn{}
	case key.Matches(k, b.unsure):
		return answered{[]questions.Answer{a.say(q.ID, questions.Unsure)}}
	case key.Matches(k, b.skip):
		return answered{[]questions.Answer{a.say(q.ID, questions.Skipped)}}
	}
	return w.typed(k)
}

// typing implements typist.
func (a *ask) typing() bool {
	_, ok := a.scribe()
	return ok
}

// say makes an answer in a state, with the note that is there.
func (s *scene) say(id questions.ID, state questions.State, values ...string) questions.Answer {
	return questions.Answer{Question: id, State: state, Values: values, Note: s.walk.Answer(id).Note}
}

// focus returns the page and which of its questions has the focus.
func (a *ask) focus() (page, int) {
	if a.page.isMatrix() {
		return a.page, a.widget.row()
	}
	return a.page, 0
}

// View implements screen.
func (a *ask) View(width, height int) string {
	return strings.Join(texts(a.lines(width, height)), "\n")
}

// lines lays the page out; rows scroll in what the rest leaves.
func (a *ask) lines(width, height int) []line {
	tight := height < 11
	terse := a.page.isMatrix() && height < 16
	head := a.heading(width, tight, terse)
	foot := a.remarks(width, tight)
	if room := height - len(head) - len(foot); room < 4 {
		foot = nil
	}
	p := a.widget.parts(min(width, textWidth+12), height-len(head)-len(foot))
	lines := append(head, p.head...)
	foot = append(p.foot, foot...)
	lines = append(lines, a.window(p.rows, a.widget.row(), height-len(lines)-len(foot))...)
	return append(lines, foot...)
}

// heading is the question, the sentence under it and the count: tight leaves out all
// air, terse the sentence.
func (a *ask) heading(width int, tight, terse bool) []line {
	var lines []line
	if a.refining.on && !tight {
		lines = plainLines(a.styles.Muted.Render(cells.Cut(a.refining.heading(), width, a.glyphs.Ellipsis)), "")
	}
	title := a.page.title()
	for _, l := range wrap(title, min(width, textWidth)) {
		lines = append(lines, plainLine(a.styles.Strong.Render(l)))
	}
	if !tight && !terse {
		for _, l := range wrap(a.page.help(), min(width, textWidth)) {
			lines = append(lines, plainLine(a.styles.Muted.Render(l)))
		}
	}
	if c, ok := a.widget.(counter); ok && c.count() != "" {
		lines = append(lines, plainLine(a.styles.Muted.Render(cells.Cut(c.count(), width, a.glyphs.Ellipsis))))
	}
	if !tight {
		lines = append(lines, plainLine(""))
	}
	return lines
}

// Keys implements screen.
func (a *ask) Keys() []key.Binding {
	b := &a.bound
	switch _, ok := a.scribe(); {
	case ok && a.page[0].Kind != questions.Text:
		return a.widget.keys()
	case ok:
		t := &b.text
		return append(a.widget.keys(), t.back, t.note, t.outline, t.skip, t.why)
	}
	keys := append(a.widget.keys(), b.arrows)
	switch {
	case a.refining.on:
		keys = append(keys, b.skip, b.toResult)
	case a.page.isMatrix():
		keys = append(keys, b.escape)
	default:
		keys = append(keys, b.back)
	}
	if n, ok := a.walk.canChange(); ok && n == 0 && !a.refining.on {
		keys = append(keys, b.finish)
	}
	keys = append(keys, b.outline, b.note, b.unsure, b.skip, b.undo)
	if a.deps.Summary != nil {
		keys = append(keys, b.peek)
	}
	return append(keys, b.mouse, b.why)
}

// place implements placed.
func (a *ask) place() place {
	step, _, _ := a.walk.Flow().Step(a.page[0].Step)
	if r := a.refining; r.on {
		return place{step: "Refine", position: fmt.Sprintf("%d of %d", r.asked, r.of), done: 1}
	}
	n, of := a.walk.position(a.page)
	at := fmt.Sprintf("%d of about %d", n, of)
	return place{step: cells.Line(step.Title), position: at, done: a.walk.done()}
}

// coverage says what is still open, which is all that is live while answering.
// What is bounded is who leads; how sure that is can always move.
func (a *ask) coverage() string {
	n, ok := a.walk.canChange()
	done, all := a.walk.progress()
	switch {
	case a.refining.on:
		return ""
	case done == all:
		return a.dealtWith()
	case ok && n == 0:
		return "No open question can change which alternative leads: f to finish"
	case !a.walk.whole():
		return counted(all-done, "more question", "more questions") + " to a first verdict"
	case ok:
		return counted(n, "open question", "open questions") + " can still change which alternative leads"
	}
	return ""
}

// dealtWith says that everything is answered, where it is.
func (a *ask) dealtWith() string {
	skipped, unsure := 0, 0
	for _, p := range a.walk.path() {
		for _, q := range p {
			switch a.walk.Answer(q.ID).State {
			case questions.Skipped:
				skipped++
			case questions.Unsure:
				unsure++
			}
		}
	}
	var parts []string
	if skipped > 0 {
		parts = append(parts, fmt.Sprintf("%d skipped", skipped))
	}
	if unsure > 0 {
		parts = append(parts, fmt.Sprintf("%d not sure", unsure))
	}
	if len(parts) == 0 {
		return "Everything is answered"
	}
	return "Nothing is open: " + strings.Join(parts, ", ")
}
