package content

import (
	"reflect"
	"slices"
	"time"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring/measured"
)

// measuredFile is a result of measuring as it is written.
type measuredFile struct {
	Measured  int
	Date      string
	Command   string
	Prototype string
	Pack      string
	Took      int
	Rounds    int
	Rate      float64
	Machine   measured.Machine
	Images    string
	Sides     []measured.Side
	Answers   map[string][]string
	Figures   []measuredFigure
	Bears     []measured.Bearing
}

// measuredFigure is a figure as it is written: what it is called follows from
// its id.
type measuredFigure struct {
	ID    string
	Limit int // ms, of throughput
	Of    map[string][]float64
	Noise float64
}

func measuredShapes() strictyaml.Shapes {
	return strictyaml.Shapes{
		reflect.TypeFor[measuredFile]():     {Required: []string{"measured", "date", "prototype", "pack", "machine", "sides", "figures"}},
		reflect.TypeFor[measured.Machine](): {Required: []string{"system", "processors"}},
		reflect.TypeFor[measured.Side]():    {Required: []string{"alternative", "runtime"}},
		reflect.TypeFor[measuredFigure]():   {Required: []string{"id", "of", "noise"}},
		reflect.TypeFor[measured.Bearing](): {Required: []string{"criterion", "figure", "matters", "settles"}},
	}
}

// Measured reads a result of measuring. The name stands in messages and is not
// opened. The error is of type [strictyaml.Problems].
func Measured(name string, data []byte) (*measured.Result, error) {
	s := newSource(nil)
	if len(data) > maxMeasured || !utf8.Valid(data) {
		s.report(strictyaml.Place{File: name}, "is it the right file?", "no result of measuring: it is no text, or larger than %d KiB", maxMeasured>>10)
		return nil, s.problems.Sorted()
	}
	var f measuredFile
	if d, root := s.parse(name, data, measuredShapes()); root != nil {
		d.Decode(root, &f)
		s.take(d)
		s.decoded = true
		s.checkMeasured(&f)
	}
	if err := s.problems.Sorted().Err(); err != nil {
		return nil, err
	}
	return f.result(), nil
}

// What a result may hold at most.
const (
	maxMeasured = 64 << 10
	maxListed   = 200
	maxFigure   = 1e12
)

func (s *source) checkMeasured(f *measuredFile) {
	if at := s.at(&f.Measured); f.Measured != measured.Schema && at.Line > 0 {
		s.report(at, "measure again, or use the version of the program that wrote it",
			"the form is version %d, this program reads %d", f.Measured, measured.Schema)
	}
	if _, err := time.Parse(time.DateOnly, f.Date); f.Date != "" && err != nil {
		s.report(s.at(&f.Date), "write it as 2026-11-30", "%q is no date", f.Date)
	}
	if len(f.Sides) != 2 || f.Sides[0].Alternative == f.Sides[1].Alternative {
		s.report(s.at(&f.Sides, f), "", "two sides are measured, and differ")
		return
	}
	for i := range f.Sides {
		of := f.Sides[i].Alternative
		ofOthers := func(one measuredFigure) bool { return len(one.Of) == 2 && one.Of[of] == nil }
		if len(f.Figures) > 0 && !slices.ContainsFunc(f.Figures, func(one measuredFigure) bool { return !ofOthers(one) }) {
			s.report(s.at(&f.Sides[i].Alternative), "name the alternative that was measured", "no figure is of %q", of)
			return
		}
	}
	if f.Rate < 0 || f.Rate > maxFigure {
		s.report(s.at(&f.Rate), "", "%v is no rate", f.Rate)
	}
	for _, n := range []*int{&f.Took, &f.Rounds, &f.Machine.Processors, &f.Machine.Memory, &f.Sides[0].Lines, &f.Sides[1].Lines,
		&f.Sides[0].Image, &f.Sides[1].Image} {
		if *n < 0 {
			s.report(s.at(n), "", "%d is less than nothing", *n)
		}
	}
	known := map[string]bool{}
	for i := range f.Figures {
		s.checkFigure(f, &f.Figures[i])
		if id := f.Figures[i].ID; known[id] {
			s.report(s.at(&f.Figures[i].ID), "remove one of them", "%q is given twice", id)
		}
		known[f.Figures[i].ID] = true
	}
	s.checkBearings(f, known)
	if len(f.Answers) > maxListed {
		s.report(s.at(&f.Answers), "", "more than %d answers", maxListed)
	}
}

func (s *source) checkFigure(f *measuredFile, figure *measuredFigure) {
	s.wantOneOf("figure", &figure.ID, measured.Figures())
	for _, side := range f.Sides {
		values, ok := figure.Of[side.Alternative]
		if !ok || len(figure.Of) != 2 {
			s.report(s.at(&figure.Of, figure), "", "want a range for each side, and for nothing else")
			return
		}
		if len(values) != 3 || !slices.IsSorted(values) || values[0] < 0 || values[2] > maxFigure {
			s.report(s.at(strictyaml.Key(&figure.Of, side.Alternative)), "write [low, middle, high]", "want three numbers from 0 on, in order")
		}
	}
	if figure.Noise < 1 || figure.Noise > maxFigure {
		s.report(s.at(&figure.Noise, figure), "1.05 means that a side differs from itself by 5%", "noise is a ratio of 1 or more")
	}
}

func (s *source) checkBearings(f *measuredFile, known map[string]bool) {
	seen := map[string]bool{}
	for i := range f.Bears {
		b := &f.Bears[i]
		switch {
		case b.Figure != "" && !known[b.Figure]:
			s.report(s.at(&b.Figure), "", "the figure %q was not measured", b.Figure)
		case seen[b.Criterion]:
			s.report(s.at(&b.Criterion), "one figure decides", "%q is given twice", b.Criterion)
		case b.Matters <= 100 || b.Settles <= b.Matters || b.Settles > maxListed*100 || b.Enough < 0:
			s.report(s.at(b), "", "want 100 < matters < settles, in percent, and enough from 0 on")
		}
		seen[b.Criterion] = true
	}
}

// result is what the file says; it has been checked.
func (f *measuredFile) result() *measured.Result {
	r := &measured.Result{Date: f.Date, Command: f.Command, Prototype: f.Prototype, Pack: f.Pack, Took: f.Took, Rounds: f.Rounds, Rate: f.Rate,
		Machine: f.Machine, Images: f.Images, Sides: [2]measured.Side(f.Sides), Bears: f.Bears}
	for _, id := range sortedKeys(f.Answers) {
		r.Answers = r.Answers.With(questions.Answer{Question: questions.ID(id), State: questions.Answered, Values: f.Answers[id]})
	}
	for _, one := range f.Figures {
		figure := measured.NewFigure(one.ID, one.Limit) // its title and unit
		for k, side := range f.Sides {
			v := one.Of[side.Alternative]
			figure.Sides[k] = measured.Range{Low: v[0], Mid: v[1], High: v[2]}
		}
		figure.Noise = one.Noise
		r.Figures = append(r.Figures, figure)
	}
	return r
}
