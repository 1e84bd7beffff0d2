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
