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
)

// headline is the verdict in a few words; a combination names its parts.
func (d draft) headline() string { return d.calls(d.built) }

// brief is the same by the name of a combination, where there is less room.
func (d draft) brief() string { return d.calls(d.name) }

func (d draft) calls(name func(int) string) string {
	v := d.Result.Verdict
	switch {
	case v.Leader < 0:
		return "No alternative is left"
	case v.Close:
		return phrase.Capital(string(scoring.Close))
	case v.Runner < 0:
		return name(v.Leader) + ", the only one left"
	}
	return name(v.Leader) + ", " + string(v.Word)
}

// verdict is the verdict in one sentence that can be read aloud.
func (d draft) verdict() string {
	v := d.Result.Verdict
	switch {
	case v.Leader < 0:
		return "The answers leave no alternative: " + d.ruledOut() + "."
	case v.Runner < 0 && d.ruledOut() == "":
		return phrase.Capital(d.name(v.Leader)) + " is all there is to choose from."
	case v.Runner < 0:
		return phrase.Capital(d.name(v.Leader)) + " is the only alternative left: " + d.ruledOut() + "."
	case v.Tie:
		return fmt.Sprintf("%s and %s come out exactly equal on these answers, which is too close to call: "+
			"try both before you decide.", phrase.Capital(d.name(v.Leader)), d.rival(v.Leader, v.Runner))
	}
	leader := d.built(v.Leader)
	lead := "is " + d.distance() + ", and leads in " + OutOf100(d.Result.Standings[v.Leader].Share) + " " + combinations
	switch v.Word {
	case scoring.Close:
		return "The answers do not settle it: " + d.name(v.Leader) + " " + lead + "."
	case scoring.Certain:
		return "However the answers and the contested evidence are read, the answer is " + leader + "; at their middle it is " + d.distance() + "."
	}
	return d.whose() + " " + speak(v.Word) + " " + leader + ": it " + lead + "."
}

// whose says whose answers they are.
func (d *draft) whose() string {
	switch {
	case d.Unsettled:
		return "The joint answers so far"
	case d.Joint:
		return "The joint answers"
	}
	return "Your answers"
}

// speak is what answers do for the leader, by the word of the verdict.
func speak(w scoring.Word) string {
	switch w {
	case scoring.Leaning:
		return "lean towards"
	case scoring.Slight:
		return "speak slightly for"
	}
	return "speak strongly for"
}

// distance says by how many points the leader is ahead: of the runner-up and,
// where the tally sets it against another, of that.
func (d draft) distance() string {
	v := d.Result.Verdict
	text := inPoints(d.margin(v.Leader, v.Runner), false) + " ahead of " + d.rival(v.Leader, v.Runner)
	if s := d.tally.second; s != v.Runner {
		text += " and " + atLeastSome(d.margin(v.Leader, s)) + " ahead of " + d.name(s)
	}
	return text
}

// margin is by how many whole points one alternative leads another.
func (d draft) margin(a, b int) int {
	return int(math.Round(d.Result.Standings[a].Points - d.Result.Standings[b].Points))
}

// rival is the full name of an alternative set against another, which may
// combine it.
func (d draft) rival(leader, runner int) string {
	if d.combination(leader) && !d.combination(runner) {
		return d.name(runner) + " alone"
	}
	return d.name(runner)
}

// tallied says by how much the first leads the second.
func (d draft) tallied() string {
	t := d.tally
	if t.second < 0 {
		return ""
	}
	ahead, margin := t.first, t.margin
	if margin < 0 {
		ahead, margin = t.second, -margin
	}
	text := fmt.Sprintf("%s by %s of 100", d.name(ahead), atLeastSome(margin))
	if t.exact {
		text = "even"
	}
	if d.Result.Standings[ahead].KnockedOut {
		text += ", were it not ruled out"
	}
	return text
}

