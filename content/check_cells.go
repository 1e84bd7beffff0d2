package content

import (
	"slices"
	"strings"

	"crossroads/questions/strictyaml"
	"crossroads/scoring"
)

// cellAt is one cell with where it belongs.
type cellAt struct {
	*cellFormat
	criterion   *criterionFormat
	beside      map[string]*cellFormat // all cells of the case
	alternative string
	at          strictyaml.Place
}

// cells returns every cell of an alternative that exists and is not derived.
func (p *pack) cells() []cellAt {
	var list []cellAt
	known := p.alternatives()
	for _, c := range p.criteria {
		for i := range c.Cases {
			one := &c.Cases[i]
			for _, alternative := range sortedKeys(one.Cells) {
				if slices.Contains(known, alternative) && one.Cells[alternative].Takes.takes == scoring.TakesNothing {
					list = append(list, cellAt{one.Cells[alternative], c, one.Cells, alternative, p.at(strictyaml.Key(&one.Cells, alternative))})
				}
			}
		}
	}
	return list
}

// everyCell: each case has a cell for every alternative and for nothing else.
func everyCell(p *pack) {
	known := p.alternatives()
	for _, c := range p.criteria {
		wantKeys(p, "alternative", &c.Claims, known)
		wantKeys(p, "alternative", &c.Contested, known)
		for i := range c.Cases {
			one := &c.Cases[i]
			for _, key := range sortedKeys(one.Cells) {
				if !slices.Contains(known, key) {
					p.report(p.at(strictyaml.Key(&one.Cells, key)), meant(key, append([]string{"when", "reason"}, known...)),
						"%q is neither an alternative nor when or reason", key)
				}
			}
			for _, id := range p.plain() {
				if one.Cells[id] == nil {
					p.report(p.at(one), "", "the case has no cell for %q", id)
				}
			}
			for _, a := range p.combinations() {
				if one.Cells[a.ID] == nil && c.Combination.takes == scoring.TakesNothing {
					p.report(p.at(one), "give it one, or say under combination of the criterion what it takes",
						"the case has no cell for %q", a.ID)
				}
			}
		}
	}
}

// cellBounds: low, middle and high rise within 0 to 100.
func cellBounds(p *pack) {
	for _, c := range p.cells() {
		if !ordered(c.Value, 0, 100) {
			p.report(c.at, "0 <= low <= middle <= high <= 100", "the values %v of %q are out of order or range", c.Value, c.alternative)
		}
	}
}

// takenCells: only a combination takes something from others.
func takenCells(p *pack) {
	plain := p.plain()
	for _, c := range p.criteria {
		for i := range c.Cases {
			cells := &c.Cases[i].Cells
			for _, id := range sortedKeys(*cells) {
				if slices.Contains(plain, id) && (*cells)[id].Takes.takes != scoring.TakesNothing {
					p.report(p.at(strictyaml.Key(cells, id)), "give it a value", "%q combines no others, so it takes nothing from them", id)
				}
			}
		}
	}
}

// carried: where a combination takes the part's lead, the criterion names what
// the part then is for.
func carried(p *pack) {
	for _, c := range p.criteria {
		if c.Combination.takes == scoring.TakesLead && c.Carries == "" {
			p.report(p.at(&c.ID), "add carries, words that follow \"for\"", "%q does not say what a part takes on", c.ID)
		}
	}
}

// wideCells: a cell that leaves nearly everything open says why.
func wideCells(p *pack) {
	const wide = 40
	for _, c := range p.cells() {
		if c.Value.width() > wide && c.Wide == "" {
			p.report(c.at, "add wide with the reason, or narrow it", "the cell of %q spans %d points and does not say why",
				c.alternative, c.Value.width())
		}
	}
}

// thinCells: little evidence is no ground for a narrow cell.
func thinCells(p *pack) {
	const narrow = 20
	for _, c := range p.cells() {
		if c.Thin && c.Value.width() < narrow {
			p.report(c.at, "widen it to 20 points at least", "the cell of %q rests on thin evidence and spans only %d points",
				c.alternative, c.Value.width())
		}
	}
}

// wordedLevels: the five levels of each scale are worded.
func wordedLevels(p *pack) {
	want := levels()
	for _, c := range p.criteria {
		wantKeys(p, "level", &c.Levels, want[:])
		for _, level := range want {
			if c.Levels != nil && c.Levels[level] == "" {
				p.report(p.at(&c.Levels), "", "level %s of %q is not worded", level, c.ID)
			}
		}
	}
}

// soundCells: every cell cites a claim of strength 2 or more that may support
// it, or is marked thin.
func soundCells(p *pack) {
	const sound = 2
	found := p.findings()
	for _, c := range p.cells() {
		if c.Thin {
			continue
		}
		if !slices.ContainsFunc(p.restsOn(c.criterion, c.alternative, c.cellFormat), func(id string) bool {
			claim := found[id]
			return claim != nil && claim.Strength >= sound && claim.Status.Supports()
		}) {
			p.report(c.at, "cite better evidence, or mark it thin and widen it",
				"the cell of %q cites no claim of strength %d or more", c.alternative, sound)
		}
	}
}

// ownGrounds: a combination's cell that cites nothing of its own rests on what
// the two it combines rest on, so it has to lie between them.
func ownGrounds(p *pack) {
	parts := map[string][2]string{}
	for _, a := range p.combinations() {
		parts[a.ID] = [2]string{a.Main, a.Part}
	}
	for _, c := range p.cells() {
		both, ok := parts[c.alternative]
		if !ok || c.Thin || len(c.criterion.claimsOf(c.alternative, c.cellFormat)) > 0 {
			continue
		}
		low, high := 100, 0
		for _, part := range both {
			if cell := c.beside[part]; cell != nil {
				low, high = min(low, cell.Value[1]), max(high, cell.Value[1])
			}
		}
		if mid := c.Value[1]; low <= high && (mid < low || mid > high) {
			p.report(c.at, "cite what makes it so, or mark it thin",
				"the cell of %q lies outside those it combines and cites nothing of its own", c.alternative)
		}
	}
}

// contestedCells: what a cell says it depends on is a contradiction.
func contestedCells(p *pack) {
	known := p.contradictionIDs()
	check := func(written string, at strictyaml.Place) {
		id, _ := direction(written)
		if !slices.Contains(known, id) {
			p.report(at, meant(id, known), "unknown contradiction %q", id)
		}
	}
	for _, c := range p.criteria {
		for _, alternative := range sortedKeys(c.Contested) {
			check(c.Contested[alternative], p.at(strictyaml.Key(&c.Contested, alternative)))
		}
	}
	for _, c := range p.cells() {
		if own := strings.TrimSpace(c.Contested); own != "" && own != "none" {
			check(own, p.at(&c.cellFormat.Contested))
		}
	}
}
