package wizard

import (
	"slices"

	"crossroads/questions"
)

// walk is the session with the pages that its questions are shown on, and with
// how many of them can still change the verdict. Both are kept until the session
// says that they can differ.
type walk struct {
	*questions.Session
	change func(questions.Answers) []questions.ID

	pages   []page
	paged   int // the version that pages are of
	can     int
	counted int // the version that can is of
}

// unknown is the version of what has not been worked out yet.
const unknown = -1

func newWalk(deps Deps, r questions.Record) walk {
	w := walk{Session: questions.NewSession(deps.Flow, r), change: deps.CanChange, paged: unknown, counted: unknown}
	if deps.Asked != nil {
		w.Only(deps.Asked)
	}
	return w
}

// whole reports whether all that is to be asked is asked before the end.
func (w *walk) whole() bool { return w.Complete() || w.Fixed() }

// path returns the pages in their order.
func (w *walk) path() []page {
	if w.paged != w.Version() {
		w.pages, w.paged = pagesOf(w.Path()), w.Version()
	}
	return w.pages
}

// canChange returns how many open pages can still change who leads, in a short
// walk how many questions, asked in it or not; ok is false where nobody can
// tell.
func (w *walk) canChange() (n int, ok bool) {
	if w.change == nil {
		return 0, false
	}
	if w.counted != w.Version() {
		open := w.change(w.Record().Answers)
		w.can, w.counted = len(open), w.Version()
		if !w.whole() {
			return w.can, true
		}
		w.can = 0
		for _, p := range w.path() {
			if slices.ContainsFunc(open, p.has) {
				w.can++
			}
		}
	}
	return w.can, true
}

// progress returns how many pages of the path have been dealt with, and how many
// there are. A matrix is one, as it is for the people who fill it in.
func (w *walk) progress() (done, all int) {
	for _, p := range w.path() {
		if !p.open(w.Record().Answers) {
			done++
		}
	}
	return done, len(w.path())
}
