package report

import (
	"math"
	"strconv"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/team"
)

// teamFields are those of the JSON report on a team. Shares are percent and
// margins points, both with two decimals.
type teamFields struct {
	Schema   int            `json:"schema"`
	Versions versionFields  `json:"versions"`
	Title    string         `json:"title"`
	Round    int            `json:"round"`
	Members  []memberFields `json:"members"`
	togetherFields
	Disagreements []disagreementFields `json:"disagreements"`
	Discuss       []questions.ID       `json:"discuss"`
	Moved         *movedFields         `json:"moved"`
}

// togetherFields are those of a round as a whole.
type togetherFields struct {
	Mixture     ordered[points] `json:"mixture"`
	Votes       ordered[int]    `json:"votes"`
	SameVerdict bool            `json:"same_verdict"`
	Lead        *string         `json:"lead"`
	Rival       *string         `json:"rival"`
	Agreement   *points         `json:"kendalls_w"`
	MeanMargin  points          `json:"mean_margin"`
	Variance    points          `json:"variance"`
}

type memberFields struct {
	Name string `json:"name"`
	ownFields
	Before *ownFields `json:"before"`
}

// ownFields are those of one person's verdict in a round.
type ownFields struct {
	Recommendation *string         `json:"recommendation"`
	Word           scoring.Word    `json:"word"`
	Points         ordered[points] `json:"points"`
	Shares         ordered[points] `json:"shares"`
	Margin         points          `json:"margin"`
	KnockedOut     []string        `json:"knocked_out"`
}

// movedFields are those of what a further round changed.
type movedFields struct {
	Before  togetherFields  `json:"before"`
	Answers []shiftFields   `json:"answers"`
	Rest    ordered[points] `json:"rest"`
}

type shiftFields struct {
	Question questions.ID    `json:"question"`
	People   int             `json:"people"`
	Mixture  ordered[points] `json:"mixture"`
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
	f := teamFields{Schema: SchemaVersion, Versions: versionFields(d.versions()), Title: in.Title, Round: in.Round, Members: []memberFields{},
		togetherFields: d.together(r), Disagreements: []disagreementFields{}, Discuss: append([]questions.ID{}, r.Discuss...), Moved: d.movedFields(r.Moved)}
	for i, k := range d.order() {
		m := memberFields{Name: strconv.Itoa(i + 1), ownFields: d.ownFields(r.Members[k])}
		if d.Named {
			m.Name = r.Members[k].Name
		}
		if r.Moved != nil && r.Moved.From[k] >= 0 {
			before := d.ownFields(r.Moved.Before.Members[r.Moved.From[k]])
			m.Before = &before
		}
		f.Members = append(f.Members, m)
	}
	for _, one := range r.Disagreements {
		f.Disagreements = append(f.Disagreements, disagreementFields{one.Question, points(100 * one.Share)})
	}
	return encode("the team result", f)
}

func (d teamDraft) together(r team.Result) togetherFields {
	f := togetherFields{Mixture: d.byID(r.Mixture, 100), Votes: ordered[int]{}, SameVerdict: r.SameVerdict,
		Lead: d.id(r.Lead), Rival: d.id(r.Rival), MeanMargin: points(r.MeanMargin), Variance: points(r.Variance)}
	for i, n := range r.Votes {
		f.Votes = append(f.Votes, entry[int]{*d.id(i), n})
	}
	if w := r.Agreement.W; !math.IsNaN(w) {
		f.Agreement = (*points)(&w)
	}
	return f
}

func (d teamDraft) ownFields(m team.MemberResult) ownFields {
	out := []string{}
	for _, a := range m.Out {
		out = append(out, *d.id(a))
	}
	return ownFields{Recommendation: d.id(m.Verdict.Leader), Word: m.Verdict.Word, Points: d.byID(m.Points, 1), Shares: d.byID(m.Shares, 100),
		Margin: points(m.Margin), KnockedOut: out}
}

func (d teamDraft) movedFields(m *team.Moved) *movedFields {
	if m == nil {
		return nil
	}
	f := movedFields{Before: d.together(m.Before), Answers: []shiftFields{}, Rest: d.byID(m.Rest, 100)}
	for _, s := range m.Shifts {
		f.Answers = append(f.Answers, shiftFields{s.Question, s.People, d.byID(s.Mixture, 100)})
	}
	return &f
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
