package whatif

import (
	"fmt"
	"testing"

	"crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
)

// The flips take longest where there are none or only large ones, so packs
// with a close, a clear and an overwhelming lead are measured.
func BenchmarkChanges(b *testing.B) {
	for _, bias := range []int{0, 4, 6, 8, 15} {
		for seed := range uint64(4) {
			p := modeltest.Full(seed, bias)
			plan, a := New(scoring.New(p.Model), p.Flow), modeltest.FullAnswers(p, seed+100, 8)
			name := fmt.Sprintf("ahead %d, smallest flip", bias)
			if s := plan.Changes(a); len(s.Flips) > 0 {
				name += fmt.Sprintf(" %d", len(s.Flips[0].Changes))
			} else {
				name += " none"
			}
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					plan.Changes(a)
				}
			})
		}
	}
}

func BenchmarkCover(b *testing.B) {
	p := modeltest.Full(1, 0)
	plan := New(scoring.New(p.Model), p.Flow)
	for _, tenths := range []int{0, 5, 8} {
		a := modeltest.FullAnswers(p, 2, tenths)
		plan.Cover(a)
		b.Run(fmt.Sprintf("%d0 percent answered", tenths), func(b *testing.B) {
			for b.Loop() {
				plan.Cover(a)
			}
		})
	}
}

func BenchmarkPathWithRelevance(b *testing.B) {
	p := modeltest.Full(1, 0)
	p.Flow.Relevant = New(scoring.New(p.Model), p.Flow).Relevance()
	a, b2 := modeltest.FullAnswers(p, 2, 5), modeltest.FullAnswers(p, 3, 5)
	for b.Loop() {
		p.Flow.Path(a)
		p.Flow.Path(b2)
	}
}
