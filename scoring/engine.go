package scoring

import (
	"slices"
	"sync"

	"crossroads/questions"
)

// Version is the version of the engine. It changes whenever the same answers
// and the same content can give other numbers.
const Version = "2"

// Engine computes with one model. It holds nothing but what can be derived
// from the model: the table of draws, filled as far as it is used, and a few
// results that do not depend on the answers. It is safe for concurrent use.
type Engine struct {
	model    *Model
	criteria []criterion // as in model.Criteria
	plain    []int       // alternatives that combine nothing
	combined []combined  // those that do
	knocks   []Must      // the musts, then the gates of combinations as such
	keeps    []Keep      // those of the model, and all of it where none holds
	table    table
	odds     *odds
	lean     func() []float64
	lens     lens
}

// criterion is what New looks up once for a Criterion.
type criterion struct {
	cells [][][]Cell       // keep share, case, alternative; derived ones filled in
	kept  bool             // the keep share can change a derived cell
	facts [][]questions.ID // case: what its condition and those before it look at
	draws []*column        // alternative: its own uncertainty
	rated *column
}

// combined is an alternative that combines two others.
type combined struct {
	index, main, part int
}

// New returns an engine for the model, which must have passed the checks of
// the content: every case has a cell for every alternative, the last case
// holds always, ids are unique. There may be up to 64 alternatives, 62 choices per
// question and 255 cases per criterion. The model must not change afterwards.
func New(m *Model) *Engine {
	e := &Engine{model: m, table: newTable()}
	e.knocks = slices.Clone(m.Musts)
	for a, alt := range m.Alternatives {
		if !alt.Combines() {
			e.plain = append(e.plain, a)
			continue
		}
		e.combined = append(e.combined, combined{a, m.IndexOf(alt.Main), m.IndexOf(alt.Part)})
		if alt.Gate != "" {
			e.knocks = append(e.knocks, Must{ID: mustGate, When: questions.Is(alt.Gate, alt.GateShut...),
				KnockOut: []string{alt.ID}, Reason: alt.Shut})
		}
	}
	e.keeps = append(slices.Clone(m.Keep), Keep{Low: 100, Mid: 100, High: 100})
	e.criteria = make([]criterion, len(m.Criteria))
	for i := range m.Criteria {
		e.criteria[i] = e.look(&m.Criteria[i])
	}
	e.odds = newOdds(e)
	e.lean = sync.OnceValue(func() []float64 {
		return e.lens.of(e, e.situation(questions.Answers{}))
	})
	return e
}

// Model returns the model, which is not to be changed.
func (e *Engine) Model() *Model { return e.model }

// Cells returns the cells of a criterion by keep share, case and alternative,
// derived ones filled in; the last keep share is all of it. They are not to be
// changed.
func (e *Engine) Cells(criterion int) [][][]Cell { return e.criteria[criterion].cells }

// KeepMatters reports whether the keep share can change a cell of a criterion.
func (e *Engine) KeepMatters(criterion int) bool { return e.criteria[criterion].kept }

func (e *Engine) look(c *Criterion) criterion {
	l := criterion{rated: e.table.column("rating:" + c.ID)}
	for _, alt := range e.model.Alternatives {
		l.draws = append(l.draws, e.table.column("cell:"+c.ID+":"+alt.ID))
	}
	var facts []questions.ID
	var rows [][]Cell
	for _, one := range c.Cases {
		cells := make([]Cell, len(e.model.Alternatives))
		for a, alt := range e.model.Alternatives {
			cells[a] = one.Cells[alt.ID]
			if id := cells[a].Uncertainty; id != "" {
				e.table.column("shared:" + id)
			}
		}
		rows = append(rows, cells)
		facts = union(facts, one.When.Questions())
		l.facts = append(l.facts, facts)
	}
	e.table.column("cell:" + keepID)
	for _, keep := range e.keeps {
		l.cells = append(l.cells, e.derived(c.ID, rows, keep))
	}
	l.kept = keepMatters(l.cells)
	return l
}

// union returns the ids of both, each once, without changing either.
func union[T comparable](a, b []T) []T {
	all := a[:len(a):len(a)]
	for _, id := range b {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}
