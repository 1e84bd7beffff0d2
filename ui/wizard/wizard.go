package wizard

import (
	tea "charm.land/bubbletea/v2"
	"cmp"
	"github.com/charmbracelet/colorprofile"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/theme"
)

// Wizard is the root model. It owns the walk, decides which screen is shown
// and acts on what the screens tell.
type Wizard struct {
	*scene
	screen  screen
	overlay screen       // floats above; nil: none
	at      questions.ID // the question shown last
	origin  screen       // where editing returns to; nil: the walk goes on
	message string       // said until the next key
	alarm   bool         // the message needs attention

	saver         saver
	away          string       // why the walk is not kept as usual, as it was told last
	width, height int          // of the terminal
	ground        theme.Choice // the background as far as it is known
	profile       colorprofile.Profile

	leaving     bool // quits when saved
	suspending  bool // stops when saved
	interrupted bool
	code        int
}

// New returns a wizard that goes on from a record; an empty one starts anew.
func New(deps Deps, record questions.Record) *Wizard {
	glyphs := theme.NewGlyphs(deps.ASCII)
	w := &Wizard{
		scene: &scene{
			deps:   deps,
			glyphs: glyphs,
			bound:  newBindings(glyphs),
			walk:   newWalk(deps, record),
			mouse:  deps.Mouse,
		},
		saver:   saver{keep: deps.Save, find: deps.whereabouts},
		ground:  cmp.Or(deps.Background, theme.Either),
		profile: colorprofile.TrueColor,
	}
	if deps.Complete {
		w.walk.SetComplete(true)
	}
	w.restyle()
	w.screen = newWelcome(w.scene)
	if deps.Notice != "" {
		w.warn(deps.Notice)
	}
	return w
}

// Init implements tea.Model. Nothing waits for what it asks.
func (w *Wizard) Init() tea.Cmd {
	cmds := []tea.Cmd{w.saver.locate(), listUnfinished(w.deps.Unfinished)}
	if w.deps.Theme == theme.Auto || w.deps.Theme == "" {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// Record returns the answers as they are.
func (w *Wizard) Record() questions.Record { return w.walk.Record() }

// Finished reports whether the walk has reached its result.
func (w *Wizard) Finished() bool { return w.walk.Record().Finished }

// Interrupted reports whether the person, or a signal, broke the walk off.
func (w *Wizard) Interrupted() bool { return w.interrupted }

// Status returns the exit status that a [Leave] asked for, 130 after Ctrl-C,
// 0 otherwise.
func (w *Wizard) Status() int { return w.code }

// SaveError returns what went wrong when the newest state was saved last.
func (w *Wizard) SaveError() error { return w.saver.err }

// Update implements tea.Model.
func (w *Wizard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		w.width, w.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		w.ground = theme.Light
		if msg.IsDark() {
			w.ground = theme.Dark
		}
		w.restyle()
	case tea.ColorProfileMsg:
		w.profile = msg.Profile
		w.restyle()
	case savedMsg:
		return w, w.saved(msg)
	case Composed:
		return w, w.composed(msg)
	case whereabouts:
		w.saver.where = msg
		return w, nil
	case Leave:
		return w, w.leave(msg.Status)
	case tea.KeyPressMsg:
		return w, w.key(msg)
	case tea.MouseMsg:
		return w, w.pointed(msg)
	case tea.PasteMsg:
		if w.hidden() {
			return w, nil
		}
	}
	return w, w.forward(msg)
}

// View implements tea.Model. It alone makes a tea.View; screens make strings.
func (w *Wizard) View() tea.View {
	text, x, y, ok := cells.Place(w.frame())
	v := tea.NewView(text)
	if ok {
		v.Cursor = tea.NewCursor(x, y)
	}
	v.AltScreen = true
	v.KeyboardEnhancements.ReportAlternateKeys = true // which key it is where letters are not Latin
	if w.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// forward gives a message that is not for the root to whatever is shown.
// What a command brings goes to both layers: it may be for the lower one.
func (w *Wizard) forward(msg tea.Msg) tea.Cmd {
	w.measure()
	if w.overlay != nil {
		next, ev, cmd := w.overlay.Update(msg)
		w.overlay = next
		cmds := []tea.Cmd{cmd, w.apply(ev)}
		if !isInput(msg) {
			next, ev, cmd := w.screen.Update(msg)
			w.screen = next
			cmds = append(cmds, cmd, w.apply(ev))
		}
		return tea.Batch(cmds...)
	}
	next, ev, cmd := w.screen.Update(msg)
	w.screen = next
	return tea.Batch(cmd, w.apply(ev))
}

// isInput reports whether a message comes from the person.
func isInput(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseMsg, tea.PasteMsg:
		return true
	}
	return false
}

// restyle makes the styles anew; screens see them through the scene.
func (w *Wizard) restyle() {
	choice := w.deps.Theme
	if choice == theme.Auto || choice == "" {
		choice = w.ground
	}
	w.styles = theme.New(choice, true, w.profile)
}

// measure tells the screen on top how large its place is.
func (w *Wizard) measure() {
	l := layoutOf(w.width, w.height, w.screen)
	w.scene.width, w.scene.height = l.bodyWidth, l.bodyHeight
	if w.overlay != nil {
		w.scene.width, w.scene.height = w.insideBox()
	}
}
