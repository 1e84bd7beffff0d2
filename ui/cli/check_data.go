package cli

import (
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// checkData is whether a decision holds, for programs.
type checkData struct {
	Holds    bool     `json:"holds"`
	Verdict  called   `json:"verdict"`
	Share    int      `json:"share"`    // whole percent
	Expected called   `json:"expected"` // its word is the weakest that will do
	Why      []string `json:"why"`      // in sentences, where it does not hold
	Remarks  []string `json:"remarks"`  // on the decision record
	Engine   string   `json:"engine"`
	Content  string   `json:"content"`
}

// called is an alternative and a word.
type called struct {
	Recommendation *string `json:"recommendation"` // id; null for none, or any
	Word           string  `json:"word"`
}

func (o checkOptions) data(k *knowledge, r questions.Record, result scoring.Result, remarks []string) checkData {
	v := result.Verdict
	d := checkData{Holds: o.holds(k, v), Verdict: called{Word: verdictWords()[strength(v.Word)]}, Share: v.Share,
		Expected: called{Word: o.weakest()}, Why: []string{}, Remarks: append([]string{}, remarks...), Engine: result.Versions.Engine, Content: result.Versions.Content}
	if v.Leader >= 0 {
		d.Verdict.Recommendation = &k.Model.Alternatives[v.Leader].ID
	}
	if o.expect != "" {
		d.Expected.Recommendation = &o.expect
	}
	if !d.Holds {
		d.Why = report.Against(k.quick(r), o.wanted(k, result))
	}
	return d
}
