package report

import (
	"cmp"
	"fmt"
	"maps"
	"math"
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
	return render("team", newTeamDraft(in).view())
}

func newTeamDraft(in TeamInput) teamDraft {
	return teamDraft{TeamInput: in, draft: draft{Input: Input{Model: in.Model, Flow: in.Flow}}}
}

// order lists the members as they may be shown: without names, by their margins.
func (d teamDraft) order() []int {
	order := make([]int, len(d.Result.Members))
	for k := range order {
		order[k] = k
	}
	if !d.Named {
		slices.SortStableFunc(order, func(a, b int) int {
			return cmp.Compare(d.Result.Members[b].Margin, d.Result.Members[a].Margin)
		})
	}
	return order
}

// called is how the member in a place of the order is called.
func (d teamDraft) called(at int, m team.MemberResult) string {
	if d.Named {
		return Escape(m.Name)
	}
	return fmt.Sprint(at + 1)
}

type teamDraft struct {
	TeamInput
	draft draft // for names and words only
}

type teamView struct {
	Title, About, Reading string
	Versions              string
	Mixture               []string
	Members               []memberRow
	Verdicts              []string // in place of members where there are too many to list
	Lead, Rival           string
	Moved                 *movedView
	Agreement, Number     string // in words, and by Kendall's W
	Disagreements         []string
	Ruled                 []string // what is ruled out for some and not for others, and by what
	Discuss               []string
	Offset                bool // some questions make the margins more alike
}

type memberRow struct{ Name, Verdict, Share, Margin string }

func (d teamDraft) view() teamView {
	r := d.Result
	v := teamView{
		Title:    Escape(cmp.Or(phrase.Line(d.Title), "Team result")),
		About:    Escape(d.about()),
		Versions: Escape(made(d.versions())),
		Reading:  Escape(d.reading()),
	}
	v.Agreement, v.Number = d.concordance()
	if len(r.Members) > membersShown {
		v.Verdicts = d.verdicts()
	} else {
		v.Members = d.rows()
	}
	for i, share := range r.Mixture {
		v.Mixture = append(v.Mixture, fmt.Sprintf("**%s** leads for %s, and in %s of everybody's combinations taken together", Escape(d.draft.name(i)),
			people(r.Votes[i]), OutOf100(share)))
	}
	if r.Lead >= 0 && r.Rival >= 0 {
		v.Lead, v.Rival = Escape(d.draft.name(r.Lead)), Escape(d.draft.name(r.Rival))
	}
	v.Moved, v.Ruled = d.moved(), d.ruled()
	for _, one := range r.Disagreements {
		if slices.Contains(r.Discuss, one.Question) {
			v.Discuss = append(v.Discuss, d.disagreement(one))
		} else if math.Round(one.Share*100) > 0 {
			v.Disagreements = append(v.Disagreements, d.disagreement(one))
		}
		v.Offset = v.Offset || math.Round(one.Share*100) < 0
	}
	if n := len(v.Disagreements) - lesserShown; n > 0 {
		v.Disagreements = append(v.Disagreements[:lesserShown], phrase.Count(n, "more question with less", "more questions with less"))
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
		return "You still come to different verdicts. Settle the few questions below that carry most of it."
	case !r.SameVerdict:
		return "You come to different verdicts. Talk about the few questions below that carry most of it, then answer once more."
	case len(r.Members) == 1:
		return fmt.Sprintf("One person has answered, with %s in front.", d.draft.name(leader))
	case r.Agreement.W < lowAgreement:
		return fmt.Sprintf("Everybody arrives at %s, for different reasons: you disagree on priorities, not on the decision. You can stop here.",
			d.draft.name(leader))
	}
	return fmt.Sprintf("Everybody arrives at %s.", d.draft.name(leader))
}

// membersShown is how many people a report lists one by one.
const membersShown = 30

// verdicts counts equal verdicts, the most frequent first.
func (d teamDraft) verdicts() []string {
	counts := map[string]int{}
	for _, m := range d.Result.Members {
		counts[d.own(m)]++
	}
	kinds := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for i, kind := range kinds {
		kinds[i] = fmt.Sprintf("%s: %s", kind, people(counts[kind]))
	}
	return kinds
}

// own is one person's verdict in a few words, with what has more points than
// their leader and is ruled out for them.
func (d teamDraft) own(m team.MemberResult) string {
	text := d.briefly(m.Verdict)
	var out []int
	for _, a := range m.Out {
		if m.Verdict.Leader >= 0 && m.Points[a] > m.Points[m.Verdict.Leader] {
			out = append(out, a)
		}
	}
	if len(out) > 0 {
		text += "; " + d.draft.names(out) + " ruled out"
	}
	return Escape(text)
}

// rows are everybody's own verdicts; without names they are in the order of
// their margins.
func (d teamDraft) rows() []memberRow {
	var rows []memberRow
	for i, k := range d.order() {
		m := d.Result.Members[k]
		row := memberRow{Name: d.called(i, m), Verdict: d.own(m), Margin: signedTenth(m.Margin)}
		if v := m.Verdict; v.Leader >= 0 {
			row.Share = OutOf100(m.Shares[v.Leader])
		}
		rows = append(rows, row)
	}
	return rows
}

// disagreement names a question with its share of the disagreement about the
// verdict, of 100, and who answered what how often.
func (d teamDraft) disagreement(one team.Disagreement) string {
	q := d.disputed(one.Question, one.Share)
	return fmt.Sprintf("**%s**, %d: %s", Escape(q.Name), q.Share, Escape(q.spread()))
}

// spread says how many gave which answer to a question.
func (q Disputed) spread() string {
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
