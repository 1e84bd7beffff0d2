package team

import (
	"slices"
	"sync"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/whatif"
)

// Gathering takes the answers of a team as they come and keeps of each only
// what comparing needs, less than a kilobyte. So the answers of thousands need
// not be in memory together.
type Gathering struct {
	plan  *whatif.Plan
	draws int

	members []MemberResult
	views   []view
	before  *Gathering              // the round before; nil until somebody was in one
	moves   []map[questions.ID]move // member: what their changes did to their shares; nil where they were in no round before

	mutex   sync.Mutex
	replies []Replies // question
}

// Gather begins with a team of a known size, which decides how many draws are
// behind each member's shares.
func Gather(p *whatif.Plan, people int) *Gathering {
	flow := p.Flow()
	g := &Gathering{plan: p, draws: scoring.Draws,
		members: make([]MemberResult, people), views: make([]view, people), moves: make([]map[questions.ID]move, people), replies: make([]Replies, len(flow.Questions))}
	if people > Crowd {
		g.draws = CrowdDraws
	}
	for i, q := range flow.Questions {
		g.replies[i] = Replies{Question: q.ID, Choices: make([]int, len(q.Choices))}
	}
	return g
}

// Put assesses member k, counted from 0, on their own. Every member is put
// once; several goroutines may put different ones at the same time.
func (g *Gathering) Put(k int, m Member) {
	active := g.plan.Flow().Active(m.Answers)
	result := g.plan.Engine().AssessFirst(g.draws, active)
	g.members[k] = brief(m.Name, &result)
	g.views[k] = newView(g.plan, active, &result)
	g.putBefore(k, m)
	g.mutex.Lock()
	defer g.mutex.Unlock()
	for i := range g.replies {
		q := &g.plan.Flow().Questions[i]
		one, _ := active.Get(q.ID)
		if one.Open() && !g.asks(q, active) {
			g.replies[i].NotAsked++
			continue
		}
		g.replies[i].count(q, one)
	}
}

// asks reports whether the answers lead to an open question, as
// [questions.Flow.Path] does. It runs under the mutex, because relevance
// remembers the answers it was asked about last. For a crowd that would cost too
// much, and only conditions count.
func (g *Gathering) asks(q *questions.Question, active questions.Answers) bool {
	relevant := g.plan.Flow().Relevant
	if relevant == nil || g.draws == CrowdDraws {
		return q.When.Holds(active)
	}
	return q.When.Holds(active) && relevant(active, *q)
}

// Result compares those who were put. Nobody may be put afterwards.
func (g *Gathering) Result() Result {
	r := Result{Members: g.members, Draws: g.draws, Replies: g.replies, Lead: -1, Rival: -1}
	r.mix(g.plan.Engine().Model().Alternatives)
	r.Agreement = agreement(g.views)
	if r.Lead >= 0 && len(r.Members) > 0 {
		r.disagree(g.plan, g.views)
	}
	r.Moved = g.moved(&r)
	return r
}

// Replies counts what the members said to one question.
type Replies struct {
	Question questions.ID
	// Choices counts each choice of the question. A member who took several counts
	// for each, picks too; one who put all in an order counts for the first.
	Choices  []int
	Unsure   int
	Skipped  int
	Written  int // answered with a text
	Silent   int // asked, and left open; of a crowd also what could no longer matter
	NotAsked int // their other answers do not lead to it
}

func (r *Replies) count(q *questions.Question, one questions.Answer) {
	values := one.Values
	switch {
	case one.State == questions.Unsure:
		r.Unsure++
		return
	case one.State == questions.Skipped:
		r.Skipped++
		return
	case !one.Known():
		r.Silent++
		return
	case q.Kind == questions.Text:
		r.Written++
		return
	case q.Kind == questions.Ranking && !q.Picks() && len(values) > 0:
		values = values[:1]
	}
	for _, v := range values {
		if i := slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == v }); i >= 0 {
			r.Choices[i]++
		}
	}
}
