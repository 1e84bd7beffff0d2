package evidencepage

import (
	"maps"
	"slices"

	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// The forms in which evidence is written as JSON.

func (b *Book) allData() any {
	return report.Object{
		"criteria", report.Each(b.Model.Criteria, func(c scoring.Criterion) any { return criterionData(c) }),
		"claims", b.claimsData(b.that(func(evidence.Claim) bool { return true })),
		"contradictions", report.Each(b.Base.Contradictions, contradictionData),
	}
}

func (b *Book) claimsData(leads []Lead) []any {
	return report.Each(leads, func(l Lead) any { return claimData(b.Base, b.known[l.ID]) })
}

func (b *Book) faqData() any {
	return report.Each(b.asked, func(e advice.Entry) any {
		return report.Object{"id", e.ID, "question", e.Question, "answer", e.Answer, "claims", report.List(e.Claims)}
	})
}

func criterionData(c scoring.Criterion) report.Object {
	cases := report.Each(c.Cases, func(one scoring.Case) any {
		cells := report.Object{}
		for _, id := range slices.Sorted(maps.Keys(one.Cells)) {
			cells = append(cells, id, cellData(one.Cells[id]))
		}
		return report.Object{"when", one.When.String(), "reason", one.Reason, "cells", cells}
	})
	return report.Object{"id", c.ID, "branch", c.Branch, "title", c.Title, "rating", c.Rating, "levels", c.Levels, "cases", cases}
}

func cellData(c scoring.Cell) any {
	return report.Object{"low", c.Low, "mid", c.Mid, "high", c.High, "takes", c.Takes, "thin", c.Thin,
		"uncertainty", c.Uncertainty, "claims", report.List(c.Claims)}
}

func claimData(base *evidence.Base, c evidence.Claim) any {
	kind := "claim"
	if c.Fact {
		kind = "fact"
	}
	return report.Object{"id", c.ID, "kind", kind, "says", c.Says, "status", c.Status, "favours", c.Favours,
		"criterion", c.Criterion, "date", c.Date, "strength", c.Strength, "figure", c.Figure, "caveat", c.Caveat,
		"finding", c.Finding, "rests_on", report.List(c.RestsOn), "contradiction", c.Contradiction,
		"used_in", report.List(c.UsedIn), "left_out_reason", c.LeftOut, "articles", report.List(c.Seeds),
		"sources", report.Each(base.SourcesOf(c), sourceData)}
}

func sourceData(s evidence.Source) any {
	return report.Object{"title", s.Title, "address", s.Address, "kind", s.Kind, "date", s.Date}
}

func contradictionData(c evidence.Contradiction) any {
	side := func(s evidence.Side) any { return report.Object{"says", s.Says, "claims", report.List(s.Claims)} }
	return report.Object{"id", c.ID, "title", c.Title, "criterion", c.Criterion, "side_a", side(c.SideA), "side_b", side(c.SideB),
		"resolution", c.Resolution, "facts", report.List(c.Facts)}
}
