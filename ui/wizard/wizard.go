package wizard

import (
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/result"
	"crossroads/ui/wizard/screen"
)

// Wizard is the root model. It owns the walk, decides which screen is shown
// and acts on what the screens tell.
type Wizard struct {
	root    frame.Root[screen.Event]
	scene   *screen.Scene
	deps    Deps
	on      place        // what fills the frame
	at      questions.ID // the question shown last
	from    place        // what lies behind, where editing returns to
	result  *result.Result
	message string // said until the next key
	alarm   bool   // the message needs attention

	saver    saver
	fallback string // why the walk is not kept as usual, as it was told last

	textDialog *textDialog   // opened last
	asked      screen.Screen // whether to leave

	leaving     bool // quits when saved
	suspending  bool // stops when saved
	interrupted bool
	code        int
}

// place is what fills the frame.
type place int

const (
	onWelcome place = iota
	onQuestion
	onReview
	onResult
)

// mostWidth is the most that the wizard is wide, in cells.
const mostWidth = 132

// New returns a wizard that goes on from a record; an empty one starts anew.
func New(deps Deps, record questions.Record) *Wizard {
	look := frame.NewLook(deps.Theme, deps.Background, deps.ASCII)
	look.SetPlain(deps.Plain)
	w := &Wizard{
		deps:  deps,
		scene: &screen.Scene{Look: look, HasResult: deps.Result.Summary != nil, Again: slices.Clone(deps.Again)},
		saver: saver{keep: deps.Save, find: deps.whereabouts},
	}
	if deps.File != "" {
		w.scene.File = cells.Line(filepath.Base(deps.File))
	}
	w.root = frame.NewRoot(look, deps.Mouse, frame.Config[screen.Event]{
		Most: mostWidth, Status: true, Notice: " Everything is kept; ctrl+c twice leaves.", Twins: screen.Twins(),
		Always: []screen.Binding{
			{Keys: "ctrl+c", Do: func(string) (screen.Event, tea.Cmd) { return nil, w.interrupt() }},
			{Keys: "ctrl+z", Do: func(string) (screen.Event, tea.Cmd) { return nil, w.suspend() }},
			{Keys: "ctrl+l", Do: func(string) (screen.Event, tea.Cmd) { return nil, tea.ClearScreen }},
		},
		Apply: w.apply, Shell: w.shell,
		Input:   func() { w.message = "" },
		Unknown: func(key string) { w.apply(screen.Ignored(key)) },
	})
	w.open(record)
	if deps.Complete {
		w.scene.SetComplete(true)
	}
	w.welcome()
	if deps.Notice != "" {
		w.warn(deps.Notice)
	}
	return w
}

// open goes on from a record.
func (w *Wizard) open(record questions.Record) {
	session := questions.NewSession(w.deps.Flow, record)
	if w.deps.Asked != nil {
		session.Only(w.deps.Asked)
	}
	w.scene.Walk = screen.NewWalk(session, w.deps.CanChange)
}

// Init implements tea.Model. Nothing waits for what it asks.
func (w *Wizard) Init() tea.Cmd {
	return tea.Batch(w.saver.locate(), listUnfinished(w.deps.Unfinished), w.root.Init())
}

// Record returns the answers as they are.
func (w *Wizard) Record() questions.Record { return w.scene.Record() }

// Finished reports whether the walk has reached its result.
func (w *Wizard) Finished() bool { return w.scene.Record().Finished }

// Interrupted reports whether the person, or a signal, broke the walk off.
func (w *Wizard) Interrupted() bool { return w.interrupted }

// Status returns the exit status that a [Leave] asked for, 130 after Ctrl-C,
// 0 otherwise.
func (w *Wizard) Status() int { return w.code }

// SaveError returns what went wrong when the newest state was saved last.
func (w *Wizard) SaveError() error { return w.saver.err }

// Update implements tea.Model.
func (w *Wizard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := w.act(msg)
	return w, tea.Batch(cmd, w.root.Settle())
}

func (w *Wizard) act(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case savedMsg:
		return w.saved(msg)
	case Composed:
		return w.composed(msg)
	case whereabouts:
		w.saver.where = msg
		return nil
	case Leave:
		return w.leave(msg.Status)
	}
	return w.root.Update(msg)
}

// View implements tea.Model.
func (w *Wizard) View() tea.View { return w.root.Draw() }
