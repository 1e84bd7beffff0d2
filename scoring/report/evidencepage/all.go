package evidencepage

import (
	"fmt"
	"strings"

	"crossroads/scoring/report"
)

// all is the list of criteria by branch, then what belongs to none.
func (b *Book) all() Page {
	p := Page{Kind: All, Title: "Evidence", lists: true, data: b.allData}
	for _, branch := range b.Model.Branches {
		var leads []Lead
		for _, c := range b.Model.Criteria {
			if c.Branch == branch.ID {
				used, left := b.behind(c.ID)
				one := b.to(Criterion, c.ID)
				one.Remark = fmt.Sprintf("%d used, %d left out", len(used), len(left))
				leads = append(leads, one)
			}
		}
		p.lead(branch.Title, leads)
	}
	p.lead("Contradictions", b.disputes(""))
	var rest []Lead
	if len(b.elsewhere()) > 0 {
		rest = append(rest, b.to(Elsewhere, idElsewhere))
	}
	if len(b.unused()) > 0 {
		rest = append(rest, b.to(Unused, idUnused))
	}
	p.lead("Not scored", rest)
	if len(b.asked) > 0 {
		p.lead("Frequent questions", []Lead{b.to(FAQ, idFAQ)})
	}
	return p
}

// some is a list of claims that support no score.
func (b *Book) some(kind Kind, claims []Lead) Page {
	id, text := idElsewhere, "%d of %d claims and facts support no score, but what is said about frameworks, patterns, risks, "+
		"first steps or folklore rests on them."
	if kind == Unused {
		id, text = idUnused, "%d of %d claims and facts are used nowhere. Each says why."
	}
	title := b.to(kind, id).Text
	p := Page{ID: id, Kind: kind, Title: title, lists: true, data: func() any { return b.claimsData(claims) }}
	p.add(fmt.Sprintf(text, len(claims), len(b.Base.Claims)))
	p.lead("Claims and facts", claims)
	return p
}

// faq is what people ask often, with answers.
func (b *Book) faq() Page {
	p := Page{ID: idFAQ, Kind: FAQ, Title: "Frequent questions", data: b.faqData}
	for _, e := range b.asked {
		p.add(under(report.Escape(e.Question), report.Prose(e.Answer)))
		if len(e.Claims) > 0 {
			p.add("Evidence: " + strings.Join(e.Claims, ", "))
		}
	}
	return p
}
