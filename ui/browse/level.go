package browse

import "crossroads/scoring/report/evidencepage"

// level is the list of what is below a page, with a place in it.
type level struct {
	of     evidencepage.Lead // the zero one leads to the first list
	cursor int               // index of a row that is no heading
	query  string            // leaves only the rows that have it
}

func (b *Browser) level() *level { return &b.levels[len(b.levels)-1] }

// rows are those of the open list, kept until it is another one.
func (b *Browser) rows() []row {
	l := level{of: b.level().of, query: b.level().query}
	if b.found == nil || b.lists != l {
		b.found, b.lists = below(b.book, l.of.ID, l.query), l
	}
	return b.found
}

// current is the line under the cursor; ok is false in an empty list.
func (b *Browser) current() (lead evidencepage.Lead, ok bool) {
	rows := b.rows()
	i := settled(rows, b.level().cursor)
	if i < 0 {
		return lead, false
	}
	return rows[i].lead, true
}

// settled is the row at or behind a place that is no heading, or else the last
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

// move goes by some rows up or down, without regard to headings.
func (b *Browser) move(by int) {
	rows := b.rows()
	at := settled(rows, b.level().cursor)
	step := 1
	if by < 0 {
		step = -1
	}
	for left := by * step; left > 0; {
		next := at + step
		for next >= 0 && next < len(rows) && rows[next].heading != "" {
			next += step
		}
		if next < 0 || next >= len(rows) {
			break
		}
		at, left = next, left-1
	}
	b.level().cursor = max(0, at)
	b.page.To(0)
}

// enter goes to what is below the row under the cursor; nothing happens where
// there is nothing.
func (b *Browser) enter() {
	n, ok := b.current()
	if !ok || len(b.of(n.ID).Leads) == 0 {
		return
	}
	b.level().cursor = settled(b.rows(), b.level().cursor)
	b.levels = append(b.levels, level{of: n})
	b.reading = false
	b.page.To(0)
}

// back takes the last step back: it leaves the list, or takes a query away.
func (b *Browser) back() {
	switch l := b.level(); {
	case l.query != "":
		n, ok := b.current()
		l.query, l.cursor = "", 0
		if ok {
			b.point(n.ID)
		}
	case len(b.levels) > 1:
		b.levels = b.levels[:len(b.levels)-1]
		b.reading = !b.wide() // where one pane had been before the list
	}
	b.page.To(0)
}

// point puts the cursor on the line of the open list that leads to a page.
func (b *Browser) point(id string) bool {
	for i, r := range b.rows() {
		if r.heading == "" && r.lead.ID == id {
			b.level().cursor = i
			return true
		}
	}
	return false
}

// open goes to the line that leads to a page, by way of the lists it stands in.
func (b *Browser) open(id string) {
	if _, ok := b.book.Find(id); !ok || id == "" {
		return
	}
	b.reading = true
	if b.point(id) {
		return
	}
	for _, r := range b.rows() {
		b.levels = []level{{}}
		b.point(r.lead.ID)
		if b.levels = append(b.levels, level{of: r.lead}); r.heading == "" && b.point(id) {
			return
		}
	}
	b.levels = []level{{}}
}
