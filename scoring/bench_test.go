package scoring_test

import (
	"fmt"
	"testing"

	. "crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
)

func BenchmarkAssess(b *testing.B) {
	e := New(modeltest.Sized(14))
	a := modeltest.SizedAnswers(14)
	e.Assess(a)
	b.ReportAllocs()
	for b.Loop() {
		e.Assess(a)
	}
}

func BenchmarkAssessFull(b *testing.B) {
	p := modeltest.Full(1, 0)
	e := New(p.Model)
	a := p.Flow.Active(modeltest.FullAnswers(p, 2, 8))
	e.Assess(a)
	for b.Loop() {
		e.Assess(a)
	}
}

// many returns the pack with so many plain alternatives more and a combination
// of every pair in both directions: three plain ones make nine.
func many(p modeltest.Pack, plain int) modeltest.Pack {
	m := *p.Model
	m.Criteria = nil
	ids := []string{"left", "right", "third", "fourth"}[:plain]
	m.Alternatives = nil
	for _, id := range ids {
		m.Alternatives = append(m.Alternatives, Alternative{ID: id})
	}
	for _, main := range ids {
		for _, part := range ids {
			if main != part {
				m.Alternatives = append(m.Alternatives, Alternative{ID: main + "+" + part, Main: main, Part: part,
					Gate: "f1", GateShut: []string{"c"}})
			}
		}
	}
	for i, c := range p.Model.Criteria {
		cases := c.Cases
		c.Cases = nil
		for _, one := range cases {
			cells := map[string]Cell{}
			for k, a := range m.Alternatives {
				switch {
				case k < 2:
					cells[a.ID] = one.Cells[a.ID]
				case !a.Combines():
					mid := 30 + (i*29+k*13)%45
					cells[a.ID] = Cell{Low: mid - 6, Mid: mid, High: mid + 9, Direction: 1}
				case i%7 == 6:
					cells[a.ID] = one.Cells["joint"]
				case i%3 == 0:
					cells[a.ID] = Cell{Takes: TakesMain, Direction: 1}
				default:
					cells[a.ID] = Cell{Takes: TakesLead, PartShare: 100, Direction: 1}
				}
			}
			one.Cells = cells
			c.Cases = append(c.Cases, one)
		}
		m.Criteria = append(m.Criteria, c)
	}
	return modeltest.Pack{Model: &m, Flow: p.Flow}
}

// Four alternatives are two languages and both combinations of them, nine are
// three languages and all six.
func BenchmarkAssessMany(b *testing.B) {
	for _, plain := range []int{2, 3} {
		p := many(modeltest.Full(1, 0), plain)
		e := New(p.Model)
		a := p.Flow.Active(modeltest.FullAnswers(p, 2, 8))
		e.Assess(a)
		b.Run(fmt.Sprint(len(p.Model.Alternatives), " alternatives"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.Assess(a)
			}
		})
	}
}

// The table is filled on first use, so the first result of a run takes longer.
func BenchmarkFirstAssess(b *testing.B) {
	m, a := modeltest.Sized(14), modeltest.SizedAnswers(14)
	for b.Loop() {
		New(m).Assess(a)
	}
}

// Three plain alternatives of 16 criteria on which the gaps go both ways.
func BenchmarkAnyPrioritiesOfThree(b *testing.B) {
	p := modeltest.Full(1, 0)
	p.Model.Alternatives[2] = Alternative{ID: "third"}
	for i, c := range p.Model.Criteria {
		for _, one := range c.Cases {
			mid := 30 + (i*29)%45
			one.Cells["third"] = Cell{Low: mid, Mid: mid, High: mid, Direction: 1}
		}
	}
	e := New(p.Model)
	a := p.Flow.Active(modeltest.FullAnswers(p, 2, 8))
	for b.Loop() {
		e.SharesOfAnyPriorities(a)
	}
}
