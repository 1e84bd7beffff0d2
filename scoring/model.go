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
	Musts        []Must
	Keep         []Keep // first whose When holds; the last holds always
	Contested    []Contested
}

// IndexOf returns the place of the alternative with an id, -1 where there is
// none.
func (m *Model) IndexOf(id string) int {
	return slices.IndexFunc(m.Alternatives, func(a Alternative) bool { return a.ID == id })
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
	// Combines names the two alternatives whose strengths this one joins; empty
	// for a plain one. At most one alternative of a model combines others.
	Combines []string
	// Gate is the question whether a combination is possible at all; GateShut
	// lists the choices that rule it out.
	Gate     questions.ID
	GateShut []string
	Shut     string // the reason given when the gate is shut
}

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
	Cases  []Case    // first whose When holds; the last holds always
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
	// Keep, on a combining alternative, derives the cell from the two it
	// combines: max of both times the keep share plus min times the rest. The
	// numbers above are then filled in by the engine.
	Keep bool
}

// Contested is one disputed claim that several cells may rest on.
type Contested struct {
	ID    string // id of the contradiction in the content
	Title string
}

// Must knocks alternatives out where its condition holds.
type Must struct {
	ID       string
	When     questions.Condition
	KnockOut []string
	Reason   string
}

// Keep is how much of the better side's lead a combination keeps, in percent:
// 50 <= Low <= Mid <= High <= 100.
type Keep struct {
	When           questions.Condition
	Low, Mid, High int
	Reason         string
}
