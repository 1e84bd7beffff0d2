package wizard

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/cells"
	"crossroads/ui/wizard/screen"
)

// apply acts on what a screen told. It is the only place where the walk
// changes.
func (w *Wizard) apply(ev screen.Event) tea.Cmd {
	switch ev := ev.(type) {
	case screen.Did:
		return w.did(ev)
	case screen.Answered:
		return w.answered(ev.Answers)
	case screen.Drafted:
		if ev.Lost != "" {
			w.warn(ev.Lost)
		}
		return w.set(ev.Answer)
	case screen.Changed:
		return w.kept(ev.Answers)
	case screen.Counted:
		w.scene.Walk.Count(ev.Measured)
		w.tell("What was measured counts from now on" + takesBack)
		return w.changed()
	case screen.Noted:
		w.root.Close()
		w.scene.Walk.Note(ev.Question, ev.Text)
		return w.changed()
	case screen.Titled:
		w.root.Close()
		w.scene.SetTitle(ev.Title)
		return w.changed()
	case screen.JumpedTo:
		w.endDetour()
		w.ask(ev.Question)
	case screen.Edited:
		w.detour()
		w.ask(ev.Question)
	case screen.Resumed:
		w.open(ev.Record)
		w.scene.File = "" // it is kept in its own place
		return tea.Batch(w.begin(), w.saver.locate())
	case screen.OpenedNote:
		w.write(newNote(w.scene, ev.Question, w.deps.Notes, w.deps.Compose))
	case screen.OpenedKeys:
		w.root.Float(w.keys(ev.Question))
	case screen.Said:
		w.message, w.alarm = ev.Text, ev.Alarm
	}
	return nil
}

// did acts on what needs no more than its name.
func (w *Wizard) did(ev screen.Did) tea.Cmd {
	switch ev {
	case screen.Started:
		return w.begin()
	case screen.WentBack:
		return w.step(-1)
	case screen.WentOn:
		return w.step(1)
	case screen.Reviewed:
		w.endDetour()
		w.show(onReview, newReview(w.scene))
	case screen.Finished:
		return w.finish()
	case screen.Refined:
		return w.refine()
	case screen.SwitchedWalk:
		return w.switchWalk()
	case screen.CameBack:
		w.comeBack()
	case screen.Undid:
		return w.undo(w.scene.Session.Undo, "Nothing to undo", "Undone: %s; Z brings it back")
	case screen.Redid:
		return w.undo(w.scene.Session.Redo, "Nothing to redo", "Done again: %s")
	case screen.SwitchedMouse:
		w.tell(w.root.SwitchMouse())
	case screen.OpenedOutline:
		w.root.Float(newJump(w.scene, w.at))
	case screen.OpenedTitle:
		w.write(newTitle(w.scene))
	case screen.OpenedPeek:
		w.root.Float(w.peek())
	case screen.Peeked:
		w.scene.Peeked()
		return w.saver.changed(w.Record())
	case screen.Closed:
		w.root.Close()
	case screen.Leaving:
		return w.interrupt()
	case screen.Left:
		return w.leave(w.code)
	}
	return nil
}

// write opens a dialog with a text.
func (w *Wizard) write(d *textDialog) {
	w.textDialog = d
	w.root.Float(d)
}

// changed has what changed saved, and shown anew by the screens that computed
// something from it.
func (w *Wizard) changed() tea.Cmd {
	w.root.Refresh()
	return w.saver.changed(w.Record())
}

// set records answers where the person stays and saves them.
func (w *Wizard) set(answers ...questions.Answer) tea.Cmd {
	dropped, ok := w.scene.Set(answers...)
	if !ok {
		return nil
	}
	if len(dropped) > 0 {
		names := make([]string, len(dropped))
		for i, q := range dropped {
			names[i] = strings.ToLower(cells.Line(q.Short))
		}
		w.warn("No longer asked, kept but not counted: " + strings.Join(names, ", "))
	}
	return w.changed()
}

// answered records confirmed answers and goes on: to where editing began, or
// to the next open question, or to the review.
func (w *Wizard) answered(answers []questions.Answer) tea.Cmd {
	w.tellChosen(answers)
	cmd := w.set(answers...) // may have more urgent news
	w.gone(w.at)
	switch {
	case w.scene.Refining.On:
		return tea.Batch(cmd, w.refine())
	case w.root.Behind != nil:
		w.comeBack()
		return cmd
	}
	return tea.Batch(cmd, w.next(answers[0].Question))
}

// takesBack ends what was done by one key, and says which other undoes it.
const takesBack = "; z takes it back"

// tellChosen names on the next screen the choice just made, since one key took
// it and one key takes it back.
func (w *Wizard) tellChosen(answers []questions.Answer) {
	q, ok := w.scene.Flow().Question(answers[0].Question)
	if !ok || len(answers) > 1 || w.root.Layout().Compact { // the keys need the only line
		return
	}
	w.tell(phrase.Capital(cells.Line(q.Short)) + ": " + w.scene.Brief(q, answers[0]) + takesBack)
}

// kept records what was tried on the result screen and says so, because the
// record and what it is written to are others now.
func (w *Wizard) kept(answers []questions.Answer) tea.Cmd {
	var names []string
	for _, one := range answers {
		q, _ := w.scene.Flow().Question(one.Question)
		names = append(names, cells.Line(q.Short))
	}
	w.tell("Kept and marked: " + strings.Join(names, ", ") + takesBack)
	_, before := w.scene.Progress()
	cmd := w.set(answers...) // may have more urgent news
	if _, now := w.scene.Progress(); now > before && !w.alarm {
		w.tell(w.message + "; " + phrase.Count(now-before, "question", "questions") + " more to answer: b")
	}
	return cmd
}

// undo goes one step through the history, in either direction, and shows the
// question it was about.
func (w *Wizard) undo(step func() (id questions.ID, ok bool), none, done string) tea.Cmd {
	before := w.Record().Measured
	id, ok := step()
	if !ok {
		w.tell(none)
		return nil
	}
	about := "the title"
	if q, ok := w.scene.Flow().Question(id); ok {
		about = q.Short
	} else if w.Record().Measured != before {
		about = "what was measured"
	}
	w.tell(fmt.Sprintf(done, about))
	if w.on == onQuestion && id != "" {
		w.ask(id)
	}
	return w.changed()
}
