package scoring

import (
	"fmt"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/exact"
)

// fullPack is of the size of the built-in pack: 28 facts with 3 to 5 choices,
// 16 criteria with five cases each over about three facts, three alternatives
// of which one combines the others. The bias is what one of them has ahead
// everywhere, up to 15.
func fullPack(seed uint64, bias int) pack {
	random := &exact.SplitMix64{State: seed}
	pick := func(n int) int { return int(random.Next() % uint64(n)) }
	p := pack{model: sizedModel(16), flow: &questions.Flow{}}
	p.model.Musts[0].When = questions.Is("f0", "a")
	p.model.Alternatives[2].Gate, p.model.Alternatives[2].GateShut = "f1", []string{"c"}
	p.model.Keep[0].When = questions.Is("f1", "a")
	choices := []questions.Choice{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "e"}}
	for i := range 28 {
		q := questions.Question{ID: questions.ID(fmt.Sprintf("f%d", i)), Kind: questions.Scale, Choices: choices[:3+pick(3)]}
		if i > 4 && i%5 == 0 {
			q.When = questions.Is(questions.ID(fmt.Sprintf("f%d", pick(i))), "b", "c")
		}
		p.flow.Questions = append(p.flow.Questions, q)
	}
	for i := range p.model.Criteria {
		c := &p.model.Criteria[i]
		facts := []int{pick(28), pick(28), pick(28)}
		atom := func() questions.Condition {
			return questions.Is(questions.ID(fmt.Sprintf("f%d", facts[pick(3)])), choices[pick(3)].ID)
		}
		base := c.Cases[1].Cells
		c.Cases = nil
		for k := range 5 {
			one := Case{Cells: map[string]Cell{}}
			for _, id := range []string{"left", "right", "joint"} {
				cell := base[id]
				if cell.Takes == TakesNothing {
					shift := pick(31) - 15
					if id == "left" {
						shift += bias
					}
					cell.Low, cell.Mid, cell.High = cell.Low/2+20+shift, cell.Mid/2+22+shift, cell.High/2+24+shift
				}
				one.Cells[id] = cell
			}
			if k < 4 {
				one.When = questions.All(atom(), questions.Any(atom(), questions.Not(atom())))
			}
			c.Cases = append(c.Cases, one)
		}
		rating := questions.Question{ID: c.Rating, Kind: questions.Rating}
		for _, w := range p.model.Words {
			rating.Choices = append(rating.Choices, questions.Choice{ID: w.ID})
		}
		p.flow.Questions = append(p.flow.Questions, rating)
	}
	return p
}

// fullAnswers answers about the given share of the questions, in tenths.
func fullAnswers(p pack, seed uint64, tenths int) questions.Answers {
	random := &exact.SplitMix64{State: seed}
	var list []questions.Answer
	for _, q := range p.flow.Questions {
		choice := q.Choices[random.Next()%uint64(len(q.Choices))].ID
		if random.Next()%10 < uint64(tenths) {
			list = append(list, questions.Answer{Question: q.ID, State: questions.Answered, Values: []string{choice}})
		}
	}
	return questions.NewAnswers(list...)
}

func BenchmarkAssess(b *testing.B) {
	e := New(sizedModel(14))
	a := sizedAnswers(14)
	e.Assess(a)
	b.ReportAllocs()
	for b.Loop() {
		e.Assess(a)
	}
}

func BenchmarkAssessFull(b *testing.B) {
	p := fullPack(1, 0)
	e := New(p.model)
	a := p.flow.Active(fullAnswers(p, 2, 8))
	e.Assess(a)
	for b.Loop() {
		e.Assess(a)
	}
}

// many returns the pack with so many plain alternatives more and a combination
// of every pair in both directions: three plain ones make nine.
func many(p pack, plain int) pack {
	m := *p.model
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
	for i, c := range p.model.Criteria {
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
	return pack{model: &m, flow: p.flow}
}

// Four alternatives are two languages and both combinations of them, nine are
// three languages and all six.
func BenchmarkAssessMany(b *testing.B) {
	for _, plain := range []int{2, 3} {
		p := many(fullPack(1, 0), plain)
		e := New(p.model)
		a := p.flow.Active(fullAnswers(p, 2, 8))
		e.Assess(a)
		b.Run(fmt.Sprint(len(p.model.Alternatives), " alternatives"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.Assess(a)
			}
		})
	}
}

// The flips take longest where there are none or only large ones, so packs
// with a close, a clear and an overwhelming lead are measured.
func BenchmarkChanges(b *testing.B) {
	for _, bias := range []int{0, 4, 6, 8, 15} {
		for seed := range uint64(4) {
			p := fullPack(seed, bias)
			e, a := New(p.model), fullAnswers(p, seed+100, 8)
			name := fmt.Sprintf("ahead %d, smallest flip", bias)
			if s := e.Changes(p.flow, a); len(s.Flips) > 0 {
				name += fmt.Sprintf(" %d", len(s.Flips[0].Changes))
			} else {
				name += " none"
			}
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					e.Changes(p.flow, a)
				}
			})
		}
	}
}

// The table is filled on first use, so the first result of a run takes longer.
func BenchmarkFirstAssess(b *testing.B) {
	m, a := sizedModel(14), sizedAnswers(14)
	for b.Loop() {
		New(m).Assess(a)
	}
}

func BenchmarkCover(b *testing.B) {
	p := fullPack(1, 0)
	e := New(p.model)
	for _, tenths := range []int{0, 5, 8} {
		a := fullAnswers(p, 2, tenths)
		e.Cover(p.flow, a)
		b.Run(fmt.Sprintf("%d0 percent answered", tenths), func(b *testing.B) {
			for b.Loop() {
				e.Cover(p.flow, a)
			}
		})
	}
}

func BenchmarkPathWithRelevance(b *testing.B) {
	p := fullPack(1, 0)
	p.flow.Relevant = New(p.model).Relevance(p.flow)
	a, b2 := fullAnswers(p, 2, 5), fullAnswers(p, 3, 5)
	for b.Loop() {
		p.flow.Path(a)
		p.flow.Path(b2)
	}
}

func BenchmarkTeam(b *testing.B) {
	p := fullPack(1, 0)
	e := New(p.model)
	for _, size := range []int{5, 1000} {
		var members []Member
		for k := range size {
			members = append(members, Member{Name: fmt.Sprint(k), Answers: fullAnswers(p, uint64(k), 8)})
		}
		b.Run(fmt.Sprintf("%d members", size), func(b *testing.B) {
			for b.Loop() {
				e.Team(p.flow, members)
			}
		})
	}
}

// Three plain alternatives of 16 criteria on which the gaps go both ways.
func BenchmarkAnyPrioritiesOfThree(b *testing.B) {
	p := fullPack(1, 0)
	p.model.Alternatives[2] = Alternative{ID: "third"}
	for i, c := range p.model.Criteria {
		for _, one := range c.Cases {
			mid := 30 + (i*29)%45
			one.Cells["third"] = Cell{Low: mid, Mid: mid, High: mid, Direction: 1}
		}
	}
	e := New(p.model)
	s := e.situation(p.flow.Active(fullAnswers(p, 2, 8)))
	for b.Loop() {
		e.anyPriorities(s)
	}
}
