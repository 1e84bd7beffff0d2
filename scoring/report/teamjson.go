package report

import (
	"math"
	"strconv"

	"crossroads/questions"
	"crossroads/scoring"
)

// teamFields are those of the JSON report on a team. Shares are percent and
// margins points, both with two decimals.
type teamFields struct {
	Schema        int                  `json:"schema"`
	Versions      versionFields        `json:"versions"`
	Title         string               `json:"title"`
	Members       []memberFields       `json:"members"`
	Mixture       ordered[points]      `json:"mixture"`
	Votes         ordered[int]         `json:"votes"`
	SameVerdict   bool                 `json:"same_verdict"`
	Lead          *string              `json:"lead"`
	Rival         *string              `json:"rival"`
	Agreement     *points              `json:"kendalls_w"`
	MeanMargin    points               `json:"mean_margin"`
	Variance      points               `json:"variance"`
	Disagreements []disagreementFields `json:"disagreements"`
	Discuss       []questions.ID       `json:"discuss"`
}

type memberFields struct {
	Name           string          `json:"name"`
	Recommendation *string         `json:"recommendation"`
	Word           scoring.Word    `json:"word"`
	Points         ordered[points] `json:"points"`
	Shares         ordered[points] `json:"shares"`
	Margin         points          `json:"margin"`
	KnockedOut     []string        `json:"knocked_out"`
}

type disagreementFields struct {
	Question questions.ID `json:"question"`
	Share    points       `json:"share"`
}

// TeamJSON writes what [Team] says as numbers; [Schema] says what each field
// means. Members come in the order given where names are asked for; otherwise
// they are numbered by their margins, which gives nobody away.
func TeamJSON(in TeamInput) ([]byte, error) {
	d := newTeamDraft(in)
	r := in.Result
	f := teamFields{Schema: SchemaVersion, Versions: versionFields(d.versions()), Title: in.Title, Members: []memberFields{}, Mixture: d.byID(r.Mixture, 100), Votes: ordered[int]{},
		SameVerdict: r.SameVerdict, Lead: d.id(r.Lead), Rival: d.id(r.Rival),
		MeanMargin: points(r.MeanMargin), Variance: points(r.Variance),
		Disagreements: []disagreementFields{}, Discuss: append([]questions.ID{}, r.Discuss...)}
	for i, n := range r.Votes {
		f.Votes = append(f.Votes, entry[int]{*d.id(i), n})
	}
	if w := r.Agreement.W; !math.IsNaN(w) {
		f.Agreement = (*points)(&w)
	}
	for i, m := range d.members() {
		name := m.Name
		if !d.Named {
			name = strconv.Itoa(i + 1)
		}
		out := []string{}
		for _, a := range m.Out {
			out = append(out, *d.id(a))
		}
		f.Members = append(f.Members, memberFields{Name: name, Recommendation: d.id(m.Verdict.Leader), Word: m.Verdict.Word,
			Points: d.byID(m.Points, 1), Shares: d.byID(m.Shares, 100), Margin: points(m.Margin), KnockedOut: out})
	}
	for _, one := range r.Disagreements {
		f.Disagreements = append(f.Disagreements, disagreementFields{one.Question, points(100 * one.Share)})
	}
	return encode("the team result", f)
}

// id is the id of an alternative, nil for none.
func (d teamDraft) id(a int) *string {
	if a < 0 {
		return nil
	}
	return &d.Model.Alternatives[a].ID
}

func (d teamDraft) byID(values []float64, scale float64) ordered[points] {
	out := ordered[points]{}
	for i, v := range values {
		out = append(out, entry[points]{*d.id(i), points(v * scale)})
	}
	return out
}
