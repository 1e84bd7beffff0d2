package scoring

import (
	"slices"

	"crossroads/questions"
)

// Model is everything the engine computes with. It is data: ids, numbers and
// conditions, no words about what they stand for beyond titles. It is
// read-only once made and may be shared between goroutines.
type Model struct {
	Content      string // version of the content, for the record
	Words        []RatingWord
	Alternatives []Alternative
	Branches     []Branch
	Criteria     []Criterion
	Facts        []Fact // in an order in which conditions look at earlier ones alone
	Musts        []Must
	Keep         []Keep // first whose When holds; the last holds always
	Contested    []Contested
}

// IndexOf returns the place of the alternative with an id, -1 where there is
// none.
func (m *Model) IndexOf(id string) int {
	return slices.IndexFunc(m.Alternatives, func(a Alternative) bool { return a.ID == id })
}

// CriterionOf returns the place of the criterion with an id, -1 where there is none.
func (m *Model) CriterionOf(id string) int {
	return slices.IndexFunc(m.Criteria, func(c Criterion) bool { return c.ID == id })
}

// RatingWord is one answer to a rating: a word that stands for an interval of
// raw ratings, whole numbers 0 <= Low <= High <= 100. The words of a model are
// in order, weakest first.
type RatingWord struct {
	ID        string // the choice that says it
	Low, High int
}

// Alternative is one thing that can be recommended.
type Alternative struct {
	ID   string
	Name string
	// Main and Part name two plain alternatives that this one combines: the one
	// that most of it is built with, and the one of a part beside it. Both are
	// empty for a plain alternative.
	Main, Part string
	// Gate is the question whether a combination is possible at all; GateShut
	// lists the choices that rule it out.
	Gate     questions.ID
	GateShut []string
	Shut     string // the reason given when the gate is shut
}

// Plain is how many alternatives come before those that combine others.
func (m *Model) Plain() int {
	if n := slices.IndexFunc(m.Alternatives, func(a Alternative) bool { return a.Combines() }); n >= 0 {
		return n
	}
	return len(m.Alternatives)
}

// Combines reports whether the alternative combines two others.
func (a *Alternative) Combines() bool { return a.Main != "" }

// Family is "hybrid" for a combination, whichever way round, and the id of any
// other alternative.
func (a *Alternative) Family() string {
	if a.Combines() {
		return FamilyHybrid
	}
	return a.ID
}

// Names are what advice may call the alternative: its id, and its family where
// that is another.
func (a *Alternative) Names() []string {
	if a.Combines() {
		return []string{a.ID, FamilyHybrid}
	}
	return []string{a.ID}
}

// FamilyHybrid is the family of every combination.
const FamilyHybrid = "hybrid"

// Branch groups criteria; a model has at most five.
type Branch struct {
	ID, Title string
}

// Criterion is one difference that can matter. Values are on its own fixed
// scale of 0 to 100, whose levels are worded.
type Criterion struct {
	ID     string
	Branch string
	Title  string
	// Rating is the question that says how much its swing matters. Its answer
	// is one of the model's words, or, where several criteria share a ranking,
	// the ids of these criteria, best first.
	Rating questions.ID
	// Picked is the question which few criteria matter most, if there is one. It
	// counts where the answer to Rating says nothing; its choices are criteria.
	Picked questions.ID
	Levels [5]string // what 0, 25, 50, 75 and 100 look like
	// Carries names what the part of a combination takes on where it leads here,
	// as words that follow "for": "live updates".
	Carries string
	Cases   []Case // first whose When holds; the last holds always
}

// Case is the situation that facts put a criterion in, with the value of every
// alternative there.
type Case struct {
	When   questions.Condition
	Reason string // one sentence: what makes the sides differ, or not, here
	Cells  map[string]Cell
}

// Cell is the value of one alternative on one criterion in one case: three
// whole numbers 0 <= Low <= Mid <= High <= 100.
//
// In a draw, with u uniform on 0..1, the value is piecewise linear: Low, Mid
// and High at u = 0, 1/2 and 1, or the other way round where Direction is -1.
// Cells with the same Uncertainty share one u in every draw; a cell without
// one has its own.
type Cell struct {
	Low, Mid, High int
	Uncertainty    string // id of a Contested, or ""
	Direction      int    // 1 or -1; 1 where Uncertainty is ""
	Thin           bool   // rests on no claim of strength 2 or more
	Claims         []string
	// Takes, on a combination, derives the cell from those of its main and its
	// part; the numbers above are then filled in by the engine.
	Takes Takes
	// PartShare, in percent, is the weight of the part where Takes is TakesBlend,
	// and how much of the kept lead the part really carries where it is TakesLead.
	PartShare int
	// Shares is filled in by the engine: the key, criterion:alternative, under
	// which this cell and others of its row are drawn alike although nothing is
	// contested, because one is derived from the other; "" otherwise.
	Shares string
}

// Takes is how the cell of a combination follows from its main and its part.
type Takes string

// What a combination takes. A cell that is not derived takes nothing.
const (
	TakesNothing Takes = ""
	TakesMain    Takes = "main"  // the cell of the main
	TakesLead    Takes = "part"  // that and, where the part is ahead, the keep share of its lead
	TakesBlend   Takes = "blend" // both, the part by PartShare percent
)

// Contested is one disputed claim that several cells may rest on.
type Contested struct {
	ID    string // id of the contradiction in the content
	Title string
}

// Fact is a question that conditions of the model look at. Where it applies and
// nobody knows the answer, every draw takes one of its choices by their odds.
type Fact struct {
	Question questions.ID
	When     questions.Condition // when the question applies
	Choices  []FactChoice
}

// FactChoice is one answer to a fact.
type FactChoice struct {
	ID   string
	Odds int // 0 stands for 1
}

// Must knocks alternatives out where its condition holds.
type Must struct {
	ID       string
	When     questions.Condition
	KnockOut []string
	Reason   string
}

// Keep is how much of its lead a part keeps in a combination, in percent:
// 50 <= Low <= Mid <= High <= 100.
type Keep struct {
	When           questions.Condition
	Low, Mid, High int
	Reason         string
}
