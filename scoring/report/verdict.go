package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crossroads/questions"
)

// largest is how many lines of each side the verdict shows, of those that have
// a whole point.
const largest = 3

// verdictView is the first section. All strings of views are markdown.
type verdictView struct {
	Headline, Sentence, Lean, Flip string
	Weakened                       string
	Bars, Tally                    string
	Sides                          []sideLines
	Out                            []string
	Close                          bool
	Weakest                        string
	Cautions                       []string // what to do about them stands under the risks
	About                          string
}

// sideLines are the largest lines that speak for one alternative.
type sideLines struct {
	Name  string
	Lines []string
	Rest  string
}

type cautionView struct{ Says, Advice, Cites string }

func (d draft) verdictView() verdictView {
	v := verdictView{
		Headline: escape(d.headline()),
		Sentence: escape(d.verdict()),
		Weakened: escape(d.weakened()),
		Lean:     escape(strings.TrimSpace(d.lean() + " " + d.known())),
		Close:    d.Result.Verdict.Close && d.Result.Verdict.Runner >= 0,
		Weakest:  d.unseenWeakness(),
		About:    escape(d.about()),
		Out:      d.outs(),
	}
	v.Flip = escape(d.smallestFlip())
	if t := d.tally; t.second >= 0 {
		v.Bars = escape(fmt.Sprintf("%s +%d, %s +%d", d.name(t.first), t.left, d.name(t.second), t.right))
		v.Tally = escape(d.tallied())
		v.Sides = []sideLines{d.sideLines(t.first, 1), d.sideLines(t.second, -1)}
	}
	if d.Advice != nil {
		for _, c := range d.Advice.CautionsOf(d.active) {
			v.Cautions = append(v.Cautions, prose(sentence(c.Says)))
		}
	}
	return v
}

// sideLines collects the lines on which one side of the tally leads: sign is 1
// for the first, -1 for the second.
func (d draft) sideLines(alternative int, sign float64) sideLines {
	side := sideLines{Name: escape(d.name(alternative))}
	rest, points := 0, 0
	for _, l := range d.tally.lines {
		if l.lead*sign <= 0 {
			continue
		}
		whole := max(l.left, l.right)
		if len(side.Lines) == largest || whole == 0 && len(side.Lines) > 0 {
			rest, points = rest+1, points+whole
			continue
		}
		line := fmt.Sprintf("**%s** %s", ofLine(whole), escape(d.criterion(l.index).Title))
		if whole > 0 {
			line += ": " + escape(d.answered(l.index, true)) + d.cites.cite(d.supporting(l.index, alternative), 1)
		}
		side.Lines = append(side.Lines, line)
	}
	if rest > 0 {
		side.Rest = fmt.Sprintf("%s: %s", count(rest, "more line", "more lines"), ofLine(points))
	}
	return side
}

// ofLine writes the points of a line that has some, be they less than one.
func ofLine(whole int) string {
	if whole == 0 {
		return "under +1"
	}
	return fmt.Sprintf("+%d", whole)
}

// outs explains each knocked-out alternative and what it would have scored;
// where fewer than two are left the verdict gives the reasons.
func (d draft) outs() []string {
	if d.Result.Verdict.Runner < 0 {
		return d.otherwise()
	}
	var out []string
	for i, s := range d.Result.Standings {
		if s.KnockedOut {
			out = append(out, fmt.Sprintf("**%s** is ruled out because %s. It has %s points and would, were nothing ruled out, lead in %s combinations.",
				escape(d.name(i)), prose(strings.TrimRight(clean(s.Reason), ".")), tenths(s.Points), outOf100(s.WouldShare)))
		}
	}
	return out
}

// otherwise says how all would stand were nothing ruled out, the best first.
func (d draft) otherwise() []string {
	standings := d.Result.Standings
	if d.ruledOut() == "" {
		return nil
	}
	order := make([]int, len(standings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(standings[b].Points, standings[a].Points) })
	var each []string
	for i, a := range order {
		format := "%s would lead in %s combinations, with %s points"
		if i > 0 {
			format = "%s in %s, with %s"
		}
		each = append(each, fmt.Sprintf(format, d.full(a), outOf100(standings[a].WouldShare), tenths(standings[a].Points)))
	}
	return []string{escape("Were nothing ruled out, " + strings.Join(each, "; ") + ".")}
}

// weakest names the line on which the recommended alternative trails most.
func (d draft) weakest() string {
	r := d.Result
	if r.Weakest < 0 || r.Verdict.Leader < 0 {
		return ""
	}
	line, leader, best := r.Lines[r.Weakest], r.Verdict.Leader, d.bestOn(r.Weakest)
	return escape(fmt.Sprintf("The weakest line of %s is %s: %s behind %s.", d.name(leader),
		quoted(clean(d.criterion(r.Weakest).Title)), fewer(line.Points[best]-line.Points[leader]), d.name(best)))
}

// bestOn is the alternative with the most points on a line among those left; of
// equal ones the one that the tally shows.
func (d draft) bestOn(line int) int {
	best := d.Result.Verdict.Leader
	points := d.Result.Lines[line].Points
	for a, p := range points {
		more := p > points[best] || p == points[best] && a == d.tally.second
		if more && !d.Result.Standings[a].KnockedOut {
			best = a
		}
	}
	return best
}

// unseenWeakness is the weakest line where the two sides of the tally do not
// show it already, because a third alternative is the one ahead.
func (d draft) unseenWeakness() string {
	r := d.Result
	if r.Weakest < 0 || r.Verdict.Leader < 0 || d.bestOn(r.Weakest) == d.tally.second {
		return ""
	}
	return d.weakest()
}

// fewer writes a positive number of points without making 0 of a small one.
func fewer(points float64) string {
	if points < 0.5 {
		return "less than 1 point"
	}
	return count(int(math.Round(points)), "point", "points")
}

func (d draft) cautionViews() []cautionView {
	var views []cautionView
	for _, c := range d.Advice.CautionsOf(d.active) {
		views = append(views, cautionView{prose(sentence(c.Says)), prose(sentence(c.Advice)), d.cites.cite(c.Claims, 2)})
	}
	return views
}

// about says when and by whom the questions were answered.
func (d draft) about() string {
	var parts []string
	if d.Date != "" {
		parts = append(parts, clean(d.Date))
	}
	if d.Record.Person != "" {
		parts = append(parts, "answered by "+clean(d.Record.Person))
	}
	if text := d.answeredOf(); text != "" {
		parts = append(parts, text)
	}
	return sentence(strings.Join(parts, ", "))
}

// answeredOf counts the answers; "" where coverage was not computed.
func (d draft) answeredOf() string {
	c := d.Coverage
	if c.Asked == 0 {
		return ""
	}
	unknown := 0
	for one := range d.active.All() {
		if one.State == questions.Unsure || one.State == questions.Skipped {
			unknown++
		}
	}
	text := fmt.Sprintf("%d of %s answered", c.Answered-unknown, count(c.Asked, "question", "questions"))
	if unknown > 0 {
		text += fmt.Sprintf(", %d not sure or skipped", unknown)
	}
	if open := c.Asked - c.Answered; open > 0 {
		text += fmt.Sprintf(", %d left open", open)
	}
	return text
}
