package report

import (
	"slices"
	"strings"

	"crossroads/questions/phrase"
)

// ruling is what is knocked out for one reason, which has no full stop.
type ruling struct {
	who    []int
	reason string
}

func (r ruling) verb() string {
	if len(r.who) > 1 {
		return "are"
	}
	return "is"
}

// rulings are the alternatives that are knocked out, those with the same reason
// together.
func (d draft) rulings() []ruling {
	var all []ruling
	for a, s := range d.Result.Standings {
		if !s.KnockedOut {
			continue
		}
		reason := strings.TrimRight(phrase.Line(s.Reason), ".")
		if i := slices.IndexFunc(all, func(r ruling) bool { return r.reason == reason }); i >= 0 {
			all[i].who = append(all[i].who, a)
		} else {
			all = append(all, ruling{[]int{a}, reason})
		}
	}
	return all
}

// ruledOut says which alternatives are knocked out and why, without a full stop; ""
// where none is.
func (d draft) ruledOut() string {
	var out []string
	for _, r := range d.rulings() {
		out = append(out, d.names(r.who)+" "+r.verb()+" ruled out because "+r.reason)
	}
	return strings.Join(out, "; ")
}
