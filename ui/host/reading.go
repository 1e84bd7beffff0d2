package host

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/chart"
	"crossroads/ui/pane"
	"crossroads/ui/reveal"
)

// reading shows the pages of a reveal. Somebody who has not turned a page by
// themselves sees the one that the facilitator shows.
type reading struct {
	*canvas
	host    *Host
	title   string
	round   int
	me      string // who looks; "" the facilitator
	mine    questions.Answers
	made    *revealing
	pages   []reveal.Page // none while they are worked out, or cannot be
	err     error
	at      int
	notes   bool
	numbers bool
	pane    pane.Pane
	alone   bool // has turned a page
	leads   bool // turns those of all
}

func newReading(h *Host, c *canvas, round int, me string, mine questions.Answers) *reading {
	return &reading{canvas: c, host: h, title: h.deps.Room.State().Title, round: round, me: me, mine: mine, made: h.reveal(round)}
}

// revealedMsg says that the pages can be shown.
type revealedMsg struct{ round int }

func (r *reading) begin() tea.Cmd {
	made, round := r.made, r.round
	return func() tea.Msg { <-made.done; return revealedMsg{round} }
}

// learn takes the pages over once they are made. It looks once: they can be made
// between two looks.
func (r *reading) learn() {
	select {
	case <-r.made.done:
		if r.err = r.made.err; r.err == nil {
			r.pages = r.made.made.pages
		}
	default:
	}
}

// look is how pages are drawn.
func (c *canvas) look(width int) reveal.Look {
	return reveal.Look{Look: chart.Look{Styles: c.styles, Glyphs: c.glyphs}, Width: width, Me: -1}
}

func (r *reading) update(msg tea.Msg) tea.Cmd {
	r.learn()
	if !r.alone && !r.leads {
		r.turn(r.host.board.shown())
	}
	r.fit()
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd := r.press(msg.String())
		r.fit()
		return cmd
	case tea.MouseWheelMsg:
		name := "down"
		if msg.Button == tea.MouseWheelUp {
			name = "up"
		}
		r.pane.HandleKey(name)
	}
	return nil
}

func (r *reading) press(name string) tea.Cmd {
	switch k := r.keys; {
	case is(name, k.leave):
		return tea.Quit
	case is(name, k.next):
		r.turned(r.at + 1)
	case is(name, k.before):
		r.turned(r.at - 1)
	case is(name, k.notes):
		r.notes = !r.notes
	case is(name, k.number):
		r.numbers = !r.numbers
	case is(name, k.follow):
		r.alone = false
		r.turn(r.host.board.shown())
	default:
		r.pane.HandleKey(twin(name))
	}
	return nil
}

// twin is the key by which a pane knows a letter.
func twin(name string) string {
	switch name {
	case "j":
		return "down"
	case "k":
		return "up"
	}
	return name
}

// turned turns to a page because somebody wants to.
func (r *reading) turned(at int) {
	r.alone = !r.leads
	r.turn(at)
	if r.leads {
		r.host.board.turn(r.at)
	}
}

func (r *reading) turn(at int) {
	at = max(0, min(at, len(r.pages)-1))
	if at != r.at {
		r.at = at
		r.pane.To(0)
	}
}

// fit sets the text of the page.
func (r *reading) fit() {
	if len(r.pages) == 0 {
		return
	}
	look := r.look(r.inner())
	look.Notes, look.Numbers, look.Mine = r.notes, r.numbers, r.mine
	look.Me = slices.Index(r.made.made.people, r.me)
	r.pane.Fit(r.pages[r.at].Lines(look), r.inner(), r.canvas.room())
}

func (r *reading) view() tea.View { return r.draw(r.frame()) }

func (r *reading) frame() frame {
	f := frame{title: r.title, place: fmt.Sprintf("Round %d", r.round), keys: []hint{r.keys.leave}}
	if r.err != nil {
		f.body, f.warn = wrapped(capital(r.err.Error())+".", r.inner()), true
		return f
	}
	if len(r.pages) == 0 {
		f.body = []string{"Working out what follows from everybody's answers" + r.glyphs.Ellipsis}
		return f
	}
	f.place = r.styles.Muted.Render(fmt.Sprintf("Round %d", r.round)) + fmt.Sprintf("  %d of %d", r.at+1, len(r.pages))
	f.done = part(r.at+1, len(r.pages))
	f.body = r.pane.Lines()
	f.keys = r.means(r.pages[r.at])
	if below := r.pane.Below(); below > 0 {
		f.status = r.glyphs.Down + " " + count(below, "more line", "more lines")
	}
	return f
}

// means are the keys that mean something on a page.
func (r *reading) means(p reveal.Page) []hint {
	all := []hint{r.keys.next, r.keys.before}
	if p.Notes > 0 {
		all = append(all, r.keys.notes)
	}
	if p.Numbers {
		all = append(all, r.keys.number)
	}
	if r.pane.Below() > 0 || r.pane.Top() > 0 {
		all = append(all, r.keys.scroll)
	}
	if r.alone {
		all = append(all, r.keys.follow)
	}
	return append(all, r.keys.leave)
}
