package reveal

import (
	"crossroads/scoring/report"
	"crossroads/scoring/team"
	"crossroads/scoring/whatif"
)

// Verdict is what follows from the joint answers, with what is proposed for those
// that are open, in the words of [report.SummarizeTeam].
func Verdict(plan *whatif.Plan, t Table) string {
	in := t.in
	in.Result = team.Assess(plan, []team.Member{{Answers: t.Proposals()}})
	return report.SummarizeTeam(in).Verdicts[0].Text
}
