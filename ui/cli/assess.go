package cli

import (
	"cmp"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// verdict is what follows from a record, without evidence and advice.
func (k *knowledge) verdict(r questions.Record) scoring.Result {
	return k.of(r).engine.Assess(k.Flow.Active(r.Answers))
}

// need is a set of what a report shows beside the verdict: nothing else is read
// or computed for it.
type need int

const (
	ofChange     need = 1 << iota // what would change it, and what is open
	ofAdvice                      // what to do about it
	ofEvidence                    // what it rests on
	ofPriorities                  // whose priorities fit which alternative
	ofDoubt                       // the odds of what is open

	ofBrief = ofChange | ofAdvice | ofEvidence
	ofWhole = ofBrief | ofPriorities
	ofData  = ofChange | ofAdvice | ofPriorities | ofDoubt
)

// input is what a report is made of that shows as much as shows says. Files are
// read, and the second run through the draws is made, while the engine computes
// the rest.
func (a *app) input(k *knowledge, r questions.Record, shows need) (report.Input, error) {
	k = k.of(r)
	in := report.Input{Model: k.Model, Flow: k.Flow, Record: r, Date: a.env.today()}
	if k.measured != nil {
		in.Measured = k.measured.taken
	}
	active := k.Flow.Active(r.Answers)
	var noBase, noMore error
	var getting workers
	get := func(what need, do func()) {
		if shows&what != 0 {
			getting.Go(do)
		}
	}
	get(ofEvidence, func() { in.Evidence, noBase = k.Evidence() })
	get(ofAdvice, func() { in.Advice, noMore = k.Advice() })
	get(ofPriorities, func() { in.Central = k.engine.CentralWeights(active) })
	get(ofDoubt, func() { in.Doubt = k.engine.Doubt(active) })
	get(ofChange, func() {
		in.Sensitivity = k.plan().Changes(r.Answers)
		in.Coverage = k.plan().Cover(r.Answers)
	})
	in.Result = k.verdict(r)
	getting.Wait()
	return in, cmp.Or(noBase, noMore)
}

// quick is what a summary is made of, less evidence and advice.
func (k *knowledge) quick(r questions.Record) report.Input {
	k = k.of(r)
	in := report.Input{
		Model:       k.Model,
		Flow:        k.Flow,
		Record:      r,
		Result:      k.verdict(r),
		Sensitivity: k.plan().Changes(r.Answers),
	}
	if k.measured != nil {
		in.Measured = k.measured.taken
	}
	return in
}

// summary is the verdict in short.
func (k *knowledge) summary(r questions.Record) report.Summary { return report.Summarize(k.quick(r)) }
