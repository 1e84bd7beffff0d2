package scoring

import "slices"

// block is how many draws are taken at a time, so that the sums stay in the
// nearest cache. It divides [Draws].
const block = 500

// sampling is acceptability analysis (SMAA-2: Lahdelma & Salminen 2001, Oper.
// Res. 49:444-454) on the fixed table. Every draw takes one rating per criterion
// and one value per cell and ranks the alternatives by the sum of rating times
// value. Ratings are not normalised, which changes no rank.
type sampling struct {
	all       *tally
	competing *tally // the same as all where nothing is knocked out
	draws     int
}

// sample runs the first draws, whose number is a multiple of block. A nil doubt leaves
// nothing about the facts open.
func (e *Engine) sample(ratings []Interval, cells [][]Cell, competes []bool, d *doubt, draws int) sampling {
	everybody := slices.Repeat([]bool{true}, len(competes))
	s := sampling{all: newTally(everybody, draws), draws: draws}
	s.competing = s.all
	ruled := d != nil && d.out != nil
	if ruled || slices.Contains(competes, false) {
		s.competing = newTally(competes, draws)
	}
	run := e.run(ratings, cells, d)
	for from := 0; from < draws; from += block {
		run.block(from)
		s.all.count(run.totals)
		if ruled {
			run.ruleOut(from)
		}
		if s.competing != s.all {
			s.competing.count(run.totals)
		}
	}
	return s
}

// tally counts ranks over the draws.
type tally struct {
	draws   int
	members []int      // the alternatives ranked
	place   [][]int    // member, better*(n+1)+equal: draws with that many others better and equal
	beats   [][]int    // member, member: twice the draws won plus the draws tied; first < second
	code    [][]uint16 // of the block: better*(n+1)+equal
}

func newTally(competes []bool, draws int) *tally {
	t := &tally{draws: draws}
	for a, in := range competes {
		if in {
			t.members = append(t.members, a)
		}
	}
	n := len(t.members)
	for range t.members {
		t.place = append(t.place, make([]int, (n+1)*(n+1)))
		t.beats = append(t.beats, make([]int, n))
		t.code = append(t.code, make([]uint16, block))
	}
	return t
}

// count ranks the draws of a block. There are no branches in the loops: which
// of two is ahead is as good as random to the processor.
func (t *tally) count(totals [][]int64) {
	width := uint16(len(t.members) + 1)
	for _, code := range t.code {
		clear(code)
	}
	for i, a := range t.members {
		for j := i + 1; j < len(t.members); j++ {
			t.beats[i][j] += compare(totals[a], totals[t.members[j]], t.code[i], t.code[j], width)
		}
	}
	for i, code := range t.code {
		place := t.place[i]
		for _, c := range code {
			place[c]++
		}
	}
}

// compare adds to both codes what the other of two alternatives does to their
// ranks, and returns twice the draws that a wins plus those that tie.
func compare(a, b []int64, codeA, codeB []uint16, width uint16) int {
	b, codeA, codeB = b[:len(a)], codeA[:len(a)], codeB[:len(a)]
	var won, lost uint64
	for k := range a {
		d := a[k] - b[k]
		less, more := uint64(d)>>63, uint64(-d)>>63
		tie := 1 - less - more
		won += more
		lost += less
		codeA[k] += uint16(less)*width + uint16(tie)
		codeB[k] += uint16(more)*width + uint16(tie)
	}
	return len(a) + int(won) - int(lost)
}

// shares returns the share of the draws in which member i takes each rank,
// those in a tie splitting the ranks they take up.
func (t *tally) shares(i int) []float64 {
	n := len(t.members)
	// Draws by rank and by the size of the tie are whole numbers; dividing
	// last keeps the order of the additions out of the result.
	shares := make([]float64, n)
	for tied := range n {
		for rank := range n {
			draws := 0
			for better := max(0, rank-tied); better <= rank; better++ {
				if better+tied < n {
					draws += t.place[i][better*(n+1)+tied]
				}
			}
			shares[rank] += float64(draws) / float64(tied+1) / float64(t.draws)
		}
	}
	return shares
}

// first returns the share of the draws in which an alternative is first; 0
// where it is not a member.
func (t *tally) first(alternative int) float64 {
	if i := slices.Index(t.members, alternative); i >= 0 {
		return t.shares(i)[0]
	}
	return 0
}
