package cli

import (
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// verdict is what follows from a record, without evidence and advice.
func (k *knowledge) verdict(r questions.Record) scoring.Result {
	return k.engine.Assess(k.Flow.Active(r.Answers))
}

// input is all that a report is made of.
func (a *app) input(k *knowledge, r questions.Record) (report.Input, error) {
	in := k.quick(r)
	base, err := k.Evidence()
	if err != nil {
		return in, inFolder(a.flags.content, err)
	}
	more, err := k.Advice()
	if err != nil {
		return in, inFolder(a.flags.content, err)
	}
	in.Evidence, in.Advice = base, more
	in.Coverage = k.engine.Cover(k.Flow, r.Answers)
	in.Date = a.env.today()
	return in, nil
}

// quick is what a summary is made of, less evidence and advice.
func (k *knowledge) quick(r questions.Record) report.Input {
	return report.Input{
		Model:       k.Model,
		Flow:        k.Flow,
		Record:      r,
		Result:      k.verdict(r),
		Sensitivity: k.engine.Changes(k.Flow, r.Answers),
	}
}
