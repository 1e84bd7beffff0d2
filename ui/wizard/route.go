package wizard

import (
	"slices"

	"crossroads/questions"
)

// The ways through the pages. A page that has just fallen out of the path is
// still somewhere: its place is that of its first question in the flow.

// pageOf returns the page on which a question is asked: from the path, or, for
// a question that is not on it, a page made for it.
func (w *walk) pageOf(id questions.ID) (page, bool) {
	for _, p := range w.path() {
		if p.has(id) {
			return p, true
		}
	}
	q, ok := w.Flow().Question(id)
	return page{q}, ok
}

// after returns the first page behind the given question with something open,
// else the first such page at all.
func (w *walk) after(id questions.ID) (page, bool) {
	q, ok := w.Next(id)
	if !ok {
		return nil, false
	}
	return w.pageOf(q.ID)
}

// adjacent returns the page next to the given question, before it (-1) or
// behind it (1), whatever its state.
func (w *walk) adjacent(id questions.ID, by int) (page, bool) {
	pages := w.path()
	i := slices.IndexFunc(pages, func(p page) bool { return p.has(id) })
	if i < 0 {
		at := w.index(id)
		i = slices.IndexFunc(pages, func(p page) bool { return w.index(p[0].ID) > at })
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

// position returns the number of a page, from 1, and how many there are as far
// as can be told.
func (w *walk) position(p page) (n, of int) {
	at := w.index(p[0].ID)
	for _, other := range w.path() {
		if w.index(other[0].ID) < at {
			n++
		}
	}
	return n + 1, len(w.path())
}

// done returns the part of the path that has been dealt with, 0 to 1.
func (w *walk) done() float64 {
	done, all := w.progress()
	if all == 0 {
		return 1
	}
	return float64(done) / float64(all)
}

func (w *walk) index(id questions.ID) int {
	return slices.IndexFunc(w.Flow().Questions, func(q questions.Question) bool { return q.ID == id })
}
