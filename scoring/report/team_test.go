package report

import (
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/team"
)

// threePeople is a team about the strait; results are set by hand, so that each
// test says only what it is about.
func threePeople(t *testing.T, leaders ...int) TeamInput {
	g := readGuide(t)
	in := TeamInput{Model: g.Model, Flow: &questions.Flow{Steps: g.Steps, Questions: g.Questions}, Title: "The sound", Date: "2026-11-21"}
	r := team.Result{Draws: scoring.Draws, Mixture: []float64{0.4, 0.6, 0}, Votes: make([]int, 3), SameVerdict: true, Lead: 1, Rival: 0,
		Agreement: 0.2}
	for i, leader := range leaders {
		name := []string{"Ada | x", "Bo", "Cy"}[i]
		m := team.MemberResult{Name: name, Verdict: scoring.Verdict{Leader: leader, Word: scoring.Leaning},
			Points: []float64{40, 60, 50}, Shares: []float64{0.2, 0.8, 0}, Margin: float64(10*i - 5)}
		r.Members = append(r.Members, m)
		if leader >= 0 {
			r.Votes[leader]++
		}
		r.SameVerdict = r.SameVerdict && leader == leaders[0]
	}
	r.Replies = []team.Replies{{Question: "weights.price", Choices: make([]int, 5), Silent: 1, NotAsked: 2},
		{Question: "traffic.load", Choices: []int{1, 2}}}
	in.Result = r
	return in
}

func mustContain(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("no %q in\n%s", part, text)
		}
	}
}

func TestTeamReading(t *testing.T) {
	same := threePeople(t, 1, 1, 1)
	mustContain(t, Team(same), "Everybody arrives at Bridge, for different reasons: you disagree on priorities, not on the decision.",
		"**Bridge** leads for 3 people, and in 60 of 100 of everybody's combinations taken together", "agree little on what matters. Kendall's W is 0.20")

	same.Result.Agreement = 0.9
	mustContain(t, Team(same), "Everybody arrives at Bridge.", "mostly agree")

	same.Result.Agreement = math.NaN()
	mustContain(t, Team(same), "cannot be said")

	for i := range same.Result.Members {
		same.Result.Members[i].Verdict.Close = true
	}
	mustContain(t, Team(same), "For everybody it is too close to call")

	mustContain(t, Team(threePeople(t, -1, -1)), "Nobody's answers leave an alternative", "| nothing left |")
	mustContain(t, Team(threePeople(t)), "Nobody has answered yet.")
	mustContain(t, Team(threePeople(t, 1)), "One person has answered")
}

// unpadded is a table without the spaces that align its columns.
func unpadded(markdown string) string {
	return regexp.MustCompile(`  +`).ReplaceAllString(markdown, " ")
}

// TestTeamSaysWhatIsRuledOut names it where it explains a verdict, and only
// there.
func TestTeamSaysWhatIsRuledOut(t *testing.T) {
	in := threePeople(t, 0, 1)
	for i := range in.Result.Members {
		in.Result.Members[i].Out = []int{1, 2}
		in.Result.Members[i].Points = []float64{40, 60, 30}
	}
	in.Result.Members[1].Out = []int{2}
	text := unpadded(Team(in))
	mustContain(t, text, "| Ferry, leaning; Bridge ruled out |", "| Bridge, leaning |")
}

func TestTeamDisagreement(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	in.Result.Disagreements = []team.Disagreement{{Question: "traffic.load", Share: 0.7}, {Question: "weights.price", Share: 0.3},
		{Question: "weights.flow", Share: 0.001}}
	in.Result.Discuss = []questions.ID{"traffic.load"}
	text := Team(in)
	mustContain(t, text, "You reach different verdicts.",
		`**Load**, 70: "A little": 1, "Much": 2.`,
		`**Importance of price**, 30: left open: 1, not asked: 2.`)
	if strings.Contains(text, "importance of flow") {
		t.Errorf("a question without a part in it is listed:\n%s", text)
	}
}

// TestTeamIsAnonymous checks that neither names nor the order of the files show
// who said what, unless that is asked for.
func TestTeamIsAnonymous(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	text := unpadded(Team(in))
	if strings.Contains(text, "Ada") || !strings.Contains(text, "| 1 | Bridge, leaning | 80 of 100 | +15.0 |") {
		t.Errorf("people can be told from their place:\n%s", text)
	}
	in.Named = true
	mustContain(t, unpadded(Team(in)), `| Ada &#124; x | Ferry, leaning | 20 of 100 | −5.0 |`)
}

func TestTeamOfMany(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	one := in.Result.Members
	for range membersShown {
		in.Result.Members = append(in.Result.Members, one[1])
	}
	text := Team(in)
	mustContain(t, text, "- Bridge, leaning: 32 people\n- Ferry, leaning: 1 person\n")
	if strings.Contains(text, "| Person |") {
		t.Errorf("lists %d people:\n%s", len(in.Result.Members), text)
	}
}

func TestTeamJSON(t *testing.T) {
	in := threePeople(t, 0, 1, -1)
	in.Result.Agreement = math.NaN()
	data, err := TeamJSON(in)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Members []struct {
			Name, Recommendation string
			Margin               float64
			Points               map[string]float64
		}
		Votes     map[string]int
		Agreement *float64 `json:"kendalls_w"`
		Lead      string
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Members) != 3 || got.Members[0].Margin != 15 || got.Members[0].Recommendation != "" || got.Members[0].Name != "1" {
		t.Errorf("members %+v", got.Members)
	}
	if got.Agreement != nil || got.Lead != "bridge" || got.Votes["ferry"] != 1 || got.Members[2].Points["bridge"] != 60 {
		t.Errorf("got %+v", got)
	}
}

