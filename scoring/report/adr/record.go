package adr

import (
	"cmp"
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/report"
)

// record is what a template prints. All its own strings are markdown, except those
// of facts, which are plain text for front matter.
type record struct {
	report.Input
	report.Summary
	Number          int
	Title, Status   string
	Facts           []fact
	List            []string // the facts where there is no front matter
	About, Question string
	Known           []string
	Unknown         string
	Drivers         []string
	Stressed        bool // the drivers were rated high, not merely the heaviest
	Options         []option
	Compared        bool   // an option is
	Chosen          string // "" where nothing is decided yet
	Used            string // Chosen as a sentence says what to use
	Good, Bad       []string
	Cautions        []string
	Flips, Measures []string
	Numbers         bool
	Versions        string
	Sources         []string
	Supersedes      string // a link to the record whose place this one takes
	Answers         string // a link to the answers file
	Counted         string // what was measured and counts, in a line; "" where nothing does
}

// fact is a line about the record itself, under a name that tools look for.
type fact struct{ Key, Value string }

// draft is an input with what is derived from it once.
type draft struct {
	report.Input
	extent
	summary report.Summary
	active  questions.Answers
	sources *report.Citations
}

func newRecord(in report.Input, o Options, e extent) record {
	d := draft{in, e, report.Summarize(in), in.Flow.Active(in.Record.Answers), report.NewCitations(in.Evidence)}
	r := record{
		Input:    in,
		Summary:  d.summary,
		Number:   o.Number,
		Title:    report.Escape(Title(in)),
		Status:   string(cmp.Or(o.Status, Proposed)),
		About:    report.Noted(cut(in.Record.About, e.about)),
		Question: d.question(),
		Numbers:  e.numbers,
		Facts:    d.facts(o),
		Counted:  d.counted(o.Measured),
	}
	if Open(in) {
		r.Status = string(Proposed)
	} else {
		r.Chosen = report.Escape(report.FullName(in.Model, d.summary.Leader))
		r.Used = report.Escape(report.Recommended(in))
	}
	if o.Answers != "" {
		r.Answers = fileLink(report.Escape(o.Answers), o.Answers)
	}
	if s := o.Supersedes; s != nil {
		r.Supersedes = fileLink(refName(*s, o.Style), s.File)
	}
	r.List = listed(r.Facts, o.Style)
	d.fill(&r)
	v := in.Result.Versions
	r.Versions = fmt.Sprintf("Computed with Crossroads, engine %s and content %s, %s draws from seed %d: the same answers give the same numbers.",
		report.Escape(v.Engine), report.Escape(v.Content), phrase.Thousands(v.Draws), v.Seed)
	r.Sources = d.sources.Lines(0)
	return r
}

// fill fills in what the extent limits. What cites comes in the order of the
// page.
func (d draft) fill(r *record) {
	r.Known, r.Unknown = d.known()
	r.Drivers, r.Stressed = d.drivers()
	r.Cautions = first(d.cautions(), d.risks)
	r.Good, r.Bad = d.consequences()
	for a := range d.Model.Alternatives {
		o := d.option(a)
		r.Options = append(r.Options, o)
		r.Compared = r.Compared || o.Compared
	}
	for _, f := range first(report.Flips(d.Input), d.flips) {
		r.Flips = append(r.Flips, report.Escape(f))
	}
	r.Measures = d.measures()
}

// facts are what programs look for in a record: what it rests on, what it says
// and when to look at it again.
func (d draft) facts(o Options) []fact {
	var list []fact
	add := func(key, value string) {
		if value = phrase.Line(value); value != "" {
			list = append(list, fact{key, value})
		}
	}
	add("date", d.Date)
	add("decision-makers", strings.Join(d.deciders(o), ", "))
	if !Open(d.Input) {
		add("decision", d.Model.Alternatives[d.summary.Leader].ID)
	}
	add("answers", o.Answers)
	add("answers-hash", Fingerprint(d.Record))
	if d.Measured != nil {
		add("measured", o.Measured)
		add("measured-hash", d.Record.Measured.Digest)
	}
	add("evidence", d.Result.Versions.Content)
	add("review", review(d.Date))
	return list
}

// labels are what lists call the facts of a record.
func labels() map[string]string {
	return map[string]string{"date": "Date", "decision-makers": "Deciders", "decision": "Decision", "answers": "Answers",
		"answers-hash": "Answers hash", "measured": "Measured", "measured-hash": "Measured hash", "evidence": "Evidence", "review": "Review"}
}

// listed writes facts as a list, under the names that the tools of a style look
// for. [Nygard] has the date under the title.
func listed(facts []fact, style Style) []string {
	var list []string
	for _, f := range facts {
		text := report.Escape(f.Value)
		switch {
		case style == Nygard && f.Key == "date":
			continue
		case f.Key == "answers", f.Key == "measured":
			text = fileLink(text, f.Value)
		}
		list = append(list, labels()[f.Key]+": "+text)
	}
	return list
}

// deciders are the names given, else that of the person who answered.
func (d draft) deciders(o Options) []string {
	var names []string
	for _, name := range o.Deciders {
		if name = phrase.Line(name); name != "" {
			names = append(names, name)
		}
	}
	if name := phrase.Line(d.Record.Person); len(names) == 0 && name != "" {
		names = []string{name}
	}
	return names
}

// Open reports whether nothing is decided yet: the call is too close to make,
// nothing is left to choose, or a team has not settled its answers.
func Open(in report.Input) bool {
	return in.Result.Verdict.Leader < 0 || in.Result.Verdict.Close || in.Unsettled
}

// Title is the title of the record, plain text: what is decided for what.
func Title(in report.Input) string {
	v, subject := in.Result.Verdict, phrase.Line(in.Record.Title)
	if subject != "" {
		subject = " for " + subject
	}
	switch {
	case v.Leader < 0:
		return "Find another way" + subject
	case Open(in) && v.Runner >= 0:
		return "Choose between " + report.FullName(in.Model, v.Leader) + " and " + report.FullName(in.Model, v.Runner) + subject
	}
	if Open(in) {
		return "Decide on " + report.FullName(in.Model, v.Leader) + subject
	}
	name := report.Recommended(in)
	if strings.Contains(name, ", ") && subject != "" {
		subject = "," + subject
	}
	return "Use " + name + subject
}

func (d draft) question() string {
	var names []string
	for a := range d.Model.Alternatives {
		names = append(names, report.FullName(d.Model, a))
	}
	subject := cmp.Or(phrase.Line(d.Record.Title), "this backend")
	return report.Escape("What should " + subject + " be built with: " + strings.Join(names, ", or ") + "?")
}
