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
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// claimsShown is how many claims a line lists for the side that leads on it;
// the other side gets one. Of the rest claimsNamed are named by id.
const (
	claimsShown = 2
	claimsNamed = 8
)

// whyView is the section that traces every point to answers and evidence.
type whyView struct {
	First, Second string
	Lines         []whyLine
	Small         []string         // criteria on which they differ by less than half a point
	Even          []string         // criteria on which the two do not differ
	Kinds         []advice.UseCase // what the sources say of this kind of product
}

// whyLine is one criterion with all that its points rest on.
type whyLine struct {
	Title, Lead, Reason string
	Said                []string
	Values, Contested   string
	Claims              []string
	More                string
}

func (d draft) whyView() whyView {
	t := d.tally
	if t.second < 0 {
		return whyView{Kinds: d.kinds()}
	}
	v := whyView{First: Escape(d.name(t.first)), Second: Escape(d.name(t.second))}
	differs := map[int]bool{}
	for _, l := range t.lines {
		differs[l.index] = true
		if max(l.left, l.right) > 0 {
			v.Lines = append(v.Lines, d.whyLine(l))
		}
	}
	for _, l := range t.lines { // behind the others, so that sources are numbered as they are read
		if max(l.left, l.right) == 0 {
			v.Small = append(v.Small, d.smallLine(l))
		}
	}
	for i := range d.Result.Lines {
		if !differs[i] {
			v.Even = append(v.Even, fmt.Sprintf("**%s**: %s", Escape(d.criterion(i).Title), prose(sentence(d.situation(i).Reason))))
		}
	}
	v.Kinds = d.kinds()
	return v
}

// smallLine is a line that comes to nothing in whole points.
func (d draft) smallLine(l tallyLine) string {
	ahead := d.tally.first
	if l.lead < 0 {
		ahead = d.tally.second
	}
	return fmt.Sprintf("**%s**, a little for %s: %s%s", Escape(d.criterion(l.index).Title), Escape(d.name(ahead)),
		prose(sentence(d.situation(l.index).Reason)), d.cites.Cite(d.claimsOf(l.index, d.tally.first, d.tally.second), 2))
}

func (d draft) whyLine(l tallyLine) whyLine {
	t, line := d.tally, d.Result.Lines[l.index]
	ahead := t.first
	if l.lead < 0 {
		ahead = t.second
	}
	v := whyLine{
		Title:  Escape(d.criterion(l.index).Title),
		Lead:   Escape(d.name(ahead)) + " " + ofLine(max(l.left, l.right)),
		Reason: prose(sentence(d.situation(l.index).Reason)),
		Values: Escape(fmt.Sprintf("%s %s, %s %s; weight %s of 100; %s points", d.name(t.first), value(line.Cells[t.first]),
			d.name(t.second), value(line.Cells[t.second]), tenths(100*line.Weight), tenths(math.Abs(l.lead)))),
		Contested: Escape(d.dispute(line, t.first, t.second)),
	}
	for _, id := range line.Answers {
		one, _ := d.active.Get(id)
		v.Said = append(v.Said, d.saidTo(l.index, d.question(id), one))
	}
	if line.Rating.Unsure {
		v.Said = append(v.Said, "How much it matters: "+d.silence(d.criterion(l.index).Rating)+", so any importance is tried")
	}
	behind := t.first + t.second - ahead
	v.Claims, v.More = d.claimLines(l.index, ahead, behind)
	return v
}

// value writes a cell: its middle and, where it is not certain, its range.
func value(c scoring.Cell) string {
	if c.Low == c.High {
		return fmt.Sprint(c.Mid)
	}
	return fmt.Sprintf("%d (%d–%d)", c.Mid, c.Low, c.High)
}

// dispute says what is contested or thin about a line; "" where nothing is.
func (d draft) dispute(line scoring.Line, alternatives ...int) string {
	var parts []string
	for _, id := range d.contested(line, alternatives...) {
		parts = append(parts, "contested: "+strings.TrimRight(d.contestedTitle(id), "."))
	}
	for _, a := range d.plain(line, alternatives) {
		if line.Cells[a].Thin {
			parts = append(parts, "thin evidence for "+d.name(a))
		}
	}
	return phrase.Capital(strings.Join(parts, "; "))
}

// contestedTitle names an uncertainty.
func (d draft) contestedTitle(id string) string {
	for _, c := range d.Model.Contested {
		if c.ID == id && c.Title != "" {
			return phrase.Line(c.Title)
		}
	}
	return id
}

