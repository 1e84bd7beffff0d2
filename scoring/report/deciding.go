package report

import (
	"fmt"
	"math"
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// whyBrief is the tally and the lines that decide.
type whyBrief struct {
	First, Second string
	Small         bool   // they differ, by less than a point on any criterion
	Bars, Tally   string // "" where no criterion makes a whole point of difference
	Sides         []sideLines
	Earns         string // by the part of a combination
	Weakest       string
}

// sideLines are the largest lines that speak for one alternative.
type sideLines struct {
	Name  string
	Lines []string
	Rest  string
}

func (d draft) whyBrief() whyBrief {
	v := whyBrief{Weakest: d.unseenWeakness(), Earns: Escape(d.earns())}
	t := d.tally
	if t.second < 0 {
		return v
	}
	v.First, v.Second, v.Small = Escape(d.name(t.first)), Escape(d.name(t.second)), len(t.lines) > 0
	if slices.ContainsFunc(t.lines, func(l tallyLine) bool { return l.left+l.right > 0 }) {
		v.Bars = Escape(fmt.Sprintf("%s +%d, %s +%d", d.name(t.first), t.left, d.name(t.second), t.right))
		v.Tally = Escape(d.tallied())
		v.Sides = []sideLines{d.sideLines(t.first, 1), d.sideLines(t.second, -1)}
	}
	return v
}

// deciding returns the lines of one side of the tally that decide, and how many
// lines and whole points are left: sign is 1 for the first side, -1 for the
// second.
func (d draft) deciding(sign float64) (lines []tallyLine, rest, points int) {
	most := d.shown.linesFor
	if sign < 0 {
		most = d.shown.linesAgainst
	}
	for _, l := range d.tally.lines {
		if l.lead*sign <= 0 {
			continue
		}
		whole := max(l.left, l.right)
		if len(lines) == most || whole == 0 && len(lines) > 0 {
			rest, points = rest+1, points+whole
			continue
		}
		lines = append(lines, l)
	}
	return lines, rest, points
}

// decisive are the questions behind the lines that decide.
func (d draft) decisive() []questions.ID {
	var ids []questions.ID
	for _, sign := range []float64{1, -1} {
		lines, _, _ := d.deciding(sign)
		for _, l := range lines {
			for _, id := range d.Result.Lines[l.index].Answers {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
	}
	return ids
}

func (d draft) sideLines(alternative int, sign float64) sideLines {
	side := sideLines{Name: Escape(d.name(alternative))}
	lines, rest, points := d.deciding(sign)
	for i, l := range lines {
		whole := max(l.left, l.right)
		line := fmt.Sprintf("**%s** %s", ofLine(whole), Escape(d.criterion(l.index).Title))
		if whole > 0 {
			line += ": " + Escape(d.answered(l.index)) + "."
			if i < d.shown.reasons {
				line += " " + prose(sentence(d.situation(l.index).Reason))
			}
			line += d.cites.Cite(d.supporting(l.index, alternative), 1)
		}
		side.Lines = append(side.Lines, line)
	}
	if rest > 0 {
		side.Rest = fmt.Sprintf("%s: %s", phrase.Count(rest, "more line", "more lines"), ofLine(points))
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

// weakest names the line on which the recommended alternative trails most.
func (d draft) weakest() string {
	r := d.Result
	if r.Weakest < 0 || r.Verdict.Leader < 0 {
		return ""
	}
	line, leader, best := r.Lines[r.Weakest], r.Verdict.Leader, d.bestOn(r.Weakest)
	return Escape(fmt.Sprintf("The weakest line of %s is %s: %s behind %s.", d.name(leader),
		quoted(phrase.Line(d.criterion(r.Weakest).Title)), fewer(line.Points[best]-line.Points[leader]), d.name(best)))
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
	return phrase.Count(int(math.Round(points)), "point", "points")
}
