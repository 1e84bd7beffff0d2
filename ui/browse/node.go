package browse

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// kind is what a node stands for.
type kind int

const (
	everything kind = iota // the root
	criterion
	claim
	contradiction
	source    // number index of the claim id
	elsewhere // the claims that no criterion cites, but something else uses
	leftOut   // the claims that nothing uses
)

// node names one place in the tree of evidence. The zero node is its root.
type node struct {
	kind  kind
	id    string
	index int
}

// book is what is read. It is made once: what cites what is looked up often.
type book struct {
	model *scoring.Model
	flow  *questions.Flow
	base  *evidence.Base
	known map[string]evidence.Claim // by id
	cited map[string][]string       // claim: the criteria whose cells cite it
}

func newBook(model *scoring.Model, flow *questions.Flow, base *evidence.Base) book {
	b := book{model, flow, base, map[string]evidence.Claim{}, map[string][]string{}}
	for _, c := range base.Claims {
		b.known[c.ID] = c
	}
	for _, c := range model.Criteria {
		for _, one := range c.Cases {
			for _, cell := range one.Cells {
				for _, id := range cell.Claims {
					if !slices.Contains(b.cited[id], c.ID) {
						b.cited[id] = append(b.cited[id], c.ID)
					}
				}
			}
		}
	}
	return b
}

func (b book) claim(id string) (evidence.Claim, bool) {
	c, ok := b.known[id]
	return c, ok
}

func (b book) criterion(id string) scoring.Criterion {
	for _, c := range b.model.Criteria {
		if c.ID == id {
			return c
		}
	}
	return scoring.Criterion{ID: id, Title: id}
}

// alternative is the index of an alternative, -1 for none of them.
func (b book) alternative(id string) int {
	return slices.IndexFunc(b.model.Alternatives, func(a scoring.Alternative) bool { return a.ID == id })
}

// find returns the node that an id names.
func (b book) find(id string) (n node, ok bool) {
	for _, c := range b.model.Criteria {
		if c.ID == id {
			return node{kind: criterion, id: id}, true
		}
	}
	if _, ok := b.claim(id); ok {
		return node{kind: claim, id: id}, true
	}
	if _, ok := b.base.Contradiction(id); ok {
		return node{kind: contradiction, id: id}, true
	}
	return node{}, false
}

// name is what the header calls a node.
func (b book) name(n node) string {
	switch n.kind {
	case criterion:
		return b.criterion(n.id).Title
	case claim, contradiction:
		return n.id
	case source:
		return fmt.Sprintf("source %d", n.index+1)
	case elsewhere:
		return elsewhereTitle
	case leftOut:
		return leftOutTitle
	}
	return "Evidence"
}

// label is a row of a list: the mark of the alternative that a claim favours
// (-1 where there is none to show), the id, and the text.
func (b book) label(n node) (favours int, id, text string) {
	switch n.kind {
	case criterion:
		return none, "", b.criterion(n.id).Title
	case claim:
		c, _ := b.claim(n.id)
		return b.alternative(c.Favours), c.ID, c.Says
	case contradiction:
		c, _ := b.base.Contradiction(n.id)
		return none, c.ID, c.Title
	case source:
		s := b.source(n)
		return none, "", strings.Join(present(s.Title, s.Kind, s.Date), ", ")
	case elsewhere:
		return none, "", elsewhereTitle
	case leftOut:
		return none, "", leftOutTitle
	}
	return none, "", "Evidence"
}

// What the two lists of claims that support no score are called.
const (
	elsewhereTitle = "Frameworks, risks, folklore"
	leftOutTitle   = "Used nowhere"
)

// none is no mark at all, where -1 is that of neither side.
const none = -2

func (b book) source(n node) evidence.Source {
	c, _ := b.claim(n.id)
	if n.index >= len(c.Sources) {
		return evidence.Source{}
	}
	return c.Sources[n.index]
}

// present leaves empty texts out.
func present(texts ...string) []string {
	return slices.DeleteFunc(texts, func(t string) bool { return strings.TrimSpace(t) == "" })
}
