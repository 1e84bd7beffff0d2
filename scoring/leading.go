package scoring

import "crossroads/questions"

// Leading returns which alternative leads under the active answers, as
// [Verdict] has it, -1 where none is left, and which are ruled out, without a
// single draw.
func (e *Engine) Leading(active questions.Answers) (leader int, out []bool) {
	o := e.outcome(active)
	out = make([]bool, len(o.sums))
	for a := range out {
		out[a] = o.out>>a&1 == 1
	}
	return e.leader(&o), out
}
