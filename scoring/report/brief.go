package report

import (
	"strings"
	"text/template"
)

// briefWords is how many words, as wc counts them, a report may have that
// people are to finish.
const briefWords = 1200

// extent is how much of everything the short report shows.
type extent struct {
	linesFor, linesAgainst int // that decide, on either side of the tally
	reasons                int // lines on a side with the reason for their values
	flips                  int
	open                   int // questions that can still change the verdict, by name
	steps                  int
	measures               int // where two prototypes are to decide
	risks                  int
	cautions, advised      int  // and with what to do about them
	curt                   bool // of cautions the first sentence alone
	parts                  int  // of a plan, with the reason for them
	notes, noteWords       int  // beside answers that decide, and where they are cut
}

// extents are the usual one and those for answers about which there is much to
// say, the largest first.
func extents() []extent {
	return []extent{
		{linesFor: 3, linesAgainst: 2, reasons: 3, flips: 3, open: 6, steps: 4, measures: 3, risks: 3,
			cautions: 4, advised: 2, parts: 2, notes: 4, noteWords: 16},
		{linesFor: 3, linesAgainst: 1, reasons: 2, flips: 2, open: 4, steps: 4, measures: 2, risks: 3,
			cautions: 3, advised: 1, curt: true, parts: 2, notes: 3, noteWords: 12},
		{linesFor: 3, linesAgainst: 1, reasons: 1, flips: 2, open: 3, steps: 3, measures: 2, risks: 3,
			cautions: 2, curt: true, parts: 1, notes: 0},
	}
}

// brief writes what the short report has of each section, in as large an extent
// as has few enough words. It returns the draft whose citations these are.
func brief(in Input, templates *template.Template) (draft, Document) {
	for all := extents(); ; all = all[1:] {
		d := newDraft(in)
		d.shown = all[0]
		doc := Document{Title: d.title(), About: Noted(d.Record.About), Summary: d.summary()}
		for _, p := range d.parted() {
			s := Section{ID: p.id, Title: p.title, More: p.more}
			if p.brief != nil {
				s.Brief = d.fillIn(templates, p.id+".brief", p.brief())
			}
			doc.Sections = append(doc.Sections, s)
		}
		if len(all) == 1 || len(strings.Fields(doc.Brief())) <= briefWords {
			return d, doc
		}
	}
}
