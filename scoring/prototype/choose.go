package prototype

import (
	"cmp"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Choice is which part to build twice, and in which two languages.
type Choice struct {
	// Between are the languages, as indexes of alternatives, the one with more
	// points first; empty where fewer than two are left.
	Between []int
	Margin  float64 // points by which the first is ahead of the second
	// Candidates are the parts that are written for both, those first that the
	// product has, and of these the ones first about which most is open.
	Candidates []Candidate
	// People are the other criteria on which the evidence leaves something open:
	// no part of the product measures them.
	People []Doubt
}

// Candidate is a part that could be built.
type Candidate struct {
	Part   *Part
	Has    bool    // the product has such a part
	Doubts []Doubt // of the criteria that it bears on
	Own    float64 // what is open of the criterion that it is about
	Open   float64 // and of all
}

// Doubt is how many points of the margin between two languages the evidence for
// one criterion leaves open, to either side.
type Doubt struct {
	Line int // index into the lines of the result
	Open float64
	// Turn is the part of it by which the second language could gain on the first.
	Turn float64
}

// Turn is the most by which a measurement could bring the second language nearer
// to the first.
func (c Candidate) Turn() float64 {
	sum := 0.0
	for _, d := range c.Doubts {
		sum += d.Turn
	}
	return sum
}

// Choose looks for the part that decides: of those that a product with these
// answers has, the one about whose own criterion the evidence leaves open most of
// the margin between the two leading languages. What all of them tell beside
// that, such as how long a start takes, settles ties alone.
func Choose(m *scoring.Model, r scoring.Result, answers questions.Answers, parts []Part) Choice {
	c := Choice{Between: contenders(m, r)}
	if len(c.Between) < 2 {
		return c
	}
	first, second := c.Between[0], c.Between[1]
	c.Margin = r.Standings[first].Points - r.Standings[second].Points
	doubts := map[string]Doubt{}
	for i, line := range r.Lines {
		if d := doubt(i, line, first, second); d.Open > 0 {
			doubts[m.Criteria[line.Criterion].ID] = d
		}
	}
	measured := map[string]bool{}
	for i := range parts {
		p := &parts[i]
		_, a := p.In(m.Alternatives[first].ID)
		_, b := p.In(m.Alternatives[second].ID)
		if !a || !b {
			continue
		}
		one := Candidate{Part: p, Has: p.When.Holds(answers)}
		for j, id := range p.Criteria {
			measured[id] = measured[id] || one.Has
			if d, ok := doubts[id]; ok {
				one.Doubts, one.Open = append(one.Doubts, d), one.Open+d.Open
				if j == 0 {
					one.Own = d.Open
				}
			}
		}
		c.Candidates = append(c.Candidates, one)
	}
	slices.SortStableFunc(c.Candidates, byOpen)
	for id, d := range doubts {
		if !measured[id] {
			c.People = append(c.People, d)
		}
	}
	slices.SortFunc(c.People, func(x, y Doubt) int { return cmp.Or(cmp.Compare(y.Open, x.Open), x.Line-y.Line) })
	return c
}

func byOpen(x, y Candidate) int {
	if x.Has != y.Has {
		if x.Has {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(y.Own, x.Own), cmp.Compare(y.Open, x.Open))
}

// Decides returns the part that decides; nil where no part of the product
// measures anything that is open.
func (c Choice) Decides() *Part {
	if len(c.Candidates) > 0 && c.Candidates[0].Has && c.Candidates[0].Open > 0 {
		return c.Candidates[0].Part
	}
	return nil
}

// doubt is what the evidence on a line leaves open between two languages.
func doubt(i int, line scoring.Line, first, second int) Doubt {
	a, b := line.Cells[first], line.Cells[second]
	return Doubt{Line: i,
		Open: line.Weight * float64(a.High-a.Low+b.High-b.Low),
		Turn: line.Weight * float64(a.Mid-a.Low+b.High-b.Mid)}
}

// contenders are the two languages that are left with the most points. One that
// only a combination brings in is left as long as that is.
func contenders(m *scoring.Model, r scoring.Result) []int {
	var left []int
	for i := range m.Alternatives {
		a := &m.Alternatives[i]
		if r.Standings[i].KnockedOut {
			continue
		}
		languages := []int{i}
		if a.Combines() {
			languages = []int{m.IndexOf(a.Main), m.IndexOf(a.Part)}
		}
		for _, l := range languages {
			if l >= 0 && !slices.Contains(left, l) {
				left = append(left, l)
			}
		}
	}
	slices.SortStableFunc(left, func(x, y int) int { return cmp.Compare(r.Standings[y].Points, r.Standings[x].Points) })
	return left[:min(len(left), 2)]
}
