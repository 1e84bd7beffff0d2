package host

import (
	"cmp"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/theme"
	"crossroads/ui/workshop"
)

// window is the frame around what somebody sees of the workshop.
type window struct {
	*frame.Look
	root    frame.Root[event]
	host    *Host
	reader  *reader
	now     *workshop.State // as it was looked at last
	said    string          // until the next key
	alarm   bool            // it needs attention
	full    bool            // it says that something cannot be written
	trouble string          // of the host itself, until it was seen
	more    []binding       // keys of this terminal beside those of everywhere
	parting parting
	asked   *frame.Text[event] // whether to leave
	// question is what was asked last of the workshop.
	question *frame.Text[event]
}

// parting is the question whether to leave, and what it comes to.
type parting struct {
	title, does, means string
	text               func() string
	leave              func() tea.Cmd
}

// mostWidth is the most that a screen is wide, and widestText running text, in
// cells.
const mostWidth, widestText = 132, 76

// newWindow makes the frame for a terminal of which environment says what may be
// known.
func newWindow(h *Host, environment []string, p parting) *window {
	w := &window{Look: frame.NewLook(theme.Auto, "", theme.Narrow(environment)), host: h, now: h.deps.Room.State(), parting: p}
	w.SetPlain(h.deps.Model.Plain())
	w.root = frame.NewRoot(w.Look, true, frame.Config[event]{
		Most: mostWidth, Status: true, Notice: " Everything is kept; ctrl+c twice leaves.", Twins: twins(),
		Always: []binding{
			{Keys: "ctrl+c", Do: func(string) (event, tea.Cmd) { return nil, w.interrupt() }},
			{Keys: "ctrl+l", Do: func(string) (event, tea.Cmd) { return nil, tea.ClearScreen }},
		},
		Apply: func(ev event) tea.Cmd {
			if ev == nil {
				return nil
			}
			return ev()
		},
		Shell: w.shell, Input: w.seen,
		Unknown: func(key string) { w.say(key + " does nothing here: ? lists the keys") },
	})
	return w
}

// shell is what stands around a screen: what is decided, where the workshop is and
// how far it has come, and what there is to say.
func (w *window) shell(v frame.View, l frame.Layout) frame.Shell {
	place := cmp.Or(v.Place, fmt.Sprintf("Round %d", w.now.Round))
	around := frame.Shell{Left: w.Styles.Strong.Render("Crossroads"), Right: w.Styles.Muted.Render(place), Rule: w.Bar(v.Done, l.Inner)}
	if v.Position != "" {
		around.Right += "  " + w.Styles.Strong.Render(v.Position)
	}
	const name, least = len("Crossroads  "), 12 // of a title
	if title := cells.Line(w.now.Title); title != "" && l.Inner-ansi.StringWidth(around.Right) >= name+least {
		around.Left += "  " + w.Styles.Muted.Render(title)
	}
	style, text := w.Styles.Muted, v.Status
	said := cmp.Or(w.trouble, w.said)
	if said != "" {
		if style, text = w.Styles.Text, said; w.alarm || w.trouble != "" {
			style = w.Styles.Warn
		}
	}
	around.Status = style.Render(cells.Cut(cells.Line(text), l.Inner, w.Glyphs.Ellipsis))
	if l.Compact && said != "" {
		around.Instead = around.Status
	}
	return around
}

// seen takes note that what was said was read.
func (w *window) seen() {
	w.said = ""
	if w.trouble != "" {
		w.host.board.calm(w.trouble)
		w.trouble = ""
	}
}

// say says something until the next key.
func (w *window) say(text string) { w.said, w.alarm, w.full = text, false, false }

// warn says what went wrong, if anything, until the next key.
func (w *window) warn(err error) {
	if err != nil {
		w.said, w.alarm = phrase.Capital(err.Error())+".", true
		var disk *workshop.SaveError
		w.full = errors.As(err, &disk)
	}
}

// look takes note of what the workshop has come to.
func (w *window) look() {
	w.now = w.host.deps.Room.State()
	w.root.Refresh()
}

// wrapped breaks a text into lines that can be read, in a style.
func wrapped(text string, width int, style lipgloss.Style) []string {
	lines := cells.Wrap(text, min(width, widestText))
	for i, l := range lines {
		lines[i] = style.Render(l)
	}
	return lines
}

func (w *window) close() tea.Cmd { w.root.Close(); return nil }

func (w *window) switchMouse() tea.Cmd { w.say(w.root.SwitchMouse()); return nil }

// list floats all keys of what is shown.
func (w *window) list() tea.Cmd {
	listed := w.root.Shown().Keys().Listed()
	w.tell("Keys", func(width int) []string { return w.List(listed, width) })
	return nil
}

// float floats a text with keys.
func (w *window) float(title string, lines func(width int) []string, table ...binding) *frame.Text[event] {
	text := &frame.Text[event]{Look: w.Look, Title: title, Lines: lines, Table: func() []binding { return table }}
	w.root.Float(text)
	return text
}

// tell floats a text to read.
func (w *window) tell(title string, lines func(width int) []string) {
	w.float(title, lines, binding{Keys: "esc enter left ? q", Hint: "esc", Does: "close", Do: does(w.close)})
}

// ask floats a question; yes is what follows from Enter.
func (w *window) ask(title, text, word string, yes func() tea.Cmd) tea.Cmd {
	w.question = w.float(title, func(width int) []string { return cells.Wrap(text, width) },
		binding{Keys: "enter y", Hint: "enter", Does: word, Do: does(func() tea.Cmd { w.root.Close(); return yes() })},
		binding{Keys: "esc left q", Hint: "esc", Does: "no", Do: does(w.close)})
	return nil
}

// interrupt asks whether to leave; the second time it leaves.
func (w *window) interrupt() tea.Cmd {
	if w.asked != nil && w.root.Floating() == screen(w.asked) {
		return w.parting.leave()
	}
	w.asked = w.float(w.parting.title, func(width int) []string { return cells.Wrap(w.parting.text(), width) },
		binding{Keys: "ctrl+c q y", Hint: "ctrl+c", Does: w.parting.does, Do: does(w.interrupt)},
		binding{Keys: "enter esc left", Hint: "enter", Does: "stay", Do: does(w.close)}) // a key too many ends nothing
	return nil
}

// part is done of all, 0 where there is nothing to do.
func part(done, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(done) / float64(all)
}
