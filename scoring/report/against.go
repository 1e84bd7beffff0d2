package report

import (
	"fmt"
	"strings"

	"crossroads/questions/phrase"
)

// againstLines is how many lines of each side are named.
const againstLines = 3

// Against says in sentences of plain text why the answers do not give what was
// decided, the nearest reason first: what rules the wanted alternative out, or
// what puts the leader ahead of it and which answer would bring it back; where
// it does lead, how weakly. The last one names the versions, which is where
// another result of the same answers comes from. wanted is an index into the
// model's alternatives, -1 where only the strength was decided on.
func Against(in Input, wanted int) []string {
	d := newDraft(in)
	return append(d.against(wanted),
		"Worked out with "+made(in.Result.Versions)+"; the report that was filed names what it was made with.")
}

func (d draft) against(wanted int) []string {
	leader := d.Result.Verdict.Leader
	switch {
	case leader < 0:
		return []string{d.verdict()}
	case wanted < 0 || wanted == leader:
		return d.tooWeak()
	case d.Result.Standings[wanted].KnockedOut:
		reason := strings.TrimRight(phrase.Line(d.Result.Standings[wanted].Reason), ".")
		return append([]string{phrase.Capital(d.name(wanted)) + " is ruled out because " + reason + "."}, d.back(wanted)...)
	}
	return append(d.lead(leader, wanted), d.back(wanted)...)
}

// lead sets the leader against another alternative, with the largest lines of
// each side.
func (d draft) lead(leader, other int) []string {
	t := tallyOf(d.Result, leader, other)
	said := []string{fmt.Sprintf("%s is %s ahead of %s.", phrase.Capital(d.name(leader)),
		inPoints(t.margin, t.exact), d.name(other))}
	var fors, others []string
	for _, l := range t.lines {
		line := fmt.Sprintf("+%d %s (%s)", max(l.left, l.right), quoted(phrase.Line(d.criterion(l.index).Title)), d.answered(l.index))
		switch {
		case l.left > 0 && len(fors) < againstLines:
			fors = append(fors, line)
		case l.right > 0 && len(others) < againstLines:
			others = append(others, line)
		}
	}
	if len(fors) > 0 {
		said = append(said, "For "+d.name(leader)+": "+strings.Join(fors, ", ")+".")
	}
	if len(others) > 0 {
		said = append(said, "For "+d.name(other)+": "+strings.Join(others, ", ")+".")
	}
	return said
}

// back says with which smallest change of answers an alternative would lead;
// nothing where none was found.
func (d draft) back(wanted int) []string {
	for _, f := range d.Sensitivity.Flips {
		if f.To == wanted {
			return []string{d.flip(f)}
		}
	}
	return nil
}

// tooWeak says how weakly the leader leads, and what would take the lead.
func (d draft) tooWeak() []string {
	said := []string{d.verdict()}
	if text := d.weakened(); text != "" {
		said = append(said, text)
	}
	if text := d.smallestFlip(); text != "" {
		said = append(said, text)
	}
	return said
}
