package browse

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring/evidence"
)

// row is one line of a list: a node, or a heading above some.
type row struct {
	heading string
	node    node
}

// rows lists what is below a node. A query leaves only the nodes whose text
// has it, whatever the case; at the root it looks through everything.
func (b book) rows(n node, query string) []row {
	var list []row
	query = strings.ToLower(strings.TrimSpace(query))
	group := func(title string, nodes []node) {
		var fitting []row
		for _, one := range nodes {
			if query == "" || strings.Contains(b.words(one), query) {
				fitting = append(fitting, row{node: one})
			}
		}
		if len(fitting) > 0 {
			list = append(append(list, row{heading: title}), fitting...)
		}
	}
	switch n.kind {
	case everything:
		b.root(group, query)
	case criterion:
		used, left := b.claims(n.id)
		group(fmt.Sprintf("Claims used (%d)", len(used)), claims(used))
		group(fmt.Sprintf("Left out (%d)", len(left)), claims(left))
		group("Contradictions", b.contradictions(n.id))
	case claim:
		b.below(group, n)
	case contradiction:
		c, _ := b.base.Contradiction(n.id)
		group("One view", b.existing(c.SideA.Claims))
		group("The other view", b.existing(c.SideB.Claims))
		group("Facts", b.existing(c.Facts))
	case elsewhere:
		group(elsewhereTitle, b.usedElsewhere())
	case leftOut:
		group(leftOutTitle, b.unused())
	}
	return list
}

// root lists the criteria by branch, then what belongs to none.
func (b book) root(group func(string, []node), query string) {
	for _, branch := range b.model.Branches {
		var nodes []node
		for _, c := range b.model.Criteria {
			if c.Branch == branch.ID {
				nodes = append(nodes, node{kind: criterion, id: c.ID})
			}
		}
		group(branch.Title, nodes)
	}
	group("Contradictions", b.contradictions(""))
	if query != "" {
		var all []node
		for _, c := range b.base.Claims {
			all = append(all, node{kind: claim, id: c.ID})
		}
		group("Claims and facts", all)
		return
	}
	var rest []node
	if len(b.usedElsewhere()) > 0 {
		rest = append(rest, node{kind: elsewhere})
	}
	if len(b.unused()) > 0 {
		rest = append(rest, node{kind: leftOut})
	}
	group("Not scored", rest)
}

// below lists what a claim leads to.
func (b book) below(group func(string, []node), n node) {
	c, _ := b.claim(n.id)
	var sources, criteria []node
	for i := range c.Sources {
		sources = append(sources, node{source, n.id, i})
	}
	group("Sources", sources)
	group("Rests on", b.existing(c.RestsOn))
	if _, ok := b.base.Contradiction(c.Contradiction); ok {
		group("Contradiction", []node{{kind: contradiction, id: c.Contradiction}})
	}
	for _, one := range b.model.Criteria {
		if one.ID == c.Criterion || b.cites(one.ID, c.ID) {
			criteria = append(criteria, node{kind: criterion, id: one.ID})
		}
	}
	group("Criteria", criteria)
}

// claims returns the claims that the cells of a criterion cite, and those that
// bear on it and are used nowhere.
func (b book) claims(id string) (used, left []evidence.Claim) {
	for _, c := range b.base.Claims {
		switch {
		case b.cites(id, c.ID):
			used = append(used, c)
		case c.Criterion == id && len(c.UsedIn) == 0:
			left = append(left, c)
		}
	}
	return used, left
}

// cites reports whether a cell of a criterion rests on a claim.
func (b book) cites(id, claim string) bool { return slices.Contains(b.cited[claim], id) }

// contradictions are those of a criterion, or all.
func (b book) contradictions(id string) []node {
	var nodes []node
	for _, c := range b.base.Contradictions {
		if id == "" || c.Criterion == id {
			nodes = append(nodes, node{kind: contradiction, id: c.ID})
		}
	}
	return nodes
}

func (b book) unused() []node {
	var nodes []node
	for _, c := range b.base.Claims {
		if len(c.UsedIn) == 0 {
			nodes = append(nodes, node{kind: claim, id: c.ID})
		}
	}
	return nodes
}

// usedElsewhere are the claims that something uses, but no criterion.
func (b book) usedElsewhere() []node {
	var nodes []node
	for _, c := range b.base.Claims {
		if len(c.UsedIn) > 0 && len(b.cited[c.ID]) == 0 {
			nodes = append(nodes, node{kind: claim, id: c.ID})
		}
	}
	return nodes
}

// existing are the claims among ids that exist.
func (b book) existing(ids []string) []node {
	var nodes []node
	for _, id := range ids {
		if _, ok := b.claim(id); ok {
			nodes = append(nodes, node{kind: claim, id: id})
		}
	}
	return nodes
}

func claims(list []evidence.Claim) []node {
	var nodes []node
	for _, c := range list {
		nodes = append(nodes, node{kind: claim, id: c.ID})
	}
	return nodes
}

// words are what a query is looked for in.
func (b book) words(n node) string {
	_, id, text := b.label(n)
	parts := []string{id, n.id, text}
	if c, ok := b.claim(n.id); ok && n.kind == claim {
		parts = append(parts, string(c.Status), c.Finding, c.Figure, c.Caveat)
		for _, s := range c.Sources {
			parts = append(parts, s.Title, s.Address)
		}
	}
	return strings.ToLower(strings.Join(parts, " "))
}
