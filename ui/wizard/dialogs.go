package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/markdown"
	"crossroads/ui/wizard/screen"
)

// keys is what "?" opens: why a question is asked and what it touches, where one
// has the focus, and below it every key of the screen.
func (w *Wizard) keys(q questions.Question) screen.Screen {
	listed := w.root.Shown().Keys().Listed()
	d := &frame.Text[screen.Event]{Look: w.scene.Look, Title: "Keys", Table: func() []screen.Binding {
		return []screen.Binding{{Keys: "esc enter left ? q", Hint: "esc", Does: "close", Do: screen.Does(screen.Closed)}}
	}}
	if q.ID != "" {
		d.Title = "Why we ask"
	}
	d.Lines = func(width int) []string {
		var lines []string
		if q.ID != "" {
			lines = append(w.reason(q, width), "", w.scene.Styles.Strong.Render("Keys"), "")
		}
		return append(lines, w.scene.List(listed, width)...)
	}
	return d
}

// reason is why a question is asked, drawn.
func (w *Wizard) reason(q questions.Question, width int) []string {
	text := q.Why
	if w.deps.Why != nil {
		text = w.deps.Why(q.ID)
	}
	if strings.TrimSpace(text) == "" {
		text = "It can change which side leads, or by how much."
	}
	out, err := markdown.Render(text, max(markdown.Narrowest, width), w.scene.Styles, w.scene.Glyphs)
	if err != nil {
		return cells.Wrap(text, width)
	}
	return strings.Split(out, "\n")
}

// peek asks whether the result so far shall be shown, and shows it.
func (w *Wizard) peek() screen.Screen {
	d := &frame.Text[screen.Event]{Look: w.scene.Look, Title: "Peek at the result so far?", Lines: func(width int) []string {
		return cells.Wrap("Seeing a score tends to pull later answers towards it. The report will say that you looked.", width)
	}}
	goOn := screen.Binding{Keys: "enter esc left q p", Hint: "enter", Does: "go on", Do: screen.Does(screen.Closed)}
	decline := goOn
	decline.Keys, decline.Does = "enter esc left q", "no, go on"
	show := screen.Binding{Keys: "p y", Hint: "p", Does: "show it"}
	show.Do = func(string) (screen.Event, tea.Cmd) {
		seen := w.deps.Result.Summary(w.Record())
		d.Title = "So far"
		d.Lines = func(width int) []string {
			headline := cells.Cut(cells.Line(seen.Headline), width, w.scene.Glyphs.Ellipsis)
			return append([]string{w.scene.Styles.Strong.Render(headline)}, cells.Wrap(seen.Sentence, width)...)
		}
		d.Table = func() []screen.Binding { return []screen.Binding{goOn} }
		w.root.Refresh()
		return screen.Peeked, nil
	}
	d.Table = func() []screen.Binding { return []screen.Binding{show, decline} }
	return d
}