// moved is the same after a round in which the last member was for another
// alternative, and which the first had missed.
func moved(in TeamInput) TeamInput {
	m := &team.Moved{Before: in.Result, Rest: []float64{-0.02, 0, 0.02},
		Shifts: []team.Shift{{Question: "traffic.load", People: 2, Mixture: []float64{-0.3, 0.3, 0}}, {Question: "weights.price", People: 1, Mixture: []float64{0, 0.001, 0}}}}
	m.Before.Mixture, m.Before.Agreement = []float64{0.7, 0.3, 0}, 0.1
	m.Before.Members = nil
	for k, one := range in.Result.Members {
		m.From = append(m.From, k-1)
		if k > 0 {
			one.Verdict.Leader = max(0, one.Verdict.Leader) - one.Verdict.Leader%2
			m.Before.Members = append(m.Before.Members, one)
		}
	}
	in.Result.Moved, in.Round = m, 2
	return in
}

func TestTeamMoved(t *testing.T) {
	in := moved(threePeople(t, 1, 1, 1))
	text := unpadded(Team(in))
	mustContain(t, text, "3 people, round 2", "- 2 of 2 came to another verdict than in the round before. 1 joined since.",
		"Bridge leads in 60 of 100 of everybody's combinations taken together; before it was 30 of 100.",
		"Agreement on what matters is higher than before. Kendall's W was 0.10 and is 0.20.",
		"| 1 | Ferry, leaning | Bridge, leaning | 80, then 80 of 100 |", "| 3 | not there | Bridge, leaning | 80 of 100 |",
		"- **Load**, changed by 2 people: Ferry −30, Bridge +30 of 100.", "- **Importance of price**, changed by 1 person: less than 1 of 100.",
		"who joined or left, comes to Ferry −2, Joint +2 of 100.")
	in.Named = true
	mustContain(t, unpadded(Team(in)), "| Ada &#124; x | not there |")
}

// TestOverruled: who settles against somebody says so, and against how many.
func TestOverruled(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	say := func(load string) questions.Answers {
		return questions.NewAnswers(questions.Answer{Question: "traffic.load", State: questions.Answered, Values: []string{load}})
	}
	said := []questions.Answers{say("low"), say("high"), say("high")}
	if text := Overruled(in, team.NewJoint(in.Flow, said, questions.Answers{})); text != "" {
		t.Errorf("nothing is settled: %q", text)
	}
	if text := Overruled(in, team.NewJoint(in.Flow, said[1:], say("high"))); text != "" {
		t.Errorf("all said so: %q", text)
	}
	mustContain(t, Overruled(in, team.NewJoint(in.Flow, said, say("high"))), "otherwise, with how many of those who answered: load (1 of 3).")
}

func TestTeamSays(t *testing.T) {
	in := threePeople(t, 0, 1, 1)
	in.Round = 2
	says := strings.Join(TeamSays(in, false, []questions.ID{"traffic.load", "weights.price"}), " ")
	mustContain(t, says, "the answers of 3 people in 2 rounds", "Bridge for 2, Ferry for 1", "Bridge leads in 60 of 100", "agree little on what matters (Kendall's W 0.20)",
		"a draft of joint answers", "Seen differently, and still to settle: load and importance of price.")
	settled := strings.Join(TeamSays(in, true, nil), " ")
	mustContain(t, settled, "the answers that the team settled together.")
	if strings.Contains(settled, "settle:") || strings.Contains(settled, "taken as open") {
		t.Errorf("all is settled: %s", settled)
	}
	many := strings.Join(TeamSays(in, true, make([]questions.ID, openNamed+3)), " ")
	mustContain(t, many, "Not settled, and taken as open: ", " and 3 more.")
	if says := TeamSays(threePeople(t), false, nil); says != nil {
		t.Errorf("nobody says %q", says)
	}
}

func TestTeamLine(t *testing.T) {
	for want, in := range map[string]TeamInput{
		"The sound: everybody arrives at Bridge (Bridge in 60 of 100 combinations of all 2 people, 2026-11-21)": threePeople(t, 1, 1),
		"The sound: Bridge for 2, Ferry for 1 (Bridge in 60 of 100":                                             threePeople(t, 0, 1, 1),
		"The sound: Ferry for 1, nothing left for 1 (":                                                          threePeople(t, 0, -1),
		"The sound: everybody arrives at Bridge (Bridge in 60 of 100 combinations of 1 person, ":                threePeople(t, 1),
		"The sound: nobody has answered yet":                                                                    threePeople(t),
	} {
		if got := TeamLine(in); !strings.HasPrefix(got, want) || strings.Contains(got, "\n") {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestJoint: the answers of a team are not called those of whoever reads.
func TestJoint(t *testing.T) {
	in := inputs(t)["joint"]
	in.Joint = true
	if text := Build(in).Brief(); !strings.Contains(text, "The joint answers lean towards Ferry") || strings.Contains(text, "Your answers lean") {
		t.Errorf("%.600s", text)
	}
}
