package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/team"
)

// TeamSummary is what a team report says, in pieces for a screen. Texts are
// plain: whoever shows them cleans them for the place.
type TeamSummary struct {
	Reading   string        // verdicts and agreement together
	Camps     []Camp        // who has people, the most first
	Verdicts  []TeamVerdict // everybody's, in an order that may be shown
	Agreement string        // in words
	W         string        // the number behind the words, and what it is
	Moved     *Movement     // what a second round changed; nil in a first
	Ruled     []Ruled       // what is ruled out for some and not for others
	Discuss   []Disputed    // what to talk about
	Lesser    []Disputed    // what else moves the verdicts apart, the most first
	Idle      []Disputed    // what people answered differently, without effect on that
	Settled   []Disputed    // what everybody answered alike
	Asked     []Disputed    // all that somebody was asked, in the order of the questions
}

// Camp is the people for whom an alternative leads.
type Camp struct {
	Alternative int // index in the model; -1 where nothing is left
	Name        string
	People      int
}

// TeamVerdict is one person's.
type TeamVerdict struct {
	Member      int    // index in the result
	Name        string // "" where names are not shown
	Alternative int    // -1 where nothing is left
	Text        string // the alternative and the word
	Out         string // what has more points and is ruled out for them; may be empty
	Share       string // in how many of their combinations it leads; "" where nothing does
	Margin      string // of the pair that the margins are about
	Before      string // the verdict in the round before; "" where there was none, or they were not in it
	Was         int    // the alternative then; -1 for nothing
	Moved       string // how often what leads for the team leads for them: before, if they were there, and now
}

// Whole is the verdict with what is ruled out.
func (v TeamVerdict) Whole() string {
	if v.Out == "" {
		return v.Text
	}
	return v.Text + "; " + v.Out + " ruled out"
}

// Movement is what a second round changed.
type Movement struct {
	Sentences []string
	W         string    // the numbers behind the words on agreement; may be empty
	Answers   []Shifted // the changed answers that moved most, the most first
	More      int       // how many more questions were answered differently
	Rest      string    // what changes did only together, and who joined or left; "" for nothing
}

// Shifted is what the changed answers to a question did.
type Shifted struct {
	Name   string
	People int    // how many changed theirs
	First  bool   // none of them had answered it before
	Moved  string // how far that moved how often each leads, of 100
}

// Ruled is an alternative that is ruled out for some, and the questions by whose
// answers.
type Ruled struct {
	Alternative int
	Name        string
	People      int
	By          []Disputed
}

// Disputed is a question with who said what how often.
type Disputed struct {
	Question questions.ID
	Name     string
	Share    int  // of the disagreement about the verdict, in percent
	Ordered  bool // the choices are in order, and all of them are among the replies
	Replies  []Reply
}

// Reply is one answer and how many gave it.
type Reply struct {
	Text   string
	People int
	Choice string // the id of the choice that it is; "" for none
}

// SummarizeTeam makes the summary of a team.
func SummarizeTeam(in TeamInput) TeamSummary { return newTeamDraft(in).summary() }

func (d teamDraft) summary() TeamSummary {
	s := TeamSummary{Reading: d.reading(), Camps: d.parties()}
	for _, k := range d.order() {
		s.Verdicts = append(s.Verdicts, d.verdict(k))
	}
	s.Agreement, s.W = d.concordance()
	s.Moved = d.movement()
	for a := range d.Model.Alternatives {
		if one, some := d.ruledOut(a); some {
			s.Ruled = append(s.Ruled, one)
		}
	}
	var told []questions.ID
	for _, id := range d.Result.Discuss {
		s.Discuss, told = append(s.Discuss, d.disputed(id)), append(told, id)
	}
	for _, one := range d.Result.Disagreements {
		if q := d.disputed(one.Question); q.Share > 0 && !slices.Contains(told, one.Question) {
			s.Lesser, told = append(s.Lesser, q), append(told, one.Question)
		}
	}
	for _, r := range d.Result.Replies {
		one := d.disputed(r.Question)
		s.Asked = append(s.Asked, one)
		switch answered := len(d.Result.Members) - r.Silent - r.NotAsked - r.Skipped; {
		case len(one.given()) == 1 && answered == len(d.Result.Members):
			one.Ordered, one.Replies = false, one.given()
			s.Settled = append(s.Settled, one)
		case !slices.Contains(told, r.Question) && slices.ContainsFunc(append([]int{r.Written, r.Unsure}, r.Choices...), func(n int) bool { return 0 < n && n < answered }):
			one.Replies = one.given()
			s.Idle = append(s.Idle, one)
		}
	}
	return s
}

// share is that of a question in all that moves the verdicts apart, in percent.
// What makes them more alike takes nothing away from the others, so that none has
// more than all.
func (d teamDraft) share(id questions.ID) int {
	share, apart := 0.0, 0.0
	for _, one := range d.Result.Disagreements {
		if apart += max(0, one.Share); one.Question == id {
			share = one.Share
		}
	}
	return int(math.Round(100 * share / max(1, apart)))
}

