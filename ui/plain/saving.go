package plain

import (
	"crossroads/questions/phrase"
)

// save keeps the record and tells what goes wrong, once until it changes.
func (w *walk) save() {
	w.touched = true
	w.saveErr = w.deps.Save(w.Record())
	if w.saveErr == nil {
		w.saveTold = ""
		if w.fallback() != w.fallbackTold {
			w.out.say("Saved in %s.", w.place())
			w.reportFallback()
		}
		return
	}
	if text := w.saveErr.Error(); text != w.saveTold {
		w.saveTold = text
		w.out.say("The answers could not be saved: %s. You can go on; each answer tries again.", text)
	}
}

// stop saves what there is to save and takes leave.
func (w *walk) stop(eof bool) error {
	if w.touched {
		w.save()
	}
	why := "Left."
	if eof {
		why = "The input ended."
	}
	place := w.place()
	if place != "" {
		place = " in " + place
	}
	switch {
	case w.saveErr != nil:
		w.out.say("%s The answers could not be saved.", why)
	case !w.touched && w.answered() == 0:
		w.out.say("%s Nothing was answered.", why)
	case !w.touched:
		w.out.say("%s Nothing was changed.", why)
	case w.answered() == 0:
		w.out.say("%s Saved%s.", why, place)
	default:
		w.out.say("%s %s saved%s.", why, phrase.Capital(phrase.Count(w.answered(), "answer", "answers")), place)
	}
	return &Stopped{EOF: eof, Open: w.open(), Save: w.saveErr}
}

// reportFallback says once why the place is not the usual one.
func (w *walk) reportFallback() {
	if w.fallbackTold = w.fallback(); w.fallbackTold != "" {
		w.out.say("%s", sentence(phrase.Capital(w.fallbackTold)))
	}
}

func (w *walk) fallback() string {
	if w.deps.FallbackReason == nil {
		return ""
	}
	return w.deps.FallbackReason()
}

func (w *walk) place() string {
	if w.deps.Place == nil {
		return ""
	}
	return w.deps.Place()
}
