package plain

import (
	"fmt"
	"strconv"

	"crossroads/questions/phrase"
)

// outline says every question on the path with its answer.
func (w *walk) outline() {
	step := ""
	for i, q := range w.Path() {
		if q.Step != step {
			step = q.Step
			s, _, _ := w.Flow().Step(step)
			w.out.say("%s", s.Title)
		}
		a := w.Answer(q.ID)
		line := fmt.Sprintf("%d. %s: %s", i+1, short(q), described(q, a))
		if q.ID == w.at {
			line = sentence(line) + " You are here."
		}
		w.out.say("%s", line)
	}
	if w.deps.CanChange != nil && w.open() > 0 {
		switch n := w.deps.CanChange(w.Record().Answers); n {
		case 0:
			w.out.say("No open question can change which alternative leads.")
		default:
			w.out.say("%s can still change which alternative leads.", phrase.Count(n, "open question", "open questions"))
		}
	}
}

// review shows everything until a question is chosen or the walk finished. Who
// comes back from a change has heard it all.
func (w *walk) review() error {
	w.step, w.ratings = "", nil
	w.out.gap()
	w.out.title("Review")
	if w.heard {
		w.out.say("Reply outline to hear all again.")
	} else {
		w.outline()
	}
	w.heard = false
	for {
		line, err := w.read(w.reviewPrompt())
		if err != nil {
			return err
		}
		moved, err := w.obeyReview(line)
		if moved || err != nil {
			return err
		}
	}
}

func (w *walk) reviewPrompt() string {
	switch n := w.open(); n {
	case 0:
		return "Number to change, or Enter for the report:"
	case 1:
		return "Number to change, Enter for the open question, or report to finish now:"
	default:
		return fmt.Sprintf("Number to change, Enter for the next of %d open questions, or report to finish now:", n)
	}
}

func (w *walk) obeyReview(line string) (moved bool, err error) {
	verb, arg, ok := parse(line)
	switch {
	case line == "":
		q, open := w.Next("")
		w.at, w.finished = q.ID, !open
		return true, nil
	case !ok:
		verb, arg = "jump", line
		last := len(w.Path())
		if n, err := strconv.Atoi(line); err == nil && (n < 1 || n > last) {
			w.out.say("Reply with a number from 1 to %d.", last)
			return false, nil
		}
	}
	switch verb {
	case "report":
		w.finished = true
		return true, nil
	case "back":
		if path := w.Path(); len(path) > 0 {
			w.at = path[len(path)-1].ID
			return true, nil
		}
	case "review", "again":
		return true, nil
	case "jump":
		w.editing = w.jump(arg)
		w.heard = w.editing
		return w.editing, nil
	case "unsure", "skip", "answer", "why", "note":
		w.out.say("Reply with the number of a question first.")
		return false, nil
	}
	return w.obeyAnywhere(verb, arg)
}
