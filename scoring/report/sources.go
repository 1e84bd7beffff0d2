package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// sourcesView is what the report rests on and how it was computed. It has to
// be made after the sections that cite.
type sourcesView struct {
	Sources   []string
	CitedFor  string // what each source was cited for
	Disputes  []disputeView
	Words     string // what the words of a rating stand for
	Lean      bool   // it is disclosed
	Date      string
	Age       string // of the facts that are cited
	Versions  versionsView
	Questions []askedView
}

// versionsView is what has to be the same for the same numbers to come out.
type versionsView struct{ Engine, Content, Draws, Seed string }

type disputeView struct{ Title, SideA, SideB, Resolution string }

type askedView struct{ Question, Answer, Cites string }

// sourcesBrief is what the short report says of its sources.
type sourcesBrief struct {
	Lean     string
	Sources  []string // cited in what is brief
	Age      string   // of the facts behind them
	Versions versionsView
}

func (d draft) sourcesBrief() sourcesBrief {
	d.cites.brief = len(d.cites.sources)
	return sourcesBrief{Escape(strings.TrimSpace(d.lean() + " " + d.known())), d.cites.Lines(0), d.age(), d.versionsView()}
}

func (d draft) sourcesView() sourcesView {
	v := sourcesView{Disputes: d.disputes(), Words: d.words(), Lean: d.Result.Lean != nil, Date: Escape(d.Date),
		Versions: d.versionsView(), Questions: d.asked()}
	v.Sources, v.CitedFor, v.Age = d.cites.Lines(d.cites.brief), d.citedFor(), d.age() // behind everything that cites
	return v
}

// asked are the questions that people ask often, with their answers.
func (d draft) asked() []askedView {
	if d.Advice == nil {
		return nil
	}
	var all []askedView
	for _, e := range d.Advice.FAQ {
		all = append(all, askedView{prose(e.Question), prose(sentence(e.Answer)), d.cites.Cite(e.Claims, 2)})
	}
	return all
}

// words says which importance each rating word stands for.
func (d draft) words() string {
	var words []string
	for _, w := range d.Model.Words {
		words = append(words, fmt.Sprintf("%s %d to %d", Escape(w.ID), w.Low, w.High))
	}
	return strings.Join(words, ", ")
}

func (d draft) versionsView() versionsView {
	v := d.Result.Versions
	return versionsView{Escape(v.Engine), Escape(v.Content), phrase.Thousands(v.Draws), fmt.Sprint(v.Seed)}
}

// made says in a few words which engine and which content a result comes from.
func made(v scoring.Versions) string { return "engine " + v.Engine + ", content " + v.Content }

// citedFor names, source by source, the claims that each was cited for.
func (d draft) citedFor() string {
	var all []string
	for i, s := range d.cites.sources {
		all = append(all, strings.TrimSpace(citation(i+1))+" "+Escape(strings.Join(s.claims, ", ")))
	}
	return strings.Join(all, "; ")
}

// age says when the oldest and the newest of the facts cited so far were last
// seen; "" where none is dated.
func (d draft) age() string {
	var seen []string // a year comes before its months
	for _, s := range d.cites.sources {
		for _, id := range s.claims {
			for _, fact := range append([]string{id}, d.cites.claims[id].RestsOn...) {
				if c := d.cites.claims[fact]; c.Fact && c.Seen() != "" {
					seen = append(seen, c.Seen())
				}
			}
		}
	}
	if len(seen) == 0 {
		return ""
	}
	oldest, newest := slices.Min(seen), slices.Max(seen)
	if oldest == newest {
		return "The checked facts cited are of " + oldest + "."
	}
	return "The oldest of the checked facts cited is of " + oldest + ", the newest of " + newest + "."
}

// sourced writes a source as a link to its address, with its date and, where it
// was not read itself, how it was. Its title is no sentence: the names of
// repositories keep their small letters.
func sourced(s evidence.Source) string {
	text, address := prose(s.Title), phrase.Line(s.Address)
	if linkable(address) {
		text = link(text, address)
	} else if address != "" {
		text = joined(text, Escape(address))
	}
	text = joined(text, Escape(cmp.Or(phrase.Line(s.Date), "undated")))
	if indirect := phrase.Line(s.Indirect()); indirect != "" {
		text += " (" + Escape(indirect) + ")"
	}
	return text
}

// joined sets a comma between two parts, unless the first ends a sentence.
func joined(a, b string) string {
	if strings.HasSuffix(a, "?") {
		return a + " " + b
	}
	return a + ", " + b
}

// disputes lists the contradictions that cells of this result rest on.
func (d draft) disputes() []disputeView {
	if d.Evidence == nil {
		return nil
	}
	var ids []string
	all := make([]int, len(d.Model.Alternatives))
	for i := range all {
		all[i] = i
	}
	for _, line := range d.Result.Lines {
		for _, id := range d.contested(line, all...) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	var views []disputeView
	for _, id := range ids {
		if c, ok := d.Evidence.Contradiction(id); ok {
			views = append(views, d.disputeView(c))
		}
	}
	return views
}

func (d draft) disputeView(c evidence.Contradiction) disputeView {
	return disputeView{
		Title:      prose(c.Title),
		SideA:      prose(sentence(c.SideA.Says)) + d.cites.Cite(c.SideA.Claims, 1),
		SideB:      prose(sentence(c.SideB.Says)) + d.cites.Cite(c.SideB.Claims, 1),
		Resolution: prose(sentence(c.Resolution)) + d.cites.Cite(c.Facts, 2),
	}
}
