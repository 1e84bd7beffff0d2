package browse

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/chart"
	"crossroads/ui/frame"
	"crossroads/ui/theme"
)

// Deps is what a browser needs from outside.
type Deps struct {
	Book *evidencepage.Book
	// Start is the id of the page that is opened first; "" or an unknown one
	// opens the list of criteria.
	Start string
	Theme theme.Choice
	// Background is what the environment says of it, Dark or Light, until the
	// terminal itself does; empty where it says nothing.
	Background theme.Choice
	ASCII      bool // draw with characters that every font has
	Mouse      bool
}

// Browser is the root model. It changes nothing but what is shown.
type Browser struct {
	root        frame.Root[event]
	library     *library
	versus      *versus // nil: the library is shown
	interrupted bool
}

// event is what a screen tells the root.
type event int

const (
	nothing event = iota
	openedVersus
	openedKeys
	switchedMouse
	closed
	left
)

// mostWidth is the most that the browser is wide, in cells.
const mostWidth = 150

// New returns a browser.
func New(deps Deps) *Browser {
	look := frame.NewLook(deps.Theme, deps.Background, deps.ASCII)
	look.SetPlain(deps.Book.Model.Plain())
	b := &Browser{library: newLibrary(look, deps.Book)}
	b.root = frame.NewRoot(look, deps.Mouse, frame.Config[event]{
		Most: mostWidth, Twins: twins(), Apply: b.apply, Shell: b.shell, Input: func() {},
		Always: []frame.Binding[event]{
			{Keys: "ctrl+c", Do: func(string) (event, tea.Cmd) { b.interrupted = true; return nothing, tea.Quit }},
			{Keys: "ctrl+z", Do: func(string) (event, tea.Cmd) { return nothing, tea.Suspend }},
		},
	})
	b.library.open(deps.Start)
	b.root.Show(b.library, false, true)
	return b
}

// Init implements tea.Model. Nothing waits for the answer.
func (b *Browser) Init() tea.Cmd { return b.root.Init() }

// Interrupted reports whether it was left by Ctrl-C.
func (b *Browser) Interrupted() bool { return b.interrupted }

// Update implements tea.Model.
func (b *Browser) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return b, b.root.Update(msg) }

// View implements tea.Model.
func (b *Browser) View() tea.View { return b.root.Draw() }

// apply acts on what a screen told.
func (b *Browser) apply(ev event) tea.Cmd {
	switch ev {
	case openedVersus:
		if b.versus = b.library.versus(); b.versus != nil {
			b.root.Show(b.versus, false, true)
		}
	case openedKeys:
		b.root.Float(b.keys())
	case switchedMouse:
		b.root.Mouse = !b.root.Mouse
	case closed:
		if b.root.Floating() != nil {
			b.root.Close()
			return nil
		}
		b.versus = nil
		b.root.Show(b.library, false, true)
	case left:
		return tea.Quit
	}
	return nil
}

// keys lists all keys, and the signs of whom claims favour.
func (b *Browser) keys() frame.Screen[event] {
	listed, look := b.root.Shown().Keys().Listed(), b.root.Look
	return &frame.Text[event]{Look: look, Title: "Keys",
		Lines: func(width int) []string {
			var names []string
			for _, a := range b.library.book.Model.Alternatives {
				names = append(names, phrase.Line(a.Name))
			}
			signs := chart.Look{Styles: look.Styles, Glyphs: look.Glyphs}.Legend(names, "", width)
			return append(append(look.List(listed, width), "", look.Styles.Muted.Render("Claims favour")), signs...)
		},
		Table: func() []frame.Binding[event] {
			return []frame.Binding[event]{quit(), {Keys: "esc enter left right ?", Hint: "esc", Does: "close", Do: does(closed)}}
		}}
}

// shell says where this is, and what is looked for.
func (b *Browser) shell(v frame.View, l frame.Layout) frame.Shell {
	s, names := b.root.Look, b.library.names()
	if b.versus != nil {
		names = []string{"Evidence", "Contradictions"}
	}
	around := frame.Shell{Right: s.Styles.Muted.Render(v.Position), Rule: s.Styles.Faint.Render(strings.Repeat(s.Glyphs.Rule, l.Inner))}
	if around.Left = s.Styles.Muted.Render(names[len(names)-1]); !l.Compact {
		around.Left = s.Styles.Strong.Render("Crossroads") + "  " + s.Styles.Muted.Render(b.way(names, l.Inner-14-ansi.StringWidth(v.Position)))
	}
	if b.versus == nil {
		around.Instead = b.library.queryLine(l.Inner)
	}
	return around
}

// way joins names and leaves out those behind the first where they are too
// many for a width.
func (b *Browser) way(names []string, width int) string {
	joint := " " + b.root.Glyphs.Cursor + " "
	way := strings.Join(names, joint)
	for from := 2; ansi.StringWidth(way) > width && from < len(names); from++ {
		way = strings.Join(append([]string{names[0], b.root.Glyphs.Ellipsis}, names[from:]...), joint)
	}
	return way
}
