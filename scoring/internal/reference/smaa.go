package reference

import (
	"fmt"
	"math"
	"slices"
)

// Samples are draws of scores and weights: Scores[draw][alternative][criterion]
// and Weights[draw][criterion].
type Samples struct {
	Scores  [][][]float64
	Weights [][]float64
}

// Acceptability is what SMAA-2 says about samples (Lahdelma & Salminen 2001,
// Operations Research 49:444-454).
type Acceptability struct {
	// Ranks[a][r] is the share of the draws in which a takes rank r+1.
	Ranks [][]float64
	// Central[a] are the mean weights of the draws in which a is first; nil
	// where it never is.
	Central [][]float64
	// Confidence[a] is the share of the draws of scores in which a is first
	// under its central weights; NaN where it has none.
	Confidence []float64
	// Pairwise[a][b] is the share of the draws in which a is strictly better
	// than b (Leskinen et al. 2006).
	Pairwise [][]float64
	// ChoiceEntropy is -sum a log2 a over the shares of the first rank,
	// RankingEntropy the same over whole orders, both in bits.
	ChoiceEntropy, RankingEntropy float64
}

// Analyse counts over all draws. Alternatives that tie share the better rank,
// as in the definition, so the shares of a rank can sum to more than 1; with
// split they divide the ranks they take up instead.
func (s Samples) Analyse(split bool) Acceptability {
	m, n := len(s.Scores[0]), len(s.Weights[0])
	r := Acceptability{
		Ranks: matrix(m, m), Central: matrix(m, n), Pairwise: matrix(m, m),
		Confidence: make([]float64, m),
	}
	orders := map[string]float64{}
	firsts := make([]float64, m)
	each := 1 / float64(len(s.Scores))
	for k, scores := range s.Scores {
		values := WeightedSums(scores, s.Weights[k])
		ranks := Ranks(values, Min, true)
		orders[fmt.Sprint(ranks)] += each
		for a := range m {
			r.count(a, values, ranks, split, each)
			if ranks[a] == 1 {
				firsts[a]++
				for i, w := range s.Weights[k] {
					r.Central[a][i] += w
				}
			}
		}
	}
	var first []float64
	for a := range m {
		first = append(first, r.Ranks[a][0])
		r.centre(a, firsts[a], s.Scores)
	}
	r.ChoiceEntropy = entropy(first)
	var shares []float64
	for _, share := range orders {
		shares = append(shares, share)
	}
	slices.Sort(shares)
	r.RankingEntropy = entropy(shares)
	return r
}

// count adds one draw to the ranks and wins of an alternative.
func (r *Acceptability) count(a int, values, ranks []float64, split bool, each float64) {
	rank, tied := int(ranks[a])-1, 0
	for b, v := range values {
		if values[a] > v {
			r.Pairwise[a][b] += each
		} else if values[a] == v {
			tied++ // itself among them
		}
	}
	if !split {
		tied = 1
	}
	for k := range tied {
		r.Ranks[a][rank+k] += each / float64(tied)
	}
}

// centre finishes the central weights and finds the confidence factor.
func (r *Acceptability) centre(a int, firsts float64, scores [][][]float64) {
	if firsts == 0 {
		r.Central[a], r.Confidence[a] = nil, math.NaN()
		return
	}
	for i := range r.Central[a] {
		r.Central[a][i] /= firsts
	}
	won := 0
	for _, one := range scores {
		values := WeightedSums(one, r.Central[a])
		if values[a] == slices.Max(values) {
			won++
		}
	}
	r.Confidence[a] = float64(won) / float64(len(scores))
}

// Holistic is the holistic acceptability sum_r alpha_r b_r of rank shares, for
// decreasing alpha (Lahdelma, Hokkanen & Salminen 1998, EJOR 106:137-143).
func Holistic(ranks, alpha []float64) float64 {
	sum := 0.0
	for r, share := range ranks {
		sum += alpha[r] * share
	}
	return sum
}

// entropy is -sum p log2 p.
func entropy(shares []float64) float64 {
	sum := 0.0
	for _, p := range shares {
		if p > 0 {
			sum -= p * math.Log2(p)
		}
	}
	return sum
}

func matrix(rows, columns int) [][]float64 {
	m := make([][]float64, rows)
	for i := range m {
		m[i] = make([]float64, columns)
	}
	return m
}
