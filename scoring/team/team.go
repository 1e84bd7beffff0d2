package team

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"crossroads/scoring"
	"crossroads/scoring/exact"
	"crossroads/scoring/whatif"
)

// Assess assesses everybody on their own and compares. The answers of members
// are all that were given; what does not apply is left out here. An empty team
// gives the zero mixture. [Gather] does the same for members that come one by
// one.
func Assess(p *whatif.Plan, members []Member) Result {
	g := Gather(p, len(members))
	each(len(members), func(k int) { g.Put(k, members[k]) })
	return g.Result()
}

// each calls do for every index, on all processors.
func each(n int, do func(k int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for k := w; k < n; k += workers {
				do(k)
			}
		})
	}
	wait.Wait()
}

func brief(name string, r *scoring.Result) MemberResult {
	m := MemberResult{Name: name, Verdict: r.Verdict}
	for a, s := range r.Standings {
		m.Points = append(m.Points, s.Points)
		m.Shares = append(m.Shares, s.Share)
		if s.KnockedOut {
			m.Out = append(m.Out, a)
		}
	}
	return m
}

// mix counts votes, mixes shares and picks the pair the margins are about.
func (r *Result) mix(alternatives []scoring.Alternative) {
	n := len(alternatives)
	r.Mixture, r.Votes = make([]float64, n), make([]int, n)
	for _, m := range r.Members {
		for a, share := range m.Shares {
			r.Mixture[a] += share / float64(len(r.Members))
		}
		if m.Verdict.Leader >= 0 {
			r.Votes[m.Verdict.Leader]++
		}
	}
	r.SameVerdict = len(r.Members) > 0 && slices.Contains(r.Votes, len(r.Members))
	if n < 2 {
		return
	}
	order := make([]int, n)
	for a := range order {
		order[a] = a
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(r.Mixture[b], r.Mixture[a]),
			cmp.Compare(alternatives[a].ID, alternatives[b].ID))
	})
	r.Lead, r.Rival = order[0], order[1]
}

// agreement is Kendall's W over the criteria that anybody rated.
func agreement(views []view) float64 {
	var rated []int
	if len(views) > 0 {
		for i := range views[0].doubled {
			if slices.ContainsFunc(views, func(v view) bool { return v.rated[i] }) {
				rated = append(rated, i)
			}
		}
	}
	table := make([][]float64, len(views))
	for k, v := range views {
		for _, i := range rated {
			table[k] = append(table[k], float64(v.doubled[i]))
		}
	}
	return exact.KendallW(table)
}