func (d teamDraft) parties() []Camp {
	camps, none := []Camp{}, len(d.Result.Members)
	for a, n := range d.Result.Votes {
		none -= n
		if n > 0 {
			camps = append(camps, Camp{a, d.draft.name(a), n})
		}
	}
	slices.SortStableFunc(camps, func(a, b Camp) int { return cmp.Compare(b.People, a.People) })
	if none > 0 {
		camps = append(camps, Camp{-1, "nothing left", none})
	}
	return camps
}

func (d teamDraft) verdict(member int) TeamVerdict {
	m, lead := d.Result.Members[member], d.Result.Lead
	v := TeamVerdict{Member: member, Alternative: m.Verdict.Leader, Text: d.briefly(m.Verdict), Margin: signedTenth(m.Margin)}
	if d.Named {
		v.Name = m.Name
	}
	if v.Alternative >= 0 {
		v.Share = OutOf100(m.Shares[v.Alternative])
		v.Out = d.draft.names(slices.DeleteFunc(slices.Clone(m.Out), func(a int) bool { return m.Points[a] <= m.Points[v.Alternative] }))
	}
	if lead >= 0 {
		v.Moved = OutOf100(m.Shares[lead])
	}
	if moved := d.Result.Moved; moved != nil && moved.From[member] >= 0 {
		before := moved.Before.Members[moved.From[member]]
		v.Before, v.Was = d.briefly(before.Verdict), before.Verdict.Leader
		if lead >= 0 {
			v.Moved = fmt.Sprintf("%s, then %s", strings.TrimSuffix(OutOf100(before.Shares[lead]), " of 100"), v.Moved)
		}
	}
	return v
}

// briefly is one person's verdict in a few words.
func (d teamDraft) briefly(v scoring.Verdict) string {
	if v.Leader < 0 {
		return "nothing left"
	}
	return d.draft.name(v.Leader) + ", " + string(v.Word)
}

// movement is what a second round changed.
func (d teamDraft) movement() *Movement {
	m := d.Result.Moved
	if m == nil {
		return nil
	}
	all := &Movement{More: max(0, len(m.Shifts)-movedShown)}
	all.Sentences, all.W = d.movedSentences(m)
	for _, s := range m.Shifts[:min(len(m.Shifts), movedShown)] {
		all.Answers = append(all.Answers, Shifted{phrase.Capital(d.draft.called(s.Question)), s.People, s.First == s.People, strings.TrimSuffix(d.moves(s.Mixture), ".")})
	}
	if rest := d.moves(m.Rest); rest != nothing {
		all.Rest = rest
	}
	return all
}

// concordance puts Kendall's W into words, and says it.
func (d teamDraft) concordance() (words, number string) {
	w := d.Result.Agreement
	switch {
	case len(d.Result.Members) < 2:
		return "", ""
	case math.IsNaN(w):
		return "How far you agree on what matters cannot be said: nobody rated one difference above another.", ""
	case w < lowAgreement:
		words = "You agree little on what matters."
	default:
		words = "You mostly agree on what matters."
	}
	return words, fmt.Sprintf("Kendall's W is %.2f: 0 is no agreement, 1 the same order for everybody.", w)
}

func (d teamDraft) ruledOut(alternative int) (r Ruled, some bool) {
	r = Ruled{Alternative: alternative, Name: d.draft.name(alternative)}
	for _, m := range d.Result.Members {
		if slices.Contains(m.Out, alternative) {
			r.People++
		}
	}
	if r.People == 0 || r.People == len(d.Result.Members) {
		return r, false
	}
	for _, id := range d.differing(d.rulers(alternative)) {
		one := d.disputed(id)
		one.Share = 0
		r.By = append(r.By, one)
	}
	return r, true
}

func (d teamDraft) disputed(id questions.ID) Disputed {
	kind := d.draft.question(id).Kind
	return Disputed{Question: id, Name: phrase.Capital(d.draft.called(id)), Share: d.share(id),
		Ordered: kind == questions.Scale || kind == questions.Rating, Replies: d.replies(id)}
}

// given are the replies that somebody gave.
func (q Disputed) given() []Reply {
	return slices.DeleteFunc(slices.Clone(q.Replies), func(r Reply) bool { return r.People == 0 })
}

// replies counts who said what to a question, in the order of its choices. What
// nobody said is left out, but for the places of a scale.
func (d teamDraft) replies(id questions.ID) []Reply {
	i := slices.IndexFunc(d.Result.Replies, func(r team.Replies) bool { return r.Question == id })
	if i < 0 {
		return nil
	}
	var all []Reply
	q, r := d.draft.question(id), d.Result.Replies[i]
	ordered := q.Kind == questions.Scale || q.Kind == questions.Rating
	for i, c := range q.Choices {
		text := shortLabel(c.Label)
		if q.Kind == questions.Ranking && !q.Picks() {
			text += " first"
		}
		all = append(all, Reply{text, r.Choices[i], c.ID})
	}
	all = append(all, Reply{"in own words", r.Written, ""}, Reply{"not sure", r.Unsure, ""}, Reply{"skipped", r.Skipped, ""},
		Reply{"left open", r.Silent, ""}, Reply{"not asked", r.NotAsked, ""})
	return slices.DeleteFunc(all, func(r Reply) bool { return r.People == 0 && (!ordered || r.Choice == "") })
}
