package whatif

import (
	"cmp"
	"math"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Influence is how much an open question can still move the verdict.
type Influence struct {
	Question questions.ID
	// Moves is the mean change, over the answers to the question, of the chance
	// that the leader stays the leader, 0 to 1.
	Moves float64
	// Flips says that one answer alone would put another alternative in the lead.
	Flips bool
}

// Influence orders the open questions of the path by how much each can still
// move the verdict, the most influential first; those that cannot move it, and
// those that are asked last, are left out.
//
// The margin of the leader over its strongest rival is taken as normally
// distributed: its mean is the margin now, its variance the sum of what the
// open questions do to it, whose answers are as likely as their odds. A question counts
// for how far its answers move the chance that the margin is positive. That is
// the value of asking it up to a constant (Howard 1966), cheap enough for a
// frame, and follows the points as [Plan.Changes] does.
func (p *Plan) Influence(a questions.Answers) []Influence {
	t := p.trial(a)
	leader := p.e.Leader(&t.Outcome)
	if leader < 0 {
		return nil
	}
	now := t.lead(&t.Outcome, leader)
	var moved []moves
	variance := 0.0
	for _, asked := range p.flow.Path(a) {
		if one, _ := a.Get(asked.ID); !one.Open() || asked.Asked == questions.Last {
			continue
		}
		if m := t.moves(asked, a, leader, now); len(m.margins) > 0 {
			moved = append(moved, m)
			variance += m.variance
		}
	}
	var list []Influence
	for _, m := range moved {
		one := Influence{Question: m.question, Moves: m.mean(now, variance-m.variance)}
		one.Flips = slices.ContainsFunc(m.margins, func(v float64) bool { return v < 0 })
		if one.Moves > 0 {
			list = append(list, one)
		}
	}
	slices.SortStableFunc(list, func(a, b Influence) int { return cmp.Compare(b.Moves, a.Moves) })
	return list
}

// moves are the margins that follow from each answer to a question.
type moves struct {
	question questions.ID
	margins  []float64
	odds     []float64 // of each, adding up to 1
	variance float64
}

func (t *trial) moves(asked questions.Question, a questions.Answers, leader int, now float64) moves {
	m := moves{question: asked.ID}
	var o scoring.Outcome
	moved := false
	for _, option := range t.p.options(t.p.words.Index[asked.ID], a) {
		if _, offered := asked.Choice(option.to[0]); !offered {
			continue
		}
		t.with(&o, &option)
		margin := t.lead(&o, leader)
		moved = moved || margin != now
		m.margins = append(m.margins, margin)
		m.odds = append(m.odds, t.p.oddsOf(&option))
	}
	if !moved {
		return moves{}
	}
	total := 0.0
	for _, odds := range m.odds {
		total += odds
	}
	for k, margin := range m.margins {
		m.odds[k] /= total
		m.variance += m.odds[k] * (margin - now) * (margin - now)
	}
	return m
}

// oddsOf is how likely an answer is beside the others to its question: by the
// odds of the facts, and alike for ratings and picks.
func (p *Plan) oddsOf(o *option) float64 {
	id, last := p.flow.Questions[o.question].ID, o.to[len(o.to)-1]
	for _, f := range p.e.Model().Facts {
		if f.Question != id {
			continue
		}
		for _, c := range f.Choices {
			if c.ID == last {
				return float64(max(1, c.Odds))
			}
		}
	}
	return 1
}

// mean returns how far the answers move the chance of a positive margin, where
// everything else has a variance.
func (m *moves) mean(now, variance float64) float64 {
	deviation := math.Sqrt(variance + 1) // a point of doubt that no question resolves
	chance := func(margin float64) float64 { return 0.5 * math.Erfc(-margin/deviation/math.Sqrt2) }
	sum := 0.0
	for k, margin := range m.margins {
		sum += m.odds[k] * math.Abs(chance(margin)-chance(now))
	}
	return sum
}

// farBehind is the margin of an alternative that is ruled out, in points.
const farBehind = -50

// lead returns the margin of an alternative over its strongest rival in points.
func (t *trial) lead(o *scoring.Outcome, leader int) float64 {
	if o.KnockedOut(leader) {
		return farBehind
	}
	rival := -1
	for a, sum := range o.Sums {
		if a != leader && !o.KnockedOut(a) && (rival < 0 || sum > o.Sums[rival]) {
			rival = a
		}
	}
	if rival < 0 {
		return -farBehind
	}
	return o.Margin(leader, rival)
}

// Refinement is what is open beyond a first verdict.
type Refinement struct {
	// Moving are the questions that can move the verdict: before all others what
	// a short walk had no room for, then by [Plan.Influence], then what
	// [Plan.Cover] cannot exclude.
	Moving []questions.ID
	Tuning []questions.ID // those that only tune the advice, in the order of the flow
	// Decisive is how many can by one answer alone, everything else as it is,
	// put another alternative in the lead.
	Decisive int
}

// Refine says what to ask when a first verdict is known.
func (p *Plan) Refine(a questions.Answers) Refinement {
	var r Refinement
	short := p.flow.Short(a)
	var open []questions.ID
	for _, q := range p.flow.Path(a) {
		one, _ := a.Get(q.ID)
		switch {
		case !one.Open():
		case q.Asked == questions.Last:
			r.Tuning = append(r.Tuning, q.ID)
		case q.Asked == questions.First && !slices.ContainsFunc(short, func(s questions.Question) bool { return s.ID == q.ID }):
			r.Moving = append(r.Moving, q.ID)
		default:
			open = append(open, q.ID)
		}
	}
	for _, one := range p.Influence(a) {
		if one.Flips {
			r.Decisive++
		}
		if slices.Contains(open, one.Question) {
			r.Moving = append(r.Moving, one.Question)
		}
	}
	for _, id := range p.Cover(a).Open {
		if slices.Contains(open, id) && !slices.Contains(r.Moving, id) {
			r.Moving = append(r.Moving, id)
		}
	}
	return r
}
