package scoring

// run adds up draws, a block at a time.
type run struct {
	e      *Engine
	doubt  *doubt
	terms  []term
	open   []openTerm
	totals [][]int64 // alternative, draw of the block: sum of rating times value
	rate   []int64
	tossed []uint64
}

// openTerm is a criterion whose case open facts decide, draw by draw.
type openTerm struct {
	criterion int
	rating    source
	toss      *toss
	adds      [][]addend // by outcome of the toss; made on first use
	made      []bool     // of these
}

// behindAll is a total below all others.
const behindAll = -1 << 62

func (e *Engine) run(ratings []Interval, cells [][]Cell, d *doubt) *run {
	r := &run{e: e, doubt: d, terms: e.terms(ratings, cells, d), rate: make([]int64, block)}
	for range e.model.Alternatives {
		r.totals = append(r.totals, make([]int64, block))
	}
	if d == nil {
		return r
	}
	r.tossed = make([]uint64, block)
	for i, t := range d.criteria {
		if t != nil {
			outcomes := len(e.keeps) * len(e.model.Criteria[i].Cases)
			r.open = append(r.open, openTerm{i, e.ratingSource(i, ratings[i]), t, make([][]addend, outcomes), make([]bool, outcomes)})
		}
	}
	return r
}

// block sets the totals to those of the draws from the given one on.
func (r *run) block(from int) {
	for _, total := range r.totals {
		clear(total)
	}
	for _, t := range r.terms {
		t.rating.fill(r.rate, from)
		for _, add := range t.adds {
			add.value.add(r.totals[add.to], r.rate, from)
		}
	}
	for i := range r.open {
		r.addOpen(&r.open[i], from)
	}
	for _, c := range r.e.combined {
		main := r.totals[c.main]
		for k := range r.totals[c.index] {
			r.totals[c.index][k] += main[k]
		}
	}
}

// addOpen adds a criterion whose case is drawn.
func (r *run) addOpen(t *openTerm, from int) {
	t.rating.fill(r.rate, from)
	t.toss.draw(r.tossed, from)
	cases := uint64(len(r.e.model.Criteria[t.criterion].Cases))
	for k, outcome := range r.tossed {
		if !t.made[outcome] {
			row := r.e.criteria[t.criterion].cells[outcome/cases][outcome%cases]
			t.adds[outcome], t.made[outcome] = r.e.addends(r.e.sources(t.criterion, row)), true
		}
		rate, adds := r.rate[k], t.adds[outcome]
		for i := range adds {
			r.totals[adds[i].to][k] += rate * adds[i].value.at(from+k)
		}
	}
}

// ruleOut puts last what open facts rule out in the draws of the block.
func (r *run) ruleOut(from int) {
	r.doubt.out.draw(r.tossed, from)
	for a, total := range r.totals {
		for k, out := range r.tossed {
			if out>>a&1 == 1 {
				total[k] = behindAll
			}
		}
	}
}
