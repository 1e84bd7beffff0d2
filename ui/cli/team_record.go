package cli

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/team"
	"crossroads/scoring/whatif"
)

// deliverTeamRecord writes the decision record of a team. It rests on what the
// team has settled in its workshop, where anything open counts as open; else on
// the draft of the joint answers, which the record says.
func (a *app) deliverTeamRecord(k *knowledge, o teamOptions, c crew, g gathered, in report.TeamInput) error {
	joint, file, err := a.settled(k, c)
	if err != nil {
		return err
	}
	draft := team.NewJoint(k.Flow, answersOf(g.records), joint.Answers)
	if file == "" {
		joint = questions.Record{Title: in.Title, Answers: draft.Proposals()}
	}
	if k.measured != nil {
		joint.Measured.Digest = k.measured.digest // of the whole team
	}
	one, err := a.input(k, joint, ofBrief)
	if err != nil {
		return err
	}
	open := draft.Open()
	one.Joint, one.Unsettled, one.Team = true, len(open) > 0, report.TeamSays(in, file != "", open)
	if said := report.Overruled(in, draft); file != "" && said != "" {
		one.Team = append(one.Team, said)
	}
	dissentFirst(one.Sensitivity.Flips, draft)
	if len(o.record.deciders) == 0 && in.Named {
		for _, m := range g.result.Members {
			o.record.deciders = append(o.record.deciders, m.Name)
		}
	}
	return a.deliverRecord(delivery{record: o.record, target: o.page.target, answers: file}, one)
}

// dissentFirst puts the changes first of answers that somebody gave otherwise: a
// team knows who would make them.
func dissentFirst(flips []whatif.Flip, j team.Joint) {
	dissents := func(f whatif.Flip) bool {
		return !slices.ContainsFunc(f.Changes, func(c whatif.Change) bool {
			return !slices.ContainsFunc(j.Given(c.Question), func(one questions.Answer) bool { return !slices.Equal(one.Values, c.From) })
		})
	}
	others := slices.DeleteFunc(slices.Clone(flips), dissents)
	first := slices.DeleteFunc(slices.Clone(flips), func(f whatif.Flip) bool { return !dissents(f) })
	copy(flips, append(first, others...))
}

// settled is what the team of a workshop has settled, and where that is kept;
// nothing where it has not.
func (a *app) settled(k *knowledge, c crew) (r questions.Record, file string, err error) {
	if c.hosted == nil || c.hosted.Joint == "" {
		return r, "", nil
	}
	r, err = a.open(k, c.hosted.Joint)
	return r, c.hosted.Joint, err
}

func answersOf(records []questions.Record) []questions.Answers {
	var all []questions.Answers
	for _, r := range records {
		all = append(all, r.Answers)
	}
	return all
}
