package content

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// ratingOf is the question that says how much the swing of a criterion matters:
// one of its own, performance.ID, or the first ranking that it is a choice of.
func (p *pack) ratingOf(criterion string) questions.ID {
	own := questions.ID("performance." + criterion)
	if _, ok := p.known[own]; ok {
		return own
	}
	for q := range p.allQuestions() {
		if _, ok := q.Choice(criterion); ok && q.Kind == questions.Ranking && !q.Picks() {
			return q.ID
		}
	}
	return own
}

// pickedBy is the question that lets people pick the criteria that matter most,
// if this is one of them.
func (p *pack) pickedBy(criterion string) questions.ID {
	for q := range p.allQuestions() {
		if _, ok := q.Choice(criterion); ok && q.Picks() {
			return q.ID
		}
	}
	return ""
}

// flow makes the questionnaire.
func (p *pack) flow() *questions.Flow {
	flow := &questions.Flow{Steps: p.guide.Steps, Retired: p.guide.Retired}
	for q := range p.allQuestions() {
		one := *q
		one.Choices = p.choices(q)
		flow.Questions = append(flow.Questions, one)
	}
	return flow
}

// choices returns what a question can be answered with; ratings share the
// words of the guide.
func (p *pack) choices(q *questions.Question) []questions.Choice {
	if q.Kind != questions.Rating {
		return q.Choices
	}
	list := make([]questions.Choice, len(p.guide.Words))
	for i, w := range p.guide.Words {
		list[i] = questions.Choice{ID: w.ID, Label: w.Label, Help: w.Help}
	}
	return list
}

// model makes what the engine computes with.
func (p *pack) model() *scoring.Model {
	m := &scoring.Model{Content: p.guide.Version, Alternatives: p.guide.Alternatives,
		Branches: p.guide.Branches, Musts: p.guide.Musts}
	for _, k := range p.guide.Keep {
		m.Keep = append(m.Keep, scoring.Keep{When: k.When, Low: k.Share[0], Mid: k.Share[1], High: k.Share[2],
			Reason: k.Reason})
	}
	for _, c := range p.criteria {
		m.Criteria = append(m.Criteria, p.criterion(c))
	}
	m.Facts = p.openFacts(m)
	for _, x := range p.contradictions {
		if depended(m.Criteria, x.ID) {
			m.Contested = append(m.Contested, scoring.Contested{ID: x.ID, Title: x.Title})
		}
	}
	for _, w := range p.guide.Words {
		m.Words = append(m.Words, scoring.RatingWord{ID: w.ID, Low: w.Low, High: w.High})
	}
	return m
}

// openFacts returns the questions that conditions of the model look at, and those
// that decide whether these apply.
func (p *pack) openFacts(m *scoring.Model) []scoring.Fact {
	wanted := map[questions.ID]bool{}
	for _, c := range m.Conditions() {
		for _, id := range c.Questions() {
			wanted[id] = true
		}
	}
	var list []scoring.Fact
	for _, q := range slices.Backward(slices.Collect(p.allQuestions())) {
		if !wanted[q.ID] || q.Kind == questions.Rating || len(q.Choices) == 0 {
			continue
		}
		for _, id := range q.When.Questions() {
			wanted[id] = true
		}
		f := scoring.Fact{Question: q.ID, When: q.When}
		for _, c := range q.Choices {
			f.Choices = append(f.Choices, scoring.FactChoice{ID: c.ID, Odds: c.Odds})
		}
		list = append(list, f)
	}
	slices.Reverse(list)
	return list
}

// depended reports whether a cell depends on the contradiction.
func depended(criteria []scoring.Criterion, contradiction string) bool {
	for _, c := range criteria {
		for _, one := range c.Cases {
			for _, cell := range one.Cells {
				if cell.Uncertainty == contradiction {
					return true
				}
			}
		}
	}
	return false
}

func (p *pack) criterion(c *criterionFormat) scoring.Criterion {
	out := scoring.Criterion{ID: c.ID, Branch: c.Branch, Title: c.Title, Carries: c.Carries,
		Rating: p.ratingOf(c.ID), Picked: p.pickedBy(c.ID)}
	for i, level := range levels() {
		out.Levels[i] = c.Levels[level]
	}
	for _, one := range c.Cases {
		cells := map[string]scoring.Cell{}
		for alternative, cell := range one.Cells {
			cells[alternative] = p.cell(c, alternative, cell)
		}
		for _, a := range p.combinations() {
			if own := one.Cells[a.ID]; own == nil {
				cells[a.ID] = c.Combination.cell()
			} else if own.Takes.takes != scoring.TakesNothing {
				cells[a.ID] = own.Takes.cell()
			}
		}
		out.Cases = append(out.Cases, scoring.Case{When: one.When, Reason: one.Reason, Cells: cells})
	}
	return out
}

// cell is a cell that is derived.
func (f takesFormat) cell() scoring.Cell {
	return scoring.Cell{Direction: 1, Takes: f.takes, PartShare: f.share}
}

// cell joins what a cell says with the defaults of its criterion. A single
// number has nothing to dispute.
func (p *pack) cell(c *criterionFormat, alternative string, f *cellFormat) scoring.Cell {
	out := scoring.Cell{Low: f.Value[0], Mid: f.Value[1], High: f.Value[2], Direction: 1, Thin: f.Thin}
	out.Claims = p.restsOn(c, alternative, f)
	if disputed := c.contestedOf(alternative, f); disputed != "" && f.Value.width() > 0 {
		out.Uncertainty, out.Direction = direction(disputed)
	}
	return out
}

// restsOn returns the claims behind a cell. A combination that cites nothing of
// its own rests on what the two it combines rest on.
func (p *pack) restsOn(c *criterionFormat, alternative string, f *cellFormat) []string {
	claims := c.claimsOf(alternative, f)
	for _, a := range p.combinations() {
		if len(claims) == 0 && a.ID == alternative {
			return slices.Concat(c.Claims[a.Main], c.Claims[a.Part])
		}
	}
	return claims
}

// claimsOf returns what a cell cites.
func (c *criterionFormat) claimsOf(alternative string, f *cellFormat) []string {
	if f.Claims != nil {
		return f.Claims
	}
	return c.Claims[alternative]
}

// contestedOf returns the contradiction a cell depends on, as written.
func (c *criterionFormat) contestedOf(alternative string, f *cellFormat) string {
	switch f.Contested {
	case "":
		return c.Contested[alternative]
	case "none":
		return ""
	}
	return f.Contested
}

// levels are the points of the scale that are worded.
func levels() [5]string { return [5]string{"0", "25", "50", "75", "100"} }
