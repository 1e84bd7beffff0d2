package screen

import (
	"fmt"
	"slices"
	"strconv"

	"crossroads/questions"
)

// Walk is a session with the pages that its questions are shown on, and with how
// many of them can still change the verdict. Both are kept until the session says
// that they can differ.
type Walk struct {
	*questions.Session
	change func(questions.Record) int

	pages   []Page
	paged   int // the version that pages are of
	can     int
	counted int // the version that can is of
}

// unknown is the version of what has not been worked out yet.
const unknown = -1

// NewWalk adds pages to a session. change counts the open questions that can
// still change who leads; nil where nobody can tell.
func NewWalk(s *questions.Session, change func(questions.Record) int) Walk {
	return Walk{Session: s, change: change, paged: unknown, counted: unknown}
}

// Whole reports whether all that is to be asked is asked before the end.
func (w *Walk) Whole() bool { return w.Complete() || w.Fixed() }

// Pages returns the pages of the walk in their order.
func (w *Walk) Pages() []Page {
	if w.paged != w.Version() {
		w.pages, w.paged = pagesOf(w.Path()), w.Version()
	}
	return w.pages
}

// CanChange returns how many open questions, asked in this walk or not, can still
// change who leads; ok is false where nobody can tell.
func (w *Walk) CanChange() (n int, ok bool) {
	if w.change == nil {
		return 0, false
	}
	if w.counted != w.Version() {
		w.can, w.counted = w.change(w.Record()), w.Version()
	}
	return w.can, true
}

// StepProgress counts the questions of a step that wait for no decision any more,
// and all of them.
func (w *Walk) StepProgress(step string) (done, all int) {
	for _, q := range w.Path() {
		if q.Step != step {
			continue
		}
		if all++; !w.Answer(q.ID).Open() {
			done++
		}
	}
	return done, all
}

// Tally counts the questions of the walk by what was said; those that are open
// stand under Draft.
func (w *Walk) Tally() map[questions.State]int {
	count := map[questions.State]int{}
	for _, q := range w.Path() {
		if one := w.Answer(q.ID); one.Open() {
			count[questions.Draft]++
		} else {
			count[one.State]++
		}
	}
	return count
}

// Done returns the part of the walk that has been dealt with, 0 to 1.
func (w *Walk) Done() float64 {
	done, all := w.Progress()
	if all == 0 {
		return 1
	}
	return float64(done) / float64(all)
}

// The ways through the pages. A page that has just fallen out of the walk is
// still somewhere: its place is that of its first question in the flow.

// PageOf returns the page on which a question is asked: from the walk, or, for a
// question that is not on it, a page made for it.
func (w *Walk) PageOf(id questions.ID) (Page, bool) {
	for _, p := range w.Pages() {
		if p.Has(id) {
			return p, true
		}
	}
	q, ok := w.Flow().Question(id)
	return Page{q}, ok
}

// After returns the first page behind the given question with something open,
// else the first such page at all.
func (w *Walk) After(id questions.ID) (Page, bool) {
	q, ok := w.Next(id)
	if !ok {
		return nil, false
	}
	return w.PageOf(q.ID)
}

// Adjacent returns the page next to the given question, before it (-1) or behind
// it (1), whatever its state.
func (w *Walk) Adjacent(id questions.ID, by int) (Page, bool) {
	pages := w.Pages()
	i := slices.IndexFunc(pages, func(p Page) bool { return p.Has(id) })
	if i < 0 {
		at := w.index(id)
		i = slices.IndexFunc(pages, func(p Page) bool { return w.index(p[0].ID) > at })
		if i < 0 {
			i = len(pages)
		}
		if by > 0 {
			i--
		}
	}
	if i += by; i < 0 || i >= len(pages) {
		return nil, false
	}
	return pages[i], true
}

// Position says which questions of how many a page asks, as far as can be told: 7
// of 39, or 7-11 where it is a matrix.
func (w *Walk) Position(p Page) (at string, of int) {
	first := w.index(p[0].ID)
	n := 1
	for _, q := range w.Path() {
		if w.index(q.ID) < first {
			n++
		}
	}
	if len(p) > 1 {
		return fmt.Sprintf("%d-%d", n, n+len(p)-1), len(w.Path())
	}
	return strconv.Itoa(n), len(w.Path())
}

func (w *Walk) index(id questions.ID) int {
	return slices.IndexFunc(w.Flow().Questions, func(q questions.Question) bool { return q.ID == id })
}
