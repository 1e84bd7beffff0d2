package evidencepage

import (
	"slices"

	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// The forms in which evidence is written as JSON.
type (
	criterionData struct {
		ID     string     `json:"id"`
		Branch string     `json:"branch"`
		Title  string     `json:"title"`
		Rating string     `json:"rating"`
		Levels [5]string  `json:"levels"`
		Cases  []caseData `json:"cases"`
	}
	caseData struct {
		When   string              `json:"when"`
		Reason string              `json:"reason"`
		Cells  map[string]cellData `json:"cells"`
	}
	cellData struct {
		Low         int      `json:"low"`
		Mid         int      `json:"mid"`
		High        int      `json:"high"`
		Takes       string   `json:"takes"`
		Thin        bool     `json:"thin"`
		Uncertainty string   `json:"uncertainty"`
		Claims      []string `json:"claims"`
	}
	claimData struct {
		ID            string       `json:"id"`
		Kind          string       `json:"kind"`
		Says          string       `json:"says"`
		Status        string       `json:"status"`
		Favours       string       `json:"favours"`
		Criterion     string       `json:"criterion"`
		Date          string       `json:"date"`
		Strength      int          `json:"strength"`
		Figure        string       `json:"figure"`
		Caveat        string       `json:"caveat"`
		Finding       string       `json:"finding"`
		RestsOn       []string     `json:"rests_on"`
		Contradiction string       `json:"contradiction"`
		UsedIn        []string     `json:"used_in"`
		LeftOut       string       `json:"left_out_reason"`
		Articles      []int        `json:"articles"`
		Sources       []sourceData `json:"sources"`
	}
	sourceData struct {
		Title   string `json:"title"`
		Address string `json:"address"`
		Kind    string `json:"kind"`
		Date    string `json:"date"`
	}
	contradictionData struct {
		ID         string   `json:"id"`
		Title      string   `json:"title"`
		Criterion  string   `json:"criterion"`
		SideA      sideData `json:"side_a"`
		SideB      sideData `json:"side_b"`
		Resolution string   `json:"resolution"`
		Facts      []string `json:"facts"`
	}
	askedData struct {
		ID       string   `json:"id"`
		Question string   `json:"question"`
		Answer   string   `json:"answer"`
		Claims   []string `json:"claims"`
	}
	sideData struct {
		Says   string   `json:"says"`
		Claims []string `json:"claims"`
	}
)

func (b *Book) allData() any {
	out := struct {
		Criteria       []criterionData     `json:"criteria"`
		Claims         []claimData         `json:"claims"`
		Contradictions []contradictionData `json:"contradictions"`
	}{[]criterionData{}, b.claimsData(b.that(func(evidence.Claim) bool { return true })), []contradictionData{}}
	for _, c := range b.Model.Criteria {
		out.Criteria = append(out.Criteria, criterionAsData(c))
	}
	for _, c := range b.Base.Contradictions {
		out.Contradictions = append(out.Contradictions, contradictionAsData(c))
	}
	return out
}

func (b *Book) criterionData(c scoring.Criterion, used, left []Lead) any {
	return struct {
		criterionData
		Claims []claimData `json:"claims"`
	}{criterionAsData(c), b.claimsData(slices.Concat(used, left))}
}

func (b *Book) claimsData(leads []Lead) []claimData {
	list := []claimData{}
	for _, l := range leads {
		list = append(list, claimAsData(b.Base, b.known[l.ID]))
	}
	return list
}

func (b *Book) faqData() any {
	list := []askedData{}
	for _, e := range b.asked {
		list = append(list, askedData{e.ID, e.Question, e.Answer, orEmpty(e.Claims)})
	}
	return list
}

func criterionAsData(c scoring.Criterion) criterionData {
	out := criterionData{ID: c.ID, Branch: c.Branch, Title: c.Title, Rating: string(c.Rating), Levels: c.Levels, Cases: []caseData{}}
	for _, one := range c.Cases {
		d := caseData{When: one.When.String(), Reason: one.Reason, Cells: map[string]cellData{}}
		for id, cell := range one.Cells {
			d.Cells[id] = cellData{cell.Low, cell.Mid, cell.High, string(cell.Takes), cell.Thin, cell.Uncertainty, orEmpty(cell.Claims)}
		}
		out.Cases = append(out.Cases, d)
	}
	return out
}

func claimAsData(base *evidence.Base, c evidence.Claim) claimData {
	out := claimData{ID: c.ID, Kind: "claim", Says: c.Says, Status: string(c.Status), Favours: c.Favours,
		Criterion: c.Criterion, Date: c.Date, Strength: c.Strength, Figure: c.Figure, Caveat: c.Caveat,
		Finding: c.Finding, RestsOn: orEmpty(c.RestsOn), Contradiction: c.Contradiction, UsedIn: orEmpty(c.UsedIn),
		LeftOut: c.LeftOut, Articles: orEmpty(c.Seeds), Sources: []sourceData{}}
	if c.Fact {
		out.Kind = "fact"
	}
	for _, s := range base.SourcesOf(c) {
		out.Sources = append(out.Sources, sourceData(s))
	}
	return out
}

func contradictionAsData(c evidence.Contradiction) contradictionData {
	side := func(s evidence.Side) sideData { return sideData{s.Says, orEmpty(s.Claims)} }
	return contradictionData{c.ID, c.Title, c.Criterion, side(c.SideA), side(c.SideB), c.Resolution, orEmpty(c.Facts)}
}

// orEmpty makes a missing list an empty one, which JSON tells apart.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
