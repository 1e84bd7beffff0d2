package report

import (
	"fmt"
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/whatif"
)

// flip says in plain words what would change the verdict.
func (d draft) flip(f whatif.Flip) string { return d.flipped(f, true) }

// flipped is flip, with the present answers where from is set.
func (d draft) flipped(f whatif.Flip, from bool) string {
	changes := make([]string, len(f.Changes))
	for i, c := range f.Changes {
		changes[i] = d.change(c, from)
	}
	to := "It would become " + d.name(f.To)
	if d.Result.Verdict.Close {
		to = phrase.Capital(d.name(f.To)) + " would have the most points"
	}
	return to + " if " + phrase.List(changes, "and") + "."
}

// smallestFlip says what the smallest change of answers is that changes the
// verdict; "" where none was found. Where the next larger one is known too, the
// smallest only rules something out, and both are said.
func (d draft) smallestFlip() string {
	flips := d.Sensitivity.Flips
	switch {
	case len(flips) == 0:
		return ""
	case len(flips) > 1 && len(flips[1].Changes) > len(flips[0].Changes)+1:
		return d.briefly(flips[0]) + " " + d.briefly(flips[1])
	}
	return d.briefly(flips[0])
}

// briefly is flip to be read aloud: of several changes it leaves out what is
// answered now.
func (d draft) briefly(f whatif.Flip) string {
	return d.flipped(f, len(f.Changes) == 1)
}

// change says how one answer would have to differ, and from what where from is
// set.
func (d draft) change(c whatif.Change, from bool) string {
	q := d.question(c.Question)
	if q.Kind == questions.Several && len(c.From) > 0 {
		return d.exchange(c, q)
	}
	verb := "were"
	switch {
	case q.Kind == questions.Rating:
		verb = "were rated"
	case q.Picks() && from && len(c.From) > 0:
		return fmt.Sprintf("%s mattered most, before %s", quoted(q.Label(c.To[0])), quoted(q.Label(c.From[0])))
	case q.Picks():
		return quoted(q.Label(c.To[0])) + " mattered most"
	}
	text := fmt.Sprintf("%s %s %s", d.short(c.Question), verb, quoted(said(q, c.To, true)))
	switch {
	case from && len(c.From) > 0:
		text += " instead of " + quoted(said(q, c.From, true))
	case from:
		text += " (so far " + d.silence(c.Question) + ")"
	}
	return text
}

// exchange says which of several choices would have to come or go.
func (d draft) exchange(c whatif.Change, q questions.Question) string {
	added, gone := without(c.To, c.From), without(c.From, c.To)
	switch {
	case len(added) == 0:
		return fmt.Sprintf("%s were without %s", d.short(c.Question), quoted(said(q, gone, true)))
	case len(gone) == 0:
		return fmt.Sprintf("%s had %s as well", d.short(c.Question), quoted(said(q, added, true)))
	}
	return fmt.Sprintf("%s had %s instead of %s", d.short(c.Question), quoted(said(q, added, true)), quoted(said(q, gone, true)))
}

// without returns the values that are not among others.
func without(values, others []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return slices.Contains(others, v) })
}

// Flips says in one plain sentence each what would change the verdict, the
// smallest change first; [Summary] has the first of them alone.
func Flips(in Input) []string {
	d := newDraft(in)
	var texts []string
	for _, f := range d.Sensitivity.Flips {
		texts = append(texts, d.flip(f))
	}
	return texts
}
