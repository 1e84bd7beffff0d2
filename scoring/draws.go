package scoring

// source is a number drawn anew in every draw, in fixed point: base +
// slope*w + bend*|w| with w from the column; base alone where that is nil.
type source struct {
	base, slope, bend int64
	column            []int32
}

// term is one criterion as it is drawn: the rating and what it adds to the
// totals, less what all plain alternatives have in common.
type term struct {
	rating source
	adds   []addend
}

// addend is a value that a term adds, times the rating, to the total of an
// alternative; to a combination it adds what that has ahead of its main.
type addend struct {
	to    int
	value source
}

// terms prepares the settled criteria that can tell alternatives apart.
func (e *Engine) terms(ratings []Interval, cells [][]Cell, d *doubt) []term {
	var all []term
	for i := range e.criteria {
		if d != nil && d.criteria[i] != nil {
			continue
		}
		if adds := e.addends(e.sources(i, cells[i])); len(adds) > 0 {
			all = append(all, term{e.ratingSource(i, ratings[i]), adds})
		}
	}
	return all
}

func (e *Engine) sources(i int, row []Cell) []source {
	list := make([]source, len(row))
	for a, c := range row {
		list[a] = e.cellSource(i, a, c)
	}
	return list
}

// addends leaves out what changes no difference between alternatives: what the
// plain ones have in common, and a combination's cell where it is its main's.
func (e *Engine) addends(values []source) []addend {
	var list []addend
	common := int64(0)
	for _, a := range e.plain {
		if values[a].column == nil {
			common = values[a].base
			break
		}
	}
	for _, a := range e.plain {
		v := values[a]
		if v.base -= common; v.column != nil || v.base != 0 {
			list = append(list, addend{a, v})
		}
	}
	for _, c := range e.combined {
		own, main := values[c.index], values[c.main]
		ahead, ok := own.less(main)
		switch {
		case !ok:
			none, _ := source{}.less(main)
			list = append(list, addend{c.index, own}, addend{c.index, none})
		case ahead.column != nil || ahead.base != 0:
			list = append(list, addend{c.index, ahead})
		}
	}
	return list
}

// less returns the difference to another source; ok is false where the two
// depend on different columns, so that it is none.
func (s source) less(other source) (d source, ok bool) {
	switch {
	case s.column == nil:
		d.column = other.column
	case other.column == nil || &s.column[0] == &other.column[0]:
		d.column = s.column
	default:
		return d, false
	}
	d.base, d.slope, d.bend = s.base-other.base, s.slope-other.slope, s.bend-other.bend
	if d.slope == 0 && d.bend == 0 {
		d.column = nil
	}
	return d, true
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
	switch {
	case c.Uncertainty != "":
		drawn = e.table.columns["shared:"+c.Uncertainty]
	case c.Shares != "":
		drawn = e.table.columns["cell:"+c.Shares]
	}
	s.column, s.slope, s.bend = drawn.uniform(), high-low, high+low-2*mid
	if c.Direction < 0 {
		s.slope = -s.slope
	}
	return s
}

// at is the value in one draw.
func (s *source) at(draw int) int64 {
	if s.column == nil {
		return s.base
	}
	w := int64(s.column[draw])
	return s.base + s.slope*w + s.bend*size(w)
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

// size is the absolute value, without a branch.
func size(v int64) int64 {
	sign := v >> 63
	return (v ^ sign) - sign
}
