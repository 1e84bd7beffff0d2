package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// apply acts on what a screen told. It is the only place where the walk
// changes.
func (w *Wizard) apply(ev event) tea.Cmd {
	switch ev := ev.(type) {
	case answered:
		return w.answered(ev.answers)
	case drafted:
		if ev.lost != "" {
			w.warn(ev.lost)
		}
		return w.set(ev.answer)
	case changed:
		return w.kept(ev.answers)
	case noted:
		return w.noted(ev)
	case openedName:
		w.overlay = newName(w.scene)
	case named:
		w.overlay = nil
		w.walk.SetTitle(ev.title)
		return w.saver.changed(w.walk.Record())
	case wentBack, wentOn:
		return w.step(ev)
	case jumpedTo:
		w.overlay, w.origin, w.refining = nil, nil, refining{}
		w.show(ev.question)
	case edited:
		w.overlay, w.origin = nil, w.screen
		w.show(ev.question)
	case started:
		return w.begin()
	case resumed:
		w.walk = newWalk(w.deps, ev.record)
		w.deps.File = "" // it is kept in its own place
		return tea.Batch(w.begin(), w.saver.locate())
	case refined:
		return w.refine()
	case wantedAll:
		return w.askAll()
	case cameBack:
		return w.comeBack()
	case reviewed:
		w.overlay, w.origin, w.refining = nil, nil, refining{}
		w.screen = newReview(w.scene)
	case finished:
		return w.finish()
	case peeked:
		w.walk.Peeked()
		return w.saver.changed(w.walk.Record())
	case closed:
		w.closeOverlay()
	case left:
		return w.leave(w.code)
	case told:
		w.tell(ev.text)
	case ignored:
		w.tell(ev.key + " does nothing here: ? lists the keys")
	case warned:
		w.warn(ev.text)
	}
	return nil
}

// set records answers where the person stays and saves them.
func (w *Wizard) set(answers ...questions.Answer) tea.Cmd {
	dropped, ok := w.walk.Set(answers...)
	if !ok {
		return nil
	}
	if len(dropped) > 0 {
		w.warn("No longer asked, kept but not counted: " + strings.Join(shortNames(dropped), ", "))
	}
	return w.saver.changed(w.walk.Record())
}

// answered records confirmed answers and goes on: to where editing began, or
// to the next open question, or to the review.
func (w *Wizard) answered(answers []questions.Answer) tea.Cmd {
	if len(answers) == 0 {
		return nil
	}
	w.tellChosen(answers)
	cmd := w.set(answers...) // may have more urgent news
	switch {
	case w.refining.on:
		return tea.Batch(cmd, w.refine())
	case w.origin != nil:
		return tea.Batch(cmd, w.comeBack())
	}
	return tea.Batch(cmd, w.next(answers[0].Question))
}

// takesBack ends what was done by one key, and says which other undoes it.
const takesBack = "; z takes it back"

// tellChosen names on the next screen the choice just made, since one key took
// it and one key takes it back.
func (w *Wizard) tellChosen(answers []questions.Answer) {
	q, ok := w.walk.Flow().Question(answers[0].Question)
	compact := w.width < compactWidth || w.height < compactHeight // the keys need the only line
	if !ok || len(answers) > 1 || compact {
		return
	}
	w.tell(capital(cells.Line(q.Short)) + ": " + w.brief(q, answers[0]) + takesBack)
}

// kept records what was tried on the result screen and says so, because the
// record and what it is written to are others now.
func (w *Wizard) kept(answers []questions.Answer) tea.Cmd {
	var names []string
	for _, one := range answers {
		q, _ := w.walk.Flow().Question(one.Question)
		names = append(names, cells.Line(q.Short))
	}
	w.tell("Kept and marked: " + strings.Join(names, ", ") + takesBack)
	_, before := w.walk.progress()
	cmd := w.set(answers...) // may have more urgent news
	if _, now := w.walk.progress(); now > before && !w.alarm {
		w.tell(w.message + "; " + counted(now-before, "question", "questions") + " more to answer: b")
	}
	return tea.Batch(cmd, w.refresh())
}

func (w *Wizard) noted(ev noted) tea.Cmd {
	w.overlay = nil
	if !w.walk.Note(ev.question, ev.text) {
		return nil
	}
	return w.saver.changed(w.walk.Record())
}

// shortNames are what questions are called in running text.
func shortNames(list []questions.Question) []string {
	names := make([]string, len(list))
	for i, q := range list {
		names[i] = strings.ToLower(cells.Line(q.Short))
	}
	return names
}

// tell says something until the next key.
func (w *Wizard) tell(text string) { w.message, w.alarm = text, false }

// warn says something that needs attention, until the next key.
func (w *Wizard) warn(text string) { w.message, w.alarm = text, true }
