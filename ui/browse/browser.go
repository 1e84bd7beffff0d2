package browse

import (
	tea "charm.land/bubbletea/v2"
	"cmp"
	"github.com/charmbracelet/colorprofile"

	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/pane"
	"crossroads/ui/theme"
	"crossroads/ui/typing"
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
	deps Deps
	book *evidencepage.Book

	styles        theme.Styles
	glyphs        theme.Glyphs
	bound         bindings
	ground        theme.Choice // the background as far as it is known
	profile       colorprofile.Profile
	width, height int

	levels  []level
	reading bool // in one pane: the page of the row under the cursor
	page    pane.Pane
	typing  bool // a query is being written
	field   typing.Field
	help    bool
	manual  pane.Pane // of the keys
	mouse   bool
	versus  int // the contradiction that is read over the whole width; -1: none

	interrupted bool

	pages map[string]evidencepage.Page // as far as they were looked at
	drawn map[string][]string          // the same, drawn for a width
	at    int                          // this one
	found []row                        // the rows of the level listed
	lists level
}

// New returns a browser.
func New(deps Deps) *Browser {
	b := &Browser{deps: deps, book: deps.Book, pages: map[string]evidencepage.Page{}, glyphs: theme.NewGlyphs(deps.ASCII),
		ground: cmp.Or(deps.Background, theme.Either), profile: colorprofile.TrueColor, versus: -1, mouse: deps.Mouse, levels: []level{{}}}
	b.bound = newBindings(b.glyphs)
	b.restyle()
	b.open(deps.Start)
	return b
}

// Init implements tea.Model. Nothing waits for the answer.
func (b *Browser) Init() tea.Cmd {
	if b.deps.Theme == theme.Auto || b.deps.Theme == "" {
		return tea.RequestBackgroundColor
	}
	return nil
}

// Interrupted reports whether it was left by Ctrl-C.
func (b *Browser) Interrupted() bool { return b.interrupted }

// Update implements tea.Model.
func (b *Browser) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		b.width, b.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		b.ground = theme.Light
		if msg.IsDark() {
			b.ground = theme.Dark
		}
		b.restyle()
	case tea.ColorProfileMsg:
		b.profile = msg.Profile
		b.restyle()
	case tea.PasteMsg:
		if b.typing && !b.hidden() {
			b.written(msg)
		}
	case tea.KeyPressMsg:
		if b.hidden() && msg.String() != "ctrl+c" && msg.String() != "ctrl+z" {
			return b, nil // nobody means what cannot be seen
		}
		return b, b.key(msg)
	case tea.MouseMsg:
		if !b.hidden() {
			b.pointed(msg)
		}
	}
	return b, nil
}

// View implements tea.Model.
func (b *Browser) View() tea.View {
	text, x, y, ok := cells.Place(b.frame())
	v := tea.NewView(text)
	if ok {
		v.Cursor = tea.NewCursor(x, y)
	}
	v.AltScreen = true
	v.KeyboardEnhancements.ReportAlternateKeys = true // which key it is where letters are not Latin
	if b.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (b *Browser) restyle() {
	choice := b.deps.Theme
	if choice == theme.Auto || choice == "" {
		choice = b.ground
	}
	b.styles = theme.New(choice, true, b.profile)
	b.drawn = nil
}

// pageLines is a page as lines, kept until the width or the theme
// changes: drawing markdown takes milliseconds.
func (b *Browser) pageLines(id string, width int) []string {
	if b.drawn == nil || b.at != width {
		b.drawn, b.at = map[string][]string{}, width
	}
	text, ok := b.drawn[id]
	if !ok {
		text = draw(b.of(id), b.book.Model.Alternatives, width, chart.Look{Styles: b.styles, Glyphs: b.glyphs})
		b.drawn[id] = text
	}
	return text
}

// of is the page of an id.
func (b *Browser) of(id string) evidencepage.Page {
	page, ok := b.pages[id]
	if !ok {
		page, _ = b.book.Find(id)
		b.pages[id] = page
	}
	return page
}