// saidTo writes a question with its answer, of several choices those that the
// line asks about, if there are any.
func (d draft) saidTo(line int, q questions.Question, one questions.Answer) string {
	values := d.telling(line, q, one.Values)
	if len(values) == 0 {
		values = one.Values
	}
	name := phrase.Capital(d.short(q.ID))
	if weighs(q) {
		return "How much it matters: " + strong(Escape(d.importance(d.Result.Lines[line])))
	}
	return Escape(name) + ": " + strong(Escape(said(q, values, false)))
}

// claimLines writes the strongest claims behind the value of the side that leads
// on a line, one behind the other's, and names some of the rest. Claims that
// speak for the value go before those that limit it.
func (d draft) claimLines(line, ahead, behind int) (lines []string, more string) {
	all := d.claimsOf(line, ahead, behind)
	shown := map[string]bool{}
	show := func(alternative, rival, n int) {
		claims := d.cites.strongest(d.claimsOf(line, alternative))
		slices.SortStableFunc(claims, func(x, y evidence.Claim) int {
			return cmp.Compare(d.speaksFor(y, alternative, rival), d.speaksFor(x, alternative, rival))
		})
		for _, c := range claims {
			if n > 0 && c.Status.Supports() && !shown[c.ID] {
				n, shown[c.ID] = n-1, true
				lines = append(lines, d.claimLine(c))
			}
		}
	}
	show(ahead, behind, claimsShown)
	show(behind, ahead, 1)
	var rest []string
	for _, id := range all {
		if c, known := d.cites.claims[id]; !shown[id] && !slices.Contains(rest, Escape(id)) && (!known || c.Status.Supports()) {
			rest = append(rest, Escape(id))
		}
	}
	more = strings.Join(rest[:min(len(rest), claimsNamed)], ", ")
	if n := len(rest) - claimsNamed; n > 0 {
		more += fmt.Sprintf(" and %d more", n)
	}
	return lines, more
}

// supporting returns the claims of a line that speak for one side of the tally,
// or all where none does.
func (d draft) supporting(line, alternative int) []string {
	all := d.claimsOf(line, d.tally.first, d.tally.second)
	rival := d.tally.first + d.tally.second - alternative
	own := slices.DeleteFunc(slices.Clone(all), func(id string) bool {
		return d.speaksFor(d.cites.claims[id], alternative, rival) < 1
	})
	if len(own) == 0 {
		return all
	}
	return own
}

// speaksFor is 1 where a claim favours an alternative or what it combines, -1
// where it favours its rival, and 0 where it favours neither.
func (d draft) speaksFor(c evidence.Claim, alternative, rival int) int {
	switch favoured := d.alternative(c.Favours); {
	case favoured < 0:
		return 0
	case favoured == rival:
		return -1
	case favoured == alternative || slices.Contains(d.parts(alternative), favoured):
		return 1
	}
	return 0
}

// claimLine writes one claim with the side it speaks for, its figure, date and
// sources.
func (d draft) claimLine(c evidence.Claim) string {
	var b strings.Builder
	b.WriteString(Escape(c.ID))
	if a := d.alternative(c.Favours); a >= 0 {
		b.WriteString(", for " + Escape(d.name(a)))
	}
	b.WriteString(": " + prose(sentence(c.Says)))
	if c.Figure != "" {
		b.WriteString(" " + inline(sentence(c.Figure)))
	}
	if c.Status == evidence.Qualified || c.Status == evidence.Disputed {
		fmt.Fprintf(&b, " _%s:_ %s", phrase.Capital(string(c.Status)), prose(sentence(c.Finding)))
	}
	if c.Caveat != "" {
		b.WriteString(" _But:_ " + prose(sentence(c.Caveat)))
	}
	switch {
	case c.Date != "" && c.Fact:
		b.WriteString(" (" + Escape(c.Date) + ")")
	case c.Date != "":
		b.WriteString(" (checked " + Escape(c.Date) + ")")
	}
	return b.String() + d.cites.Cite([]string{c.ID}, 2)
}

// kinds collects what the sources say of the kinds of product that were
// answered, in the order of the content.
func (d draft) kinds() []advice.UseCase {
	if d.Advice == nil {
		return nil
	}
	var chosen []string
	for one := range d.active.All() {
		if q := d.question(one.Question); one.Known() && q.Kind == questions.Several {
			chosen = append(chosen, one.Values...)
		}
	}
	return d.Advice.UseCasesOf(chosen)
}
