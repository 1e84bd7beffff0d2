package report

import (
	"math"
	"strconv"

	"crossroads/scoring/team"
)

// TeamJSON writes what [Team] says as numbers; [Schema] says what each field
// means. Shares are percent and margins points, both with two decimals. Members
// come in the order given where names are asked for; otherwise they are numbered
// by their margins, which gives nobody away.
func TeamJSON(in TeamInput) ([]byte, error) {
	d := newTeamDraft(in)
	r := in.Result
	members := []any{}
	for i, k := range d.order() {
		name := strconv.Itoa(i + 1)
		if d.Named {
			name = r.Members[k].Name
		}
		var before Object
		if r.Moved != nil && r.Moved.From[k] >= 0 {
			before = d.ownFields(r.Moved.Before.Members[r.Moved.From[k]])
		}
		members = append(members, append(append(Object{"name", name}, d.ownFields(r.Members[k])...), "before", before))
	}
	f := append(Object{"schema", SchemaVersion, "versions", versionFields(d.versions()), "title", in.Title, "round", in.Round,
		"members", members}, d.together(r)...)
	return encode("the team result", append(f,
		"disagreements", Each(r.Disagreements, func(one team.Disagreement) any {
			return Object{"question", one.Question, "share", points(100 * one.Share)}
		}),
		"discuss", List(r.Discuss),
		"moved", d.movedFields(r.Moved)))
}

// together are the fields of a round as a whole.
func (d teamDraft) together(r team.Result) Object {
	var w any
	if !math.IsNaN(r.Agreement) {
		w = points(r.Agreement)
	}
	return Object{"mixture", d.shares(r.Mixture), "votes", byID(d.draft, r.Votes, func(n int) any { return n }),
		"same_verdict", r.SameVerdict, "lead", d.draft.id(r.Lead), "rival", d.draft.id(r.Rival), "kendalls_w", w,
		"mean_margin", points(r.MeanMargin), "variance", points(r.Variance)}
}

// ownFields are those of one person's verdict in a round.
func (d teamDraft) ownFields(m team.MemberResult) Object {
	return Object{"recommendation", d.draft.id(m.Verdict.Leader), "word", m.Verdict.Word,
		"points", byID(d.draft, m.Points, func(p float64) any { return points(p) }), "shares", d.shares(m.Shares),
		"margin", points(m.Margin), "knocked_out", Each(m.Out, d.draft.id)}
}

// movedFields are those of what a further round changed.
func (d teamDraft) movedFields(m *team.Moved) Object {
	if m == nil {
		return nil
	}
	return Object{"before", d.together(m.Before), "answers", Each(m.Shifts, func(s team.Shift) any {
		return Object{"question", s.Question, "people", s.People, "mixture", d.shares(s.Mixture)}
	}), "rest", d.shares(m.Rest)}
}

// shares are a share for each alternative, in percent.
func (d teamDraft) shares(values []float64) Object {
	return byID(d.draft, values, func(v float64) any { return points(100 * v) })
}
