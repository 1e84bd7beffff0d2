package advice

import (
	"slices"

	"crossroads/questions"
)

// weigh adds the weights of the rules that hold and returns their reasons, for
// and against, heaviest first.
func weigh(rules []Fit, answers questions.Answers) (score int, because, against []string) {
	var fired []Fit
	for _, rule := range rules {
		if rule.When.Holds(answers) {
			score += rule.Weight
			fired = append(fired, rule)
		}
	}
	slices.SortStableFunc(fired, func(x, y Fit) int { return size(y.Weight) - size(x.Weight) })
	for _, rule := range fired {
		if rule.Weight > 0 {
			because = append(because, rule.Because)
		} else if rule.Weight < 0 {
			against = append(against, rule.Because)
		}
	}
	return score, because, against
}

func size(n int) int { return max(n, -n) }

// choose returns the index of the one to take of n candidates: the highest
// score, in a tie the default, then the first. One that no rule speaks for is
// only taken if it is the default; -1 where there is none to take.
func choose(n int, candidate func(int) (score int, isDefault bool)) int {
	best, top, topDefault := -1, 0, false
	for i := range n {
		score, isDefault := candidate(i)
		score = max(score, 0)
		if (score > 0 || isDefault) && (best < 0 || score > top || score == top && isDefault && !topDefault) {
			best, top, topDefault = i, score, isDefault
		}
	}
	return best
}
