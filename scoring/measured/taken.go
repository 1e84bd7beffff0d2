package measured

import (
	"crossroads/questions"
	"crossroads/scoring"
)

// Taken is a result that counts, with what it did to a model.
type Taken struct {
	*Result
	File    string         // the name of its file, for people
	Path    string         // of that file, for who refers to it; may be empty
	Without *scoring.Model // the model before
	Effects []Effect
}

// Take returns the model with a result in it, and what that did.
func Take(m *scoring.Model, r *Result, file string) (*scoring.Model, *Taken) {
	with, effects := Apply(m, r)
	return with, &Taken{Result: r, File: file, Without: m, Effects: effects}
}

// Lines say what was measured and what that does, a sentence or two for each
// criterion: those first that say that a difference is too small to matter. The
// situation of each criterion, where it is given, tells what does not count; the
// flow names what is open.
func (t *Taken) Lines(f *questions.Flow, situations []int) (lines []string) {
	if t == nil {
		return nil
	}
	var behind []string
	for _, e := range t.Effects {
		line := e.Says(t.Without, t.Result) + " " + e.Does(t.Without, t.Result, f)
		if len(situations) > 0 && situations[e.Row] != e.Case {
			line = e.Says(t.Without, t.Result) + " That was for other answers, and does not count for these."
		}
		if e.Outcome == Enough || e.Outcome == Equal {
			lines = append(lines, line)
		} else {
			behind = append(behind, line)
		}
	}
	return append(lines, behind...)
}
