package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/team"
)

// TeamInput is what a team report is made of. Result belongs to Model and Flow.
type TeamInput struct {
	Model  *scoring.Model
	Flow   *questions.Flow
	Result team.Result

	Title string // what is being decided; may be empty
	Date  string // printed as given; "": no date
	Round int    // 1 for the first round, 2 for the second; 0 where there are no rounds
	Named bool   // prints names; otherwise people are numbered by their margins, so that order gives nobody away
}

// Team writes, as markdown, what a team's answers say: everybody's own verdict,
// the mixture of them, how far people agree on what matters, and which
// questions carry the disagreement about the decision. It averages nobody.
func Team(in TeamInput) string {
	d := newTeamDraft(in)
	return d.draft.render("team", d.view())
}

func newTeamDraft(in TeamInput) teamDraft {
	return teamDraft{TeamInput: in, draft: draft{Input: Input{Model: in.Model, Flow: in.Flow}}}
}

// order lists the members as they may be shown: without names, by their margins.
func (d teamDraft) order() []int {
	return ordered(len(d.Result.Members), func(a, b int) int {
		if d.Named {
			return 0
		}
		return cmp.Compare(d.Result.Members[b].Margin, d.Result.Members[a].Margin)
	})
}

type teamDraft struct {
	TeamInput
	draft draft // for names and words only
}

// teamView is a summary as a report prints it.
type teamView struct {
	TeamSummary
	Title, About, Versions string
	Mixture                []string
	Few                    bool     // people, so that all of them are listed
	Kinds                  []string // of verdicts, in place of people
	Lead, Rival            string
	Lesser                 []Disputed
	More                   string // how many others there are
}

func (d teamDraft) view() teamView {
	r, s := d.Result, d.summary()
	v := teamView{
		TeamSummary: s,
		Title:       cmp.Or(phrase.Line(d.Title), "Team result"),
		About:       d.about(),
		Versions:    made(d.versions()),
		Few:         len(r.Members) <= membersShown,
		Kinds:       kindsOf(s.Verdicts),
		Lesser:      s.Lesser,
	}
	for i, share := range r.Mixture {
		v.Mixture = append(v.Mixture, fmt.Sprintf("**%s** leads for %s, and in %s of everybody's combinations taken together", Escape(d.draft.name(i)),
			people(r.Votes[i]), OutOf100(share)))
	}
	v.Discuss = slices.DeleteFunc(v.Discuss, func(q Disputed) bool { return q.Share == 0 }) // what is ruled out is told by itself
	for i := range v.Verdicts {
		v.Verdicts[i].Name = cmp.Or(v.Verdicts[i].Name, fmt.Sprint(i+1))
	}
	if r.Lead >= 0 && r.Rival >= 0 {
		v.Lead, v.Rival = d.draft.name(r.Lead), d.draft.name(r.Rival)
	}
	if n := len(v.Lesser) - lesserShown; n > 0 {
		v.Lesser, v.More = v.Lesser[:lesserShown], phrase.Count(n, "more question with less", "more questions with less")
	}
	return v
}

// lesserShown is how many of the questions are listed that carry less.
const lesserShown = 8

// people counts them.
func people(n int) string {
	if n == 0 {
		return "nobody"
	}
	return phrase.Count(n, "person", "people")
}

// versions is what everybody's results come from.
func (d teamDraft) versions() scoring.Versions {
	return scoring.Versions{Engine: scoring.Version, Content: d.Model.Content, Draws: d.Result.Draws, Seed: scoring.Seed}
}

func (d teamDraft) about() string {
	parts := []string{phrase.Count(len(d.Result.Members), "person", "people")}
	if d.Round > 0 {
		parts = append(parts, fmt.Sprintf("round %d", d.Round))
	}
	if d.Date != "" {
		parts = append(parts, phrase.Line(d.Date))
	}
	return strings.Join(parts, ", ")
}

// lowAgreement is the value of Kendall's W below which agreement is called low:
// a convention.
const lowAgreement = 0.5

// reading puts verdicts and agreement together in words.
func (d teamDraft) reading() string {
	r := d.Result
	leader, undecided := -1, 0
	for _, m := range r.Members {
		if m.Verdict.Leader >= 0 {
			leader = m.Verdict.Leader
		}
		if m.Verdict.Close {
			undecided++
		}
	}
	switch {
	case len(r.Members) == 0:
		return "Nobody has answered yet."
	case leader < 0:
		return "Nobody's answers leave an alternative: talk about what rules them out."
	case undecided == len(r.Members) && undecided > 0:
		return "For everybody it is too close to call: build a small prototype with each and measure."
	case !r.SameVerdict && d.Round > 1:
		return "You still reach different verdicts. Settle the few questions that carry most of it."
	case !r.SameVerdict:
		return "You reach different verdicts. Talk about the few questions that carry most of it, then answer once more."
	case len(r.Members) == 1:
		return fmt.Sprintf("One person has answered, with %s in front.", d.draft.name(leader))
	case r.Agreement < lowAgreement:
		return fmt.Sprintf("Everybody arrives at %s, for different reasons: you disagree on priorities, not on the decision. You can stop here.",
			d.draft.name(leader))
	}
	return fmt.Sprintf("Everybody arrives at %s.", d.draft.name(leader))
}

// membersShown is how many people a report lists one by one.
const membersShown = 30

// kindsOf counts equal verdicts, the most frequent first.
func kindsOf(verdicts []TeamVerdict) []string {
	counts := map[string]int{}
	for _, v := range verdicts {
		counts[v.Whole()]++
	}
	kinds := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for i, kind := range kinds {
		kinds[i] = fmt.Sprintf("%s: %s", kind, people(counts[kind]))
	}
	return kinds
}

// Spread says how many gave which answer to a question.
func (q Disputed) Spread() string {
	var parts []string
	for _, r := range q.given() {
		text := r.Text
		if r.Choice != "" {
			text = quoted(text)
		}
		parts = append(parts, fmt.Sprintf("%s: %d", text, r.People))
	}
	return strings.Join(parts, ", ") + "."
}
