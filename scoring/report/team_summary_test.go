package report

import (
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/team"
)

// The summary says of each question what the report says of it, and of every
// person the same verdict.
func TestSummaryOfATeam(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	in.Result.Disagreements = []team.Disagreement{{Question: "traffic.load", Share: 0.6}, {Question: "weights.price", Share: 0.4}}
	in.Result.Discuss = []questions.ID{"traffic.load"}
	s, text := SummarizeTeam(in), Team(in)
	if len(s.Verdicts) != len(in.Result.Members) {
		t.Fatalf("%d verdicts", len(s.Verdicts))
	}
	seen := map[int]bool{}
	for _, v := range s.Verdicts {
		if seen[v.Member] || v.Name != "" {
			t.Errorf("verdict %+v", v)
		}
		seen[v.Member] = true
		if !strings.Contains(text, strings.TrimSuffix(v.Text, " ")) {
			t.Errorf("the report does not say %q", v.Text)
		}
	}
	if len(s.Discuss) != 1 || len(s.Lesser) != 1 || s.Discuss[0].Share != 60 {
		t.Errorf("to talk about: %+v and %+v", s.Discuss, s.Lesser)
	}
	if len(s.Idle) != 0 { // the load is disputed, and all else was said alike or by nobody
		t.Errorf("without effect: %+v", s.Idle)
	}
	in.Result.Discuss, in.Result.Disagreements = nil, []team.Disagreement{{Question: "weights.price", Share: 1}}
	if idle := SummarizeTeam(in).Idle; len(idle) != 1 || idle[0].Question != "traffic.load" || len(idle[0].Replies) != 2 {
		t.Errorf("without effect: %+v", idle)
	}
	people := 0
	for _, c := range s.Camps {
		people += c.People
	}
	if people != len(in.Result.Members) {
		t.Errorf("%d people in camps", people)
	}
	for _, one := range append(s.Discuss, s.Lesser...) {
		n := 0
		for _, r := range one.Replies {
			n += r.People
		}
		if n < len(in.Result.Members) || !strings.Contains(text, one.Name) {
			t.Errorf("%+v", one)
		}
	}
}

// No question carries more than all of what moves the verdicts apart, whatever
// others make more alike.
func TestSharesOfAll(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	in.Result.Disagreements = []team.Disagreement{{Question: "traffic.load", Share: 1.2}, {Question: "weights.price", Share: 0.3}, {Question: "weights.flow", Share: -0.5}}
	s := SummarizeTeam(in)
	if len(s.Lesser) != 2 || s.Lesser[0].Share != 80 || s.Lesser[1].Share != 20 {
		t.Errorf("shares %+v", s.Lesser)
	}
}
