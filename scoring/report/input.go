package report

import (
	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/measured"
	"crossroads/scoring/whatif"
)

// Input is everything a report is made of. Result, Sensitivity and Coverage
// belong to Model and to the active answers of Record; the report prints their
// numbers and computes none of its own.
type Input struct {
	Model    *scoring.Model
	Flow     *questions.Flow
	Evidence *evidence.Base // nil: claims are named by their ids, without sources
	Advice   *advice.Advice // nil: nothing beyond the verdict is advised
	Record   questions.Record

	Result      scoring.Result
	Sensitivity whatif.Sensitivity // empty: nothing is said about what would change the verdict
	Coverage    whatif.Coverage    // empty: nothing is said about open questions
	Doubt       scoring.Doubt      // of scoring.Engine.Doubt; empty: JSON says of what is open only what is assumed
	Central     [][]float64        // of scoring.Engine.CentralWeights; nil: nothing is said about whose priorities fit which

	// Team is what a decision record says of the people behind the answers, as
	// markdown: see [TeamSays]. Empty where one person answered.
	Team []string
	// Joint says that a team gave these answers together, and Unsettled that some of
	// them are still to be settled: nothing is decided before.
	Joint, Unsettled bool

	Measured *measured.Taken // what was measured here and is in Model; nil: nothing

	Date         string // printed as given; "": no date
	MoreStarters bool   // starter code of every framework picked, not of the main one alone
	Mermaid      bool   // adds the diagram as a block that code hosts draw; a terminal shows its source
}

// draft is an input with what is derived from it once for all sections.
type draft struct {
	Input
	active questions.Answers
	path   []questions.Question // what is asked, with these answers
	tally  tally
	cites  *Citations
	shown  extent // in the short report
}

func newDraft(in Input) draft {
	return draft{
		Input:  in,
		active: in.Flow.Active(in.Record.Answers),
		path:   in.Flow.Asked(in.Record.Answers, in.Flow.Whole(in.Record)),
		tally:  newTally(in.Model, in.Result),
		cites:  NewCitations(in.Evidence),
	}
}

// FullName names an alternative as it stands in a sentence: a combination by
// what it combines.
func FullName(m *scoring.Model, alternative int) string {
	return phrase.Line(m.Alternatives[alternative].Name)
}

// name is the same.
func (d draft) name(a int) string { return FullName(d.Model, a) }

// names joins the names of some alternatives.
func (d draft) names(alternatives []int) string {
	var names []string
	for _, a := range alternatives {
		names = append(names, d.name(a))
	}
	return phrase.List(names, "and")
}

// parts returns the plain alternatives that an alternative consists of.
func (d draft) parts(a int) []int {
	if alt := d.Model.Alternatives[a]; alt.Combines() {
		return []int{d.alternative(alt.Main), d.alternative(alt.Part)}
	}
	return []int{a}
}

// alternative returns the index of an alternative; -1 where there is none.
func (d draft) alternative(id string) int { return d.Model.IndexOf(id) }

// combination reports whether an alternative joins others.
func (d draft) combination(a int) bool { return d.Model.Alternatives[a].Combines() }

// criterion is the criterion of a line.
func (d draft) criterion(line int) scoring.Criterion {
	return d.Model.Criteria[d.Result.Lines[line].Criterion]
}

// situation is the case that the answers put a line's criterion in.
func (d draft) situation(line int) scoring.Case {
	return d.criterion(line).Cases[d.Result.Lines[line].Case]
}

// question returns a question, or one that shows its id where the flow lacks it.
func (d draft) question(id questions.ID) questions.Question {
	if q, ok := d.Flow.Question(id); ok {
		return q
	}
	return questions.Question{ID: id, Short: string(id), Title: string(id)}
}

// called names a question where a fact and the importance of it may stand side
// by side.
func (d draft) called(id questions.ID) string {
	if d.question(id).Kind == questions.Rating {
		return "importance of " + d.short(id)
	}
	return d.short(id)
}

// short names a question in a few words.
func (d draft) short(id questions.ID) string {
	q := d.question(id)
	if q.Short == "" {
		return phrase.Line(string(q.ID))
	}
	return phrase.Line(q.Short)
}
