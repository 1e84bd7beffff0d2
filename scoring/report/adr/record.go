package adr

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// record is what a template prints. All strings are markdown, except Day and
// Person, which are plain text.
type record struct {
	Title              string
	Status, StatusWord string
	Day, Person        string // for front matter
	Date, Author       string // the same for running text
	About, Question    string
	Known              []string
	Unknown            string
	Drivers            []string
	Stressed           bool // the drivers were rated high, not merely the heaviest
	Options            []option
	Chosen, Sentence   string // Chosen is "" where nothing is decided yet
	Good, Bad          []string
	Cautions           []string
	Flips, Measures    []string
	Close              bool
	Lean, Versions     string
	Sources            []string
}

// draft is an input with what is derived from it once.
type draft struct {
	report.Input
	summary report.Summary
	active  questions.Answers
	sources *sources
}

func newRecord(in report.Input) record {
	d := draft{in, report.Summarize(in), in.Flow.Active(in.Record.Answers), newSources(in.Evidence)}
	r := record{
		Title:    report.Escape(Title(in)),
		Status:   "accepted",
		Day:      report.Clean(in.Date),
		Date:     report.Escape(in.Date),
		Person:   report.Clean(in.Record.Person),
		Author:   report.Escape(in.Record.Person),
		About:    report.Noted(in.Record.About),
		Question: d.question(),
		Sentence: report.Escape(d.summary.Sentence),
		Close:    d.summary.Close,
		Lean:     report.Escape(strings.TrimSpace(d.summary.Lean + " " + d.summary.Known)),
	}
	if d.open() {
		r.Status = "proposed"
	} else {
		r.Chosen = report.Escape(report.FullName(in.Model, d.summary.Leader))
	}
	r.StatusWord = report.Capital(r.Status)
	r.Known, r.Unknown = d.known()
	r.Drivers, r.Stressed = d.drivers()
	r.Cautions = d.cautions() // what cites comes in the order of the page
	r.Good, r.Bad = d.consequences()
	for a := range in.Model.Alternatives {
		r.Options = append(r.Options, d.option(a))
	}
	for _, f := range report.Flips(in) {
		r.Flips = append(r.Flips, report.Escape(f))
	}
	r.Measures = d.measures()
	v := in.Result.Versions
	r.Versions = fmt.Sprintf("Computed with Crossroads, engine %s and content %s, %s draws from seed %d: the same answers give the same numbers.",
		report.Escape(v.Engine), report.Escape(v.Content), report.Thousands(v.Draws), v.Seed)
	r.Sources = d.sources.list()
	return r
}

// open reports whether nothing is decided yet.
func (d draft) open() bool { return d.summary.Leader < 0 || d.summary.Close }

// Title is the title of the record, plain text: what is decided for what.
func Title(in report.Input) string {
	v, subject := in.Result.Verdict, report.Clean(in.Record.Title)
	if subject != "" {
		subject = " for " + subject
	}
	switch {
	case v.Leader < 0:
		return "Find another way" + subject
	case v.Close && v.Runner >= 0:
		return "Choose between " + report.FullName(in.Model, v.Leader) + " and " + report.FullName(in.Model, v.Runner) + subject
	}
	return "Use " + report.FullName(in.Model, v.Leader) + subject
}

func (d draft) question() string {
	var names []string
	for a := range d.Model.Alternatives {
		names = append(names, report.FullName(d.Model, a))
	}
	return report.Escape("What should this be built with: " + strings.Join(names, ", or ") + "?")
}
