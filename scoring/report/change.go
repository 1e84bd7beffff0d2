package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring/whatif"
)

// swingsShown is how many lines the table of swings has at most.
const swingsShown = 8

// changeBrief is what would change the verdict.
type changeBrief struct {
	Leader    string // "" where there is nobody to lead against
	Flips     []string
	Disputed  string // claims that would change it alone
	Several   bool   // of these
	CanChange string // how many open questions can change it, alone or with others
	Together  bool   // they are several
	Open      string
	Computed  bool
	Covered   bool   // some questions are open, and none can change who leads
	What      string // what would change: the verdict or, where there is none, the lead
}

// changeView is what moves the margin.
type changeView struct {
	Leader, Runner string
	Flips          []string
	Ratings        []string
	Claims         []string
	Swings         []swingRow
	Central        centralView
}

type swingRow struct{ Label, Low, High string }

func (d draft) changeBrief() changeBrief {
	c := d.Coverage
	v := changeBrief{Covered: c.Asked > c.Answered && c.CanChange == 0, What: d.verdictOrLead()}
	v.Flips, _ = d.flips()
	if d.Result.Verdict.Runner < 0 {
		v.Covered = false
		return v
	}
	s := d.Sensitivity
	v.Leader = Escape(d.name(d.Result.Verdict.Leader))
	v.Computed = len(s.Flips)+len(s.Ratings)+len(s.Claims)+len(s.Tornado) > 0
	var disputed []string
	for _, one := range s.Claims {
		if one.Flips {
			disputed = append(disputed, Escape(d.contestedTitle(one.Uncertainty)))
		}
	}
	v.Disputed, v.Several = strings.Join(disputed, " "), len(disputed) > 1
	v.Together = c.CanChange > 1
	if c.CanChange > 0 {
		v.CanChange = phrase.Count(c.CanChange, "open question can", "open questions can")
	}
	var open []string
	for _, id := range c.Open[:min(len(c.Open), d.shown.open)] {
		open = append(open, Escape(d.called(id)))
	}
	if more := len(c.Open) - d.shown.open; more > 0 {
		open = append(open, fmt.Sprintf("and %d more", more))
	}
	v.Open = strings.Join(open, ", ")
	return v
}

// flips says what would change the verdict: first what tells most, the smallest
// change to each alternative and other changes of one answer, then the rest.
func (d draft) flips() (telling, rest []string) {
	var reached []int
	for _, f := range d.Sensitivity.Flips {
		text := Escape(d.flip(f))
		again := slices.Contains(reached, f.To)
		if len(telling) == d.shown.flips || again && len(f.Changes) > 1 {
			rest = append(rest, text)
			continue
		}
		telling, reached = append(telling, text), append(reached, f.To)
	}
	return telling, rest
}

func (d draft) changeView() changeView {
	verdict, s := d.Result.Verdict, d.Sensitivity
	var v changeView
	_, v.Flips = d.flips()
	if verdict.Runner < 0 {
		return v
	}
	v.Leader, v.Runner = Escape(d.name(verdict.Leader)), Escape(d.name(verdict.Runner))
	for _, r := range s.Ratings {
		if text := d.ratingRange(r); text != "" {
			v.Ratings = append(v.Ratings, text)
		}
	}
	for _, c := range s.Claims {
		v.Claims = append(v.Claims, d.claimFlip(c))
	}
	for i, r := range d.tornado() {
		if i == swingsShown {
			break
		}
		v.Swings = append(v.Swings, swingRow{Escape(phrase.Capital(r.Label)), signedTenth(r.Low), signedTenth(r.High)})
	}
	v.Central = d.centralView()
	return v
}

// verdictOrLead is what changes when another alternative has the most points.
func (d draft) verdictOrLead() string {
	if d.Result.Verdict.Close && d.Result.Verdict.Leader >= 0 {
		return "the lead"
	}
	return "the verdict"
}

// ratingRange says within which importance of a criterion the leader stays; ""
// where it stays under any.
func (d draft) ratingRange(r whatif.RatingRange) string {
	c := d.Model.Criteria[r.Criterion]
	switch {
	case r.Low <= 0 && r.High >= 100:
		return ""
	case r.Low <= 0:
		return Escape(fmt.Sprintf("%s: above %.0f", phrase.Line(c.Title), r.High))
	case r.High >= 100:
		return Escape(fmt.Sprintf("%s: below %.0f", phrase.Line(c.Title), r.Low))
	}
	return Escape(fmt.Sprintf("%s: below %.0f or above %.0f", phrase.Line(c.Title), r.Low, r.High))
}

// claimFlip says what a contested claim does to the margin.
func (d draft) claimFlip(c whatif.ClaimFlip) string {
	low, high := slices.Min(c.Margins[:]), slices.Max(c.Margins[:])
	effect := d.verdictOrLead() + " stays."
	if c.Flips {
		effect = d.verdictOrLead() + " changes."
	}
	margin := fmt.Sprintf("Margin from %s to %s; ", signedTenth(low), signedTenth(high))
	if signedTenth(low) == signedTenth(high) {
		margin = fmt.Sprintf("Margin %s throughout; ", signedTenth(low))
	}
	return fmt.Sprintf("%s %s%s%s", strong(Escape(d.contestedTitle(c.Uncertainty))), margin, effect,
		d.cites.Cite(d.disputed(c.Uncertainty), 2))
}

// disputed returns the claims on both sides of a contradiction.
func (d draft) disputed(id string) []string {
	if d.Evidence == nil {
		return nil
	}
	c, ok := d.Evidence.Contradiction(id)
	if !ok {
		return nil
	}
	return append(append(append([]string{}, c.Facts...), c.SideA.Claims...), c.SideB.Claims...)
}

// tornado is the margin over the range of every answer and contested claim.
func (d draft) tornado() []Range {
	var ranges []Range
	for _, s := range d.Sensitivity.Tornado {
		label := d.called(s.Question)
		if s.Uncertainty != "" {
			label = d.contestedTitle(s.Uncertainty)
		}
		ranges = append(ranges, d.marginRange(label, s.Low, s.High))
	}
	return ranges
}

func (d draft) marginRange(label string, low, high float64) Range {
	return Range{Label: label, Low: low, High: high, LowLabel: d.ahead(low), HighLabel: d.ahead(high)}
}

// ahead names who leads at a margin of the leader over the runner-up.
func (d draft) ahead(margin float64) string {
	v := d.Result.Verdict
	switch {
	case v.Runner < 0 || margin == 0:
		return "even"
	case margin < 0:
		return fmt.Sprintf("%s by %s", d.name(v.Runner), inPoints(int(math.Round(-margin)), false))
	}
	return fmt.Sprintf("%s by %s", d.name(v.Leader), inPoints(int(math.Round(margin)), false))
}
