package wizard

import (
	"fmt"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions/phrase"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// statusInterrupted is the exit status after Ctrl-C, as shells have it.
const statusInterrupted = 130

// interrupt stops a measurement that runs. Otherwise it asks once whether to
// leave; the second time it leaves.
func (w *Wizard) interrupt() tea.Cmd {
	switch {
	case w.leaving:
		return tea.Quit
	case w.on == onResult && w.root.Floating() == nil && w.result.StopDuel():
		w.root.Refresh()
		return nil
	}
	if w.asked != nil && w.root.Floating() == w.asked {
		w.interrupted = true
		return w.leave(statusInterrupted)
	}
	cmd := w.keepTyped() // which closes what was typed into
	w.asked = w.leaveDialog()
	w.root.Float(w.asked)
	return tea.Batch(cmd, w.saver.again(w.Record()))
}

// leave saves what is not saved yet and quits.
func (w *Wizard) leave(status int) tea.Cmd {
	w.leaving, w.code = true, status
	if status != 0 {
		w.interrupted = true
	}
	cmd := tea.Batch(w.keepTyped(), w.saver.again(w.Record()))
	if w.saver.idle() {
		return tea.Quit
	}
	return cmd
}

// keepTyped takes over what stands in a dialog that is about to vanish.
func (w *Wizard) keepTyped() tea.Cmd {
	if d := w.textDialog; d != nil && w.root.Floating() == screen.Screen(d) {
		return w.apply(d.kept())
	}
	return nil
}

// saved takes note of the end of a save.
func (w *Wizard) saved(msg savedMsg) tea.Cmd {
	cmd := w.saver.ended(msg, w.Record())
	w.reportFallback()
	w.root.Refresh() // a dialog may say what is saved
	if w.leaving && w.saver.idle() {
		return tea.Quit
	}
	if w.suspending && w.saver.idle() {
		w.suspending = false
		return tea.Suspend
	}
	return cmd
}

// reportFallback says once that the walk is not kept where it usually is.
func (w *Wizard) reportFallback() {
	where := w.saver.where
	if w.saver.err != nil || where.fallback == w.fallback {
		return
	}
	if w.fallback = where.fallback; where.fallback == "" {
		return
	}
	folder := where.place
	if filepath.Ext(folder) != "" { // before the first save there is no file
		folder = filepath.Dir(folder)
	}
	w.warn("Saving in " + folder + ", " + where.fallback)
}

// suspend gives the terminal back to the shell, once everything is saved: a
// program that is stopped may be killed before it gets to save.
func (w *Wizard) suspend() tea.Cmd {
	if w.deps.NoSuspend {
		return nil
	}
	cmd := w.saver.again(w.Record())
	if w.saver.idle() {
		return tea.Suspend
	}
	w.suspending = true
	return cmd
}

// leaveDialog is what the first Ctrl-C opens, above whatever is shown.
func (w *Wizard) leaveDialog() screen.Screen {
	tried := 0
	if w.on == onResult {
		tried = w.result.Tried()
	}
	return &frame.Text[screen.Event]{Look: w.scene.Look, Title: "Leave?",
		Lines: func(width int) []string {
			lines := w.whatIsSaved(width)
			if tried > 0 {
				lines = append(append(lines, ""), cells.Wrap("What you tried under what if is not kept.", width)...)
			}
			return lines
		},
		Table: func() []screen.Binding {
			return []screen.Binding{
				{Keys: "ctrl+c", Hint: "ctrl+c", Does: "leave", Do: screen.Does(screen.Leaving)},
				{Keys: "q y", Do: screen.Does(screen.Left)},
				{Keys: "esc enter left s", Hint: "esc", Does: "stay", Do: screen.Does(screen.Closed)},
			}
		}}
}

// whatIsSaved says what leaving would lose, or where the answers are.
func (w *Wizard) whatIsSaved(width int) []string {
	done, _ := w.scene.Progress()
	answers := phrase.Count(done, "answer is", "answers are")
	switch {
	case w.saver.keep == nil:
		return cells.Wrap("Nothing is being saved: leaving loses the answers.", width)
	case w.saver.err != nil:
		return cells.Wrap(fmt.Sprintf("The last save failed: %v", w.saver.err), width)
	case done == 0:
		return []string{"Nothing has been answered yet."}
	case !w.saver.idle():
		return cells.Wrap("Saving "+phrase.Count(done, "answer", "answers")+w.scene.Glyphs.Ellipsis+" Leaving waits for it.", width)
	case w.scene.File != "":
		return cells.Wrap(answers+" saved; leaving brings "+w.scene.File+" up to date.", width)
	}
	lines, where := cells.Wrap(answers+" saved; the next start offers to go on.", width), w.saver.where
	if where.place == "" {
		return lines
	}
	lines = append(lines, "")
	for _, l := range append(cells.Wrap(where.place, width), cells.Wrap(where.fallback, width)...) {
		lines = append(lines, w.scene.Styles.Muted.Render(l))
	}
	return lines
}
