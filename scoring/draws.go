package scoring

// source is a number drawn anew in every draw, in fixed point: base +
// slope*w + bend*|w| with w from the column; base alone where that is nil.
type source struct {
	base, slope, bend int64
	column            []int32
}

// term is one criterion as it is drawn: the rating and the value of every
// alternative, less what all have in common.
type term struct {
	rating source
	cells  []source
	group  group
}

// terms prepares the criteria that can tell alternatives apart.
func (e *Engine) terms(ratings []Interval, cells [][]Cell) []term {
	var all []term
	for i := range e.criteria {
		t := term{cells: make([]source, len(cells[i])), group: e.group(cells[i])}
		for a, c := range cells[i] {
			t.cells[a] = e.cellSource(i, a, c)
		}
		if t.reduce() {
			t.rating = e.ratingSource(i, ratings[i])
			all = append(all, t)
		}
	}
	return all
}

// reduce takes the same number from every value, so that most of those that
// are certain become 0; false where nothing is left. No difference between
// alternatives changes.
func (t *term) reduce() bool {
	for _, c := range t.cells {
		if c.column == nil {
			common := c.base
			left := false
			for a := range t.cells {
				t.cells[a].base -= common
				left = left || t.cells[a].column != nil || t.cells[a].base != 0
			}
			return left
		}
	}
	return true
}

// ratingSource draws a rating in units of 1/(2 half).
func (e *Engine) ratingSource(i int, r Interval) source {
	low, high := int64(r.Low), int64(r.High)
	switch {
	case r.Unsure:
		return source{slope: 1, column: e.criteria[i].rated.exponential()}
	case low == high:
		return source{base: 2 * half * low}
	}
	return source{
		base: half * (low + high), slope: high - low,
		column: e.criteria[i].rated.uniform(),
	}
}

// cellSource draws a cell in units of 1/(2 half): Low, Mid and High at u = 0,
// 1/2 and 1 and linear between them.
func (e *Engine) cellSource(i, a int, c Cell) source {
	low, mid, high := int64(c.Low), int64(c.Mid), int64(c.High)
	s := source{base: 2 * half * mid}
	if low == high {
		return s
	}
	drawn := e.criteria[i].draws[a]
	if c.Uncertainty != "" {
		drawn = e.table.columns["shared:"+c.Uncertainty]
	}
	s.column, s.slope, s.bend = drawn.uniform(), high-low, high+low-2*mid
	if c.Direction < 0 {
		s.slope = -s.slope
	}
	return s
}

// fill sets to to the draws from the given one on.
func (s source) fill(to []int64, from int) {
	if s.column == nil {
		for k := range to {
			to[k] = s.base
		}
		return
	}
	column := s.column[from : from+len(to)]
	for k := range to {
		to[k] = s.base + s.slope*int64(column[k])
	}
}

// add adds rate times the draws from the given one on to total.
func (s source) add(total, rate []int64, from int) {
	total = total[:len(rate)]
	switch {
	case s.column == nil && s.base == 0:
	case s.column == nil:
		for k, r := range rate {
			total[k] += r * s.base
		}
	case s.bend == 0:
		column := s.column[from : from+len(rate)]
		for k, r := range rate {
			total[k] += r * (s.base + s.slope*int64(column[k]))
		}
	default:
		column := s.column[from : from+len(rate)]
		for k, r := range rate {
			w := int64(column[k])
			total[k] += r * (s.base + s.slope*w + s.bend*size(w))
		}
	}
}
