package host

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/chart"
	"crossroads/ui/frame"
	"crossroads/ui/pane"
	"crossroads/ui/reveal"
)

// reading shows the pages of a reveal. Somebody who has not turned a page by
// themselves sees the one that the facilitator shows.
type reading struct {
	*window
	lead    *lead  // who turns the pages of all; nil for everybody else
	me      string // who looks; "" the facilitator
	mine    questions.Answers
	made    *revealing
	pages   []reveal.Page // none while they are worked out, or cannot be
	err     error
	at      int
	notes   bool
	numbers bool
	alone   bool // has turned a page
	pane    pane.Pane
	size    tea.WindowSizeMsg
}

func newReading(w *window, me string, mine questions.Answers) *reading {
	return &reading{window: w, me: me, mine: mine, made: w.host.reveal(w.now.Round)}
}

// revealedMsg says that the pages can be shown.
type revealedMsg struct{}

func (r *reading) begin() tea.Cmd {
	made := r.made
	return func() tea.Msg { <-made.done; return revealedMsg{} }
}

// learn takes the pages over once they are made.
func (r *reading) learn() {
	made, err, ok := r.made.look()
	if !ok || r.pages != nil {
		return
	}
	if r.err = err; err == nil {
		r.pages = made.pages
	}
	r.turn(r.host.board.shown())
}

// Update implements Screen.
func (r *reading) Update(msg tea.Msg) (event, tea.Cmd) {
	r.learn()
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		r.size = size
	}
	if !r.alone && r.lead == nil {
		r.turn(r.host.board.shown())
	}
	r.fit()
	return nil, nil
}

// turned turns to a page because somebody wants to.
func (r *reading) turned(at int) {
	r.alone = r.lead == nil
	r.turn(at)
	if r.lead != nil {
		r.host.board.turn(r.at)
	}
}

func (r *reading) turn(at int) {
	if at = max(0, min(at, len(r.pages)-1)); at != r.at {
		r.at = at
		r.pane.To(0)
	}
}

// drawing is how what is revealed is drawn.
func (w *window) drawing(width int) reveal.Look {
	return reveal.Look{Look: chart.Look{Styles: w.Styles, Glyphs: w.Glyphs}, Width: width, Me: -1}
}

// fit sets the text of the page.
func (r *reading) fit() {
	var text []string
	switch {
	case r.err != nil:
		text = wrapped(phrase.Capital(r.err.Error())+".", r.size.Width, r.Styles.Warn)
	case len(r.pages) == 0:
		text = []string{"Working out what follows from everybody's answers" + r.Glyphs.Ellipsis}
	default:
		look := r.drawing(r.size.Width)
		look.Notes, look.Numbers, look.Mine = r.notes, r.numbers, r.mine
		look.Me = slices.Index(r.made.made.people, r.me)
		text = r.pages[r.at].Lines(look)
	}
	r.pane.Fit(text, r.size.Width, r.size.Height)
}

// Keys implements Screen.
func (r *reading) Keys() frame.Keys[event] {
	var table []binding
	if len(r.pages) > 0 {
		g, page := r.Glyphs, r.pages[r.at]
		back := binding{Keys: "left", Hint: g.Left, Does: "back", Label: g.Left + "  h", Means: "the page before", Do: acts(func() { r.turned(r.at - 1) })}
		if r.lead == nil {
			back.Keys, back.Label = "left esc", g.Left+"  h  esc"
		}
		table = append(table, binding{Keys: "right enter tab", Hint: g.Right, Does: "next", Label: g.Right + "  l  enter  tab", Means: "the next page", Do: acts(func() { r.turned(r.at + 1) })}, back)
		if page.Notes > 0 {
			table = append(table, binding{Keys: "n", Hint: "n", Does: "notes", Means: "what people wrote beside their answers, without names", Do: acts(func() { r.notes = !r.notes })})
		}
		if page.Numbers {
			table = append(table, binding{Keys: "w", Hint: "w", Does: "the number", Means: "the number behind the words", Do: acts(func() { r.numbers = !r.numbers })})
		}
	}
	if r.pane.Below() > 0 || r.pane.Top() > 0 {
		table = append(table, frame.Scrolling[event](r.Look, r.pane.HandleKey))
	}
	if r.alone {
		table = append(table, binding{Keys: "f", Hint: "f", Does: "follow the facilitator", Means: "see the page that the facilitator shows", Do: acts(func() { r.alone = false })})
	}
	if r.lead != nil {
		table = append(append(table, r.lead.offers()...), r.lead.peopleKey())
	}
	return frame.Keys[event]{Table: append(table, r.everywhere()...)}
}

// View implements Screen.
func (r *reading) View() frame.View {
	v := frame.View{Lines: frame.Plain(r.pane.Lines()...)}
	if len(r.pages) > 0 {
		v.Position, v.Done = fmt.Sprintf("%d of %d", r.at+1, len(r.pages)), part(r.at+1, len(r.pages))
	}
	if below := r.pane.Below(); below > 0 {
		v.Status = r.Glyphs.Down + " " + phrase.Count(below, "more line", "more lines")
	}
	return v
}