// shared says in how many combinations the leader leads, and what that hides.
func (d draft) shared() string {
	v := d.Result.Verdict
	switch {
	case v.Leader < 0:
		return ""
	case v.Runner < 0:
		return fmt.Sprintf("Were nothing ruled out, %s would lead in %s %s.",
			d.name(v.Leader), OutOf100(d.Result.Standings[v.Leader].WouldShare), combinations)
	}
	leader := phrase.Capital(d.built(v.Leader))
	if d.combination(v.Leader) {
		leader += ","
	}
	s := fmt.Sprintf("%s leads in %s %s.", leader, OutOf100(d.Result.Standings[v.Leader].Share), combinations)
	return strings.TrimSpace(s + " " + d.sure())
}

// hinges says which open question alone could rule the leader out; "" where none
// could.
func (d draft) hinges() string {
	id := d.Result.Verdict.Hinges
	if id == "" {
		return ""
	}
	return fmt.Sprintf("%s is not answered, and could alone rule this out: so the verdict is no stronger.", phrase.Capital(d.called(id)))
}

// weakened explains a verdict that is weaker than its share; "" where it is not.
func (d draft) weakened() string {
	if !d.Result.Verdict.Downgraded {
		return ""
	}
	return "Most of the lead rests on contested or tentative evidence, so the verdict is one word weaker than the share alone would allow."
}

// sure says why the verdict is not stronger; "" where there is nothing to say.
func (d draft) sure() string {
	return cmp.Or(d.hinges(), d.weakened(), d.uncertain())
}

// uncertain says why a leader that leads in as good as every combination is not
// called certain; "" where that does not arise.
func (d draft) uncertain() string {
	v := d.Result.Verdict
	if v.Leader < 0 || v.Runner < 0 || v.Word == scoring.Certain || v.Downgraded || d.Result.Standings[v.Leader].Share < 0.995 {
		return ""
	}
	rival, worst := -1, 0.0
	for _, p := range d.Result.Pairs {
		other, margin := p.B, p.MarginLow
		switch v.Leader {
		case p.A:
		case p.B:
			other, margin = p.A, -p.MarginHigh
		default:
			continue
		}
		if !d.Result.Standings[other].KnockedOut && margin < worst {
			rival, worst = other, margin
		}
	}
	if rival < 0 {
		return ""
	}
	return fmt.Sprintf("That is %s and not certain: were everything that is open at its worst at once, %s would be %s ahead.",
		v.Word, d.name(rival), fewer(-worst))
}

// lean discloses what the evidence favours before it knows the answers.
func (d draft) lean() string {
	if len(d.Result.Lean) == 0 {
		return ""
	}
	return "Before any answer the evidence favours " + d.favours(d.Result.Lean, "all possible priorities") + "."
}

// known discloses what it favours, under any priorities, once it knows the
// facts; "" where that is the same.
func (d draft) known() string {
	if len(d.Result.AnyPriorities) == 0 || slices.Equal(d.Result.AnyPriorities, d.Result.Lean) {
		return ""
	}
	return "With the facts answered, but none of the ratings, it favours " + d.favours(d.Result.AnyPriorities, "them") + "."
}

// favours names the plain alternative with the largest percentage, and of what.
func (d draft) favours(percents []float64, of string) string {
	best, tied := -1, false
	for i, p := range percents {
		switch {
		case d.combination(i):
		case best < 0 || math.Round(p) > math.Round(percents[best]):
			best, tied = i, false
		case math.Round(p) == math.Round(percents[best]):
			tied = true
		}
	}
	if best < 0 {
		return "nothing"
	}
	share := percent(percents[best]) + " of " + of
	if tied {
		return "neither: each leads in " + share
	}
	return d.name(best) + ", which leads in " + share
}

// silence says in which way nothing is known about a question.
func (d draft) silence(id questions.ID) string {
	one, answered := d.active.Get(id)
	switch {
	case answered:
		return silent(one)
	case d.asks(id):
		return "not answered"
	}
	return "not asked"
}

// silent says in which way an answer says nothing.
func silent(one questions.Answer) string {
	switch one.State {
	case questions.Unsure:
		return "not sure"
	case questions.Skipped:
		return "skipped"
	}
	return "not confirmed"
}

// asks reports whether a question is one of those that the answers lead to.
func (d draft) asks(id questions.ID) bool {
	return slices.ContainsFunc(d.path, func(q questions.Question) bool { return q.ID == id })
}
