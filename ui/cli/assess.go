package cli

import (
	"cmp"
	"sync"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// verdict is what follows from a record, without evidence and advice.
func (k *knowledge) verdict(r questions.Record) scoring.Result {
	return k.engine.Assess(k.Flow.Active(r.Answers))
}

// input is all that a report is made of, the evidence only where it is cited.
// What is read, and what takes the engine a second run through the draws, is
// got while it computes the rest.
func (a *app) input(k *knowledge, r questions.Record, cites bool) (report.Input, error) {
	var base *evidence.Base
	var more *advice.Advice
	var central [][]float64
	var doubt scoring.Doubt
	var noBase, noMore error
	var reading sync.WaitGroup
	if cites {
		reading.Go(func() { base, noBase = k.Evidence() })
	}
	reading.Go(func() { more, noMore = k.Advice() })
	reading.Go(func() {
		active := k.Flow.Active(r.Answers)
		central, doubt = k.engine.CentralWeights(active), k.engine.Doubt(active)
	})
	in := k.quick(r)
	in.Coverage = k.engine.Cover(k.Flow, r.Answers)
	in.Date = a.env.today()
	reading.Wait()
	in.Central, in.Doubt = central, doubt
	if noBase != nil || noMore != nil {
		return in, inFolder(a.flags.content, cmp.Or(noBase, noMore))
	}
	in.Evidence, in.Advice = base, more
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
