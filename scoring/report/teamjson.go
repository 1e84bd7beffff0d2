package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"crossroads/questions"
	"crossroads/scoring"
)

// teamFields are those of the JSON report on a team. Shares are percent with
// one decimal, margins points with two.
type teamFields struct {
	Schema        int                  `json:"schema"`
	Members       []memberFields       `json:"members"`
	Mixture       ordered[share]       `json:"mixture"`
	Votes         ordered[int]         `json:"votes"`
	SameVerdict   bool                 `json:"same_verdict"`
	Lead          *string              `json:"lead"`
	Rival         *string              `json:"rival"`
	Agreement     *points              `json:"agreement"`
	Disagreements []disagreementFields `json:"disagreements"`
	Discuss       []questions.ID       `json:"discuss"`
}

type memberFields struct {
	Name           *string         `json:"name"`
	Recommendation *string         `json:"recommendation"`
	Word           scoring.Word    `json:"word"`
	Share          int             `json:"share"`
	Margin         points          `json:"margin"`
	Points         ordered[points] `json:"points"`
	Shares         ordered[share]  `json:"shares"`
}

type disagreementFields struct {
	Question questions.ID `json:"question"`
	Share    share        `json:"share"`
}

// TeamJSON writes what [Team] says as numbers. agreement is Kendall's W, 0 to
// 1, null where it is undefined; lead and rival are the two alternatives whose
// margin the members' margins are; the shares of the disagreements are percent
// of the variance of these margins and can be negative. Names are null unless
// they are asked for, and then members come in the order given; otherwise in
// the order of their margins.
func TeamJSON(in TeamInput) ([]byte, error) {
	d := newTeamDraft(in)
	r := in.Result
	f := teamFields{Schema: SchemaVersion, SameVerdict: r.SameVerdict, Lead: d.id(r.Lead), Rival: d.id(r.Rival),
		Members: []memberFields{}, Disagreements: []disagreementFields{}, Discuss: append([]questions.ID{}, r.Discuss...)}
	for i, s := range r.Mixture {
		f.Mixture = append(f.Mixture, entry[share]{in.Model.Alternatives[i].ID, share(100 * s)})
		f.Votes = append(f.Votes, entry[int]{in.Model.Alternatives[i].ID, r.Votes[i]})
	}
	if w := r.Agreement.W; !math.IsNaN(w) {
		f.Agreement = (*points)(&w)
	}
	for _, m := range d.members() {
		f.Members = append(f.Members, d.memberFields(m))
	}
	for _, one := range r.Disagreements {
		f.Disagreements = append(f.Disagreements, disagreementFields{one.Question, share(100 * one.Share)})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(f); err != nil {
		return nil, fmt.Errorf("writing the team result as JSON: %w", err)
	}
	return b.Bytes(), nil
}

func (d teamDraft) memberFields(m scoring.MemberResult) memberFields {
	f := memberFields{Recommendation: d.id(m.Verdict.Leader), Word: m.Verdict.Word, Share: m.Verdict.Share, Margin: points(m.Margin)}
	if d.Named {
		f.Name = &m.Name
	}
	for i, alternative := range d.Model.Alternatives {
		f.Points = append(f.Points, entry[points]{alternative.ID, points(m.Points[i])})
		f.Shares = append(f.Shares, entry[share]{alternative.ID, share(100 * m.Shares[i])})
	}
	return f
}

// id is the id of an alternative, nil for none.
func (d teamDraft) id(a int) *string {
	if a < 0 {
		return nil
	}
	return &d.Model.Alternatives[a].ID
}
