package frame

import (
	"maps"

	tea "charm.land/bubbletea/v2"
)

// Root holds the screens of a program. It draws them, brings messages to them and
// what they tell to the program.
type Root[E any] struct {
	*Look
	Width, Height int  // of the terminal
	Mouse         bool // clicks and the wheel count
	Config[E]
	// Behind is not shown and still gets what commands bring; nil: none.
	Behind Screen[E]
	layers []layer[E] // the first fills the frame; the last alone is drawn above it
	held   []tea.Msg  // keys and pastes that came before what they act on
}

// Config is what a program decides.
type Config[E any] struct {
	Most   int               // columns that it takes at most
	Status bool              // there is a line for what is said
	Notice string            // said, after a blank, where there is no room, behind how much is needed
	Twins  map[string]string // what keys stand for, beside those of every program
	// Always are keys that count whatever is shown, even where there is no room.
	Always []Binding[E]
	// Apply acts on what a screen told.
	Apply func(E) tea.Cmd
	// Input is called before a key or a click is acted on.
	Input func()
	// Unknown is told a key that means nothing on the screen that fills the frame.
	Unknown func(key string)
	// Shell says what stands around what a screen shows.
	Shell func(View, Layout) Shell
}

// layer is a screen with the size that it was told last.
type layer[E any] struct {
	Screen[E]
	told        tea.WindowSizeMsg
	panel, tall bool
}

// NewRoot returns a root without screens.
func NewRoot[E any](look *Look, mouse bool, c Config[E]) Root[E] {
	twins := everywhere()
	maps.Copy(twins, c.Twins)
	c.Twins = twins
	return Root[E]{Look: look, Mouse: mouse, Config: c}
}

// Init asks the terminal for what it may know. Nothing waits for the answer.
func (r *Root[E]) Init() tea.Cmd {
	if r.asks() {
		return tea.RequestBackgroundColor
	}
	return nil
}

// Show fills the frame with a screen. Beside one with a panel stands what the
// shell has for it, where there is room; a tall one gets all the height there is.
func (r *Root[E]) Show(s Screen[E], panel, tall bool) {
	r.layers = []layer[E]{{Screen: s, panel: panel, tall: tall}}
}

// Shown is the screen that fills the frame.
func (r *Root[E]) Shown() Screen[E] { return r.layers[0].Screen }

// Float shows a screen above the others.
func (r *Root[E]) Float(s Screen[E]) { r.layers = append(r.layers, layer[E]{Screen: s}) }

// Floating is the screen on top where one floats, else nil.
func (r *Root[E]) Floating() Screen[E] {
	if len(r.layers) < 2 {
		return nil
	}
	return r.top().Screen
}

// Close takes the screen on top away, where it floats.
func (r *Root[E]) Close() { r.layers = r.layers[:max(1, len(r.layers)-1)] }

// CloseAll leaves the one that fills the frame.
func (r *Root[E]) CloseAll() { r.layers = r.layers[:1] }

func (r *Root[E]) top() *layer[E] { return &r.layers[len(r.layers)-1] }

// SwitchMouse switches the mouse on or off, and says so.
func (r *Root[E]) SwitchMouse() string {
	if r.Mouse = !r.Mouse; r.Mouse {
		return "Mouse on: click and scroll; hold shift to select text"
	}
	return "Mouse off: text can be selected as usual"
}

// Update acts on a message and tells the screens their size where it is another.
func (r *Root[E]) Update(msg tea.Msg) tea.Cmd {
	cmds := []tea.Cmd{r.act(msg)}
	for len(r.held) > 0 && !r.top().Keys().Waits {
		next := r.held[0]
		r.held = r.held[1:]
		cmds = append(cmds, r.act(next))
	}
	return tea.Batch(append(cmds, r.Settle())...)
}

func (r *Root[E]) act(msg tea.Msg) tea.Cmd {
	if r.learn(msg) {
		r.Refresh()
		return nil
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.Width, r.Height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		return r.key(msg)
	case tea.MouseMsg:
		return r.pointed(msg)
	case tea.PasteMsg:
		switch top := r.top(); {
		case r.Hidden():
		case top.Keys().Waits:
			r.held = append(r.held, msg)
		default:
			return r.tell(top, msg)
		}
	default: // what a command brings may be for any of them
		var cmds []tea.Cmd
		for i := range r.layers {
			if i < len(r.layers) {
				cmds = append(cmds, r.tell(&r.layers[i], msg))
			}
		}
		if r.Behind != nil {
			_, cmd := r.Behind.Update(msg)
			cmds = append(cmds, cmd)
		}
		return tea.Batch(cmds...)
	}
	return nil
}

// Refresh has the screens told their size again, because what they show changed.
func (r *Root[E]) Refresh() {
	for i := range r.layers {
		r.layers[i].told = tea.WindowSizeMsg{}
	}
}

// Settle tells the screens their size where it is another than before.
func (r *Root[E]) Settle() tea.Cmd {
	if r.Hidden() {
		return nil
	}
	var cmds []tea.Cmd
	for i := 0; i < len(r.layers); i++ {
		l := r.Layout()
		size := tea.WindowSizeMsg{Width: l.Width, Height: l.Height}
		if i > 0 {
			size = r.inside()
		}
		if r.layers[i].told != size {
			r.layers[i].told = size
			cmds = append(cmds, r.tell(&r.layers[i], size))
		}
	}
	return tea.Batch(cmds...)
}

// tell gives a message to a screen and what that tells to the program.
func (r *Root[E]) tell(l *layer[E], msg tea.Msg) tea.Cmd {
	ev, cmd := l.Update(msg)
	return tea.Batch(cmd, r.Apply(ev))
}

// press does what a binding of the screen on top does, and tells the screen.
func (r *Root[E]) press(b Binding[E], key string) tea.Cmd {
	top := r.top()
	ev, cmd := b.Do(key)
	_, more := top.Update(Pressed{})
	return tea.Batch(cmd, more, r.Apply(ev))
}
