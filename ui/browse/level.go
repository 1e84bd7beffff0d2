package browse

import (
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/frame"
)

// level is the list of what is below a page, with a place in it.
type level struct {
	of     evidencepage.Lead // the zero one leads to the first list
	cursor int               // index of a row that is not a heading
	query  string            // leaves only the rows that have it
}

func (v *library) level() *level { return &v.levels[len(v.levels)-1] }

// rows are those of the open list, kept until it is another one.
func (v *library) rows() []row {
	l := level{of: v.level().of, query: v.level().query}
	if v.found == nil || v.lists != l {
		v.found, v.lists = below(v.book, l.of.ID, l.query), l
	}
	return v.found
}

// current is the line under the cursor; ok is false in an empty list.
func (v *library) current() (lead evidencepage.Lead, ok bool) {
	rows := v.rows()
	i := settled(rows, v.level().cursor)
	if i < 0 {
		return lead, false
	}
	return rows[i].lead, true
}

// settled is the row at or behind a place that is not a heading, or else the last
// one before it; -1 where there is none.
func settled(rows []row, at int) int {
	for i := max(0, at); i < len(rows); i++ {
		if rows[i].heading == "" {
			return i
		}
	}
	for i := min(at, len(rows)) - 1; i >= 0; i-- {
		if rows[i].heading == "" {
			return i
		}
	}
	return -1
}

// moved moves the cursor by a key, without regard to headings.
func (v *library) moved(key string) {
	var places []int // of the rows that are no headings
	at := 0
	for i, r := range v.rows() {
		if r.heading == "" {
			if i <= settled(v.rows(), v.level().cursor) {
				at = len(places)
			}
			places = append(places, i)
		}
	}
	if len(places) > 0 {
		v.level().cursor = places[frame.Moved(key, at, len(places)-1, max(1, v.size.Height-2))]
	}
}

// enter goes to what is below the row under the cursor; nothing happens where
// there is nothing.
func (v *library) enter() {
	n, ok := v.current()
	if !ok || len(v.of(n.ID).Leads) == 0 {
		return
	}
	v.level().cursor = settled(v.rows(), v.level().cursor)
	v.levels = append(v.levels, level{of: n})
	v.reading = false
}

// back takes the last step back: it leaves the list, or takes a query away.
func (v *library) back() {
	if v.reading && !v.wide() {
		v.reading = false
		return
	}
	switch l := v.level(); {
	case l.query != "":
		n, ok := v.current()
		l.query, l.cursor = "", 0
		if ok {
			v.point(n.ID)
		}
	case len(v.levels) > 1:
		v.levels = v.levels[:len(v.levels)-1]
		v.reading = !v.wide() // where one pane had been before the list
	}
}

// point puts the cursor on the line of the open list that leads to a page.
func (v *library) point(id string) bool {
	for i, r := range v.rows() {
		if r.heading == "" && r.lead.ID == id {
			v.level().cursor = i
			return true
		}
	}
	return false
}

// open goes to the line that leads to a page, by way of the lists it stands in.
func (v *library) open(id string) {
	if _, ok := v.book.Find(id); !ok || id == "" {
		return
	}
	v.reading = true
	if v.point(id) {
		return
	}
	for _, r := range v.rows() {
		v.levels = v.levels[:1]
		v.point(r.lead.ID)
		if v.levels = append(v.levels, level{of: r.lead}); r.heading == "" && v.point(id) {
			return
		}
	}
	v.levels, v.levels[0].cursor = v.levels[:1], 0
}
