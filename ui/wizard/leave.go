package wizard

import (
	"fmt"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/hints"
)

// statusInterrupted is the exit status after Ctrl-C, as shells have it.
const statusInterrupted = 130

// interrupt asks once whether to leave; the second time it leaves.
func (w *Wizard) interrupt() tea.Cmd {
	if w.leaving {
		return tea.Quit
	}
	if _, asked := w.overlay.(*leaving); asked {
		w.interrupted = true
		return w.leave(statusInterrupted)
	}
	cmd := w.keepTyped() // which closes what was typed into
	w.overlay = &leaving{scene: w.scene, saver: &w.saver, tried: w.tried(), under: w.overlay}
	return tea.Batch(cmd, w.saver.again(w.walk.Record()))
}

// closeOverlay shows what the overlay covers.
func (w *Wizard) closeOverlay() {
	d, ok := w.overlay.(*leaving)
	if w.overlay = nil; ok {
		w.overlay = d.under
	}
}

// tried is how many changes of a what-if are not kept.
func (w *Wizard) tried() int {
	if r, ok := w.screen.(*result); ok && r.trial != nil {
		return len(r.trial.changes())
	}
	return 0
}

// leave saves what is not saved yet and quits.
func (w *Wizard) leave(status int) tea.Cmd {
	w.leaving, w.code = true, status
	if status != 0 {
		w.interrupted = true
	}
	cmd := tea.Batch(w.keepTyped(), w.saver.again(w.walk.Record()))
	if w.saver.idle() {
		return tea.Quit
	}
	return cmd
}

// keepTyped takes over what stands in a dialog that is about to vanish.
func (w *Wizard) keepTyped() tea.Cmd {
	if d, ok := w.overlay.(*scribble); ok {
		return w.apply(d.kept())
	}
	return nil
}

// saved takes note of the end of a save.
func (w *Wizard) saved(msg savedMsg) tea.Cmd {
	cmd := w.saver.ended(msg, w.walk.Record())
	w.sayAway()
	if w.leaving && w.saver.idle() {
		return tea.Quit
	}
	if w.suspending && w.saver.idle() {
		w.suspending = false
		return tea.Suspend
	}
	return cmd
}

// sayAway says once that the walk is not kept where it usually is.
func (w *Wizard) sayAway() {
	where := w.saver.where
	if w.saver.err != nil || where.away == w.away {
		return
	}
	if w.away = where.away; where.away == "" {
		return
	}
	folder := where.place
	if filepath.Ext(folder) != "" { // before the first save there is no file
		folder = filepath.Dir(folder)
	}
	w.warn("Saving in " + folder + ", " + where.away)
}

// suspend gives the terminal back to the shell, once everything is saved: a
// program that is stopped may be killed before it gets to save.
func (w *Wizard) suspend() tea.Cmd {
	if w.deps.NoSuspend {
		return nil
	}
	cmd := w.saver.again(w.walk.Record())
	if w.saver.idle() {
		return tea.Suspend
	}
	w.suspending = true
	return cmd
}

// leaving is the dialog after the first Ctrl-C.
type leaving struct {
	*scene
	saver *saver
	tried int    // changes of a what-if, which leaving drops
	under screen // the overlay that it covers; nil: none
}

// Update implements screen.
func (d *leaving) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return d, nil, nil
	}
	switch name, b := press(k), &d.bound.dialog; {
	case hints.Is(name, b.stay):
		return d, closed{}, nil
	case hints.Is(name, b.leave):
		return d, left{}, nil
	}
	return d, nil, nil
}

// View implements screen.
func (d *leaving) View(width, height int) string {
	var lines []string
	lines = append(lines, d.styles.Strong.Render("Leave?"), "")
	done, _ := d.walk.Progress()
	switch {
	case d.saver.keep == nil:
		lines = append(lines, wrap("Nothing is being saved: leaving loses the answers.", width)...)
	case d.saver.err != nil:
		lines = append(lines, wrap(fmt.Sprintf("The last save failed: %v", d.saver.err), width)...)
	case done == 0:
		lines = append(lines, "Nothing has been answered yet.")
	case !d.saver.idle():
		lines = append(lines, wrap("Saving "+counted(done, "answer", "answers")+d.glyphs.Ellipsis+" Leaving waits for it.", width)...)
	default:
		lines = append(lines, d.saved(counted(done, "answer is", "answers are"), width)...)
	}
	if d.tried > 0 {
		lines = append(append(lines, ""), wrap("What you tried under what if is not kept.", width)...)
	}
	return strings.Join(lines, "\n")
}

// saved says where the answers are, and where they go.
func (d *leaving) saved(answers string, width int) []string {
	if file := d.file(); file != "" {
		return wrap(answers+" saved; leaving brings "+file+" up to date.", width)
	}
	lines := wrap(answers+" saved; the next start offers to go on.", width)
	where := d.saver.where
	if where.place == "" {
		return lines
	}
	lines = append(lines, "")
	for _, l := range append(wrap(where.place, width), wrap(where.away, width)...) {
		lines = append(lines, d.styles.Muted.Render(l))
	}
	return lines
}

// Keys implements screen.
func (d *leaving) Keys() []key.Binding {
	return []key.Binding{d.bound.dialog.leave, d.bound.dialog.stay}
}
