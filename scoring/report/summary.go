package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
)

// Summary is what a result screen shows before anybody reads on: plain data
// with labels, without width and without colour. Sentences are plain text, not
// markdown, and hold nothing that a user wrote except the labels of choices.
type Summary struct {
	Headline string       // "Node.js, with Python for models, leaning"
	Brief    string       // "Node.js with a Python part, leaning"
	Sentence string       // the verdict in one sentence
	Leader   int          // index into the model's alternatives; -1 where all are knocked out
	Word     scoring.Word // how strong the verdict is
	Close    bool         // no recommendation: too close to call
	Rival    Rival        // the runner-up, which the ranges below set the leader against
	Bars     []Bar        // the leader and the alternative it is set against, usually the best other plain one
	Tally    string       // "Node.js by 17 of 100"
	Share    string       // in how many combinations the leader leads
	Lean     string       // what the evidence says before it knows the answers
	Known    string       // what it says once it knows the facts, but no priorities, to be read behind Lean; "" where that is the same
	Flip     string       // the smallest change of answers that changes the verdict; "" where none was found
	Lines    []Line       // criteria on which the two bars differ, largest first
	Tornado  []Range      // margin of the leader over each answer or contested claim, widest first
	Names    []string     // of the alternatives, in the model's order
	Stands   []Stand      // where all alternatives stand on each criterion, heaviest first
	Out      string       // which alternatives are ruled out, and why; "" where none is
	Places   []Place      // who competes, best first
	Moot     []string     // the cautions that could make the whole question moot
	Measured []string     // what was measured here, and what that does
	Program  bool         // the call is close or slight, and a program can measure some of what is open
	Cautions []string     // the others, said whatever the verdict; none where the input has no advice
}

// Rival is the runner-up: the alternative with the most points behind the
// leader. The second bar may be another one, where the runner-up is a
// combination.
type Rival struct {
	Alternative int     // index into the model's alternatives; -1 where there is none
	Name        string  // its name; "" where there is none
	Margin      float64 // points by which the leader is ahead of it
}

// Bar is one side of the tally.
type Bar struct {
	Alternative int    // index into the model's alternatives
	Name        string // its name
	Value       int    // points by which it leads the other bar, summed over the criteria where it leads; 0 to 100
}

// Line is one criterion in the tally. The values are rounded so that each
// column adds up to its bar.
type Line struct {
	Label  string // title of the criterion
	Answer string // the answers it rests on, in a few words
	Left   int    // points by which the first bar leads here; 0 where it trails
	Right  int    // the same for the second bar
	Short  string // the criterion in a few words, for narrow columns
}

// Range is an interval of the leader's margin over the runner-up, in points:
// below 0 the runner-up is ahead.
type Range struct {
	Label     string
	Low, High float64
	LowLabel  string // what lies at the low end
	HighLabel string // what lies at the high end
}

// Stand is where the alternatives stand on one criterion.
type Stand struct {
	Label  string  // the criterion in a few words
	Weight int     // what it weighs, of 100
	Values []Value // of each alternative in the model's order
}

// Value is where one alternative stands on a criterion: an interval on its
// scale of 0 to 100 with the value that holds unless something else is known.
type Value struct {
	Low, Mid, High int
	Contested      bool // rests on a claim that is disputed
	Thin           bool // rests on thin evidence
}

// Summarize makes the summary alone. It takes some tens of
// microseconds, so that it can follow every key press.
func Summarize(in Input) Summary {
	d := newDraft(in)
	return d.summary()
}

func (d draft) summary() Summary {
	v := d.Result.Verdict
	s := Summary{
		Headline: d.headline(),
		Brief:    d.brief(),
		Sentence: d.verdict(),
		Leader:   v.Leader,
		Rival:    d.rivalOf(v.Leader, v.Runner),
		Word:     v.Word,
		Close:    v.Close,
		Tally:    d.tallied(),
		Share:    d.shared(),
		Lean:     d.lean(),
		Known:    d.known(),
	}
	s.Measured = d.Measured.Lines(d.Flow, d.situations())
	s.Program = (v.Close || v.Word == scoring.Slight) && d.measurable()
	if out := d.ruledOut(); out != "" {
		s.Out = sentence(out)
	}
	s.Places = d.competitors()
	s.Flip = d.smallestFlip()
	s.Tornado = d.tornado()
	s.Names, s.Stands = d.stands()
	if t := d.tally; t.second >= 0 {
		s.Bars = []Bar{{t.first, d.name(t.first), t.left}, {t.second, d.name(t.second), t.right}}
		for _, l := range t.lines {
			s.Lines = append(s.Lines, Line{
				Label:  phrase.Line(d.criterion(l.index).Title),
				Answer: d.answered(l.index),
				Left:   l.left,
				Right:  l.right,
				Short:  d.short(d.criterion(l.index).Rating),
			})
		}
	}
	for _, c := range d.cautions() {
		if c.Moot {
			s.Moot = append(s.Moot, sentence(c.Says))
		} else {
			s.Cautions = append(s.Cautions, sentence(c.Says))
		}
	}
	return s
}

// stands reads the decision matrix as a picture needs it.
func (d draft) stands() (names []string, rows []Stand) {
	for a := range d.Model.Alternatives {
		names = append(names, d.name(a))
	}
	byWeight := slices.Clone(d.Result.Lines)
	slices.SortStableFunc(byWeight, func(x, y scoring.Line) int { return cmp.Compare(y.Weight, x.Weight) })
	for _, l := range byWeight {
		row := Stand{Label: d.short(d.Model.Criteria[l.Criterion].Rating), Weight: int(math.Round(l.Weight * 100))}
		for _, c := range l.Cells {
			row.Values = append(row.Values, Value{
				Low: c.Low, Mid: c.Mid, High: c.High,
				Contested: c.Takes == scoring.TakesNothing && c.Uncertainty != "", Thin: c.Takes == scoring.TakesNothing && c.Thin,
			})
		}
		rows = append(rows, row)
	}
	return names, rows
}

func (d draft) rivalOf(leader, runner int) Rival {
	if runner < 0 {
		return Rival{Alternative: -1}
	}
	standings := d.Result.Standings
	return Rival{runner, d.name(runner), standings[leader].Points - standings[runner].Points}
}

// telling keeps of several choices those that the case of a line asks about.
func (d draft) telling(line int, q questions.Question, values []string) []string {
	if q.Kind != questions.Several {
		return values
	}
	return d.named(line, q, values)
}

// named keeps of the values of an answer those that the case of a line names.
func (d draft) named(line int, q questions.Question, values []string) []string {
	var named []string
	d.situation(line).When.Walk(func(id questions.ID, asked []string) {
		for _, v := range values {
			if id == q.ID && slices.Contains(asked, v) && !slices.Contains(named, v) {
				named = append(named, v)
			}
		}
	})
	return named
}

// answered says in a few words what was answered to the questions behind a
// line, the rating last. Of the facts those count that the case names; where it
// names none, because it is what remains, all.
func (d draft) answered(line int) string {
	rating := d.criterion(line).Rating
	var named, facts []string
	weight := "importance " + d.silence(rating)
	for _, id := range d.Result.Lines[line].Answers {
		one, _ := d.active.Get(id)
		q := d.question(id)
		values := d.telling(line, q, one.Values)
		switch {
		case len(values) == 0:
		case id == rating:
			weight = "rated " + said(q, values, true)
		case q.Picks(): // stands for a rating where there is none
			if own, _ := d.active.Get(rating); !own.Known() {
				weight = d.picked(line, q, values)
			}
		default:
			facts = append(facts, d.phrase(q, values))
			if len(d.named(line, q, values)) > 0 {
				named = append(named, d.phrase(q, values))
			}
		}
	}
	if len(named) > 0 {
		facts = named
	}
	return strings.Join(append(facts, weight), ", ")
}

// picked says which place a line has among the picks.
func (d draft) picked(line int, q questions.Question, picks []string) string {
	place := slices.Index(picks, d.criterion(line).ID)
	if place == 0 {
		return pickedAs(place) + " of " + d.short(q.ID)
	}
	return pickedAs(place) + " among " + d.short(q.ID)
}

// phrase says values of an answer so that they can stand without the question.
func (d draft) phrase(q questions.Question, values []string) string {
	if q.Picks() {
		return d.short(q.ID) + ": " + strings.Join(labelsOf(q, values), ", then ")
	}
	var phrases []string
	for _, v := range values {
		text := phrase.Line(q.Phrases[v])
		if text == "" {
			return d.short(q.ID) + " " + quoted(said(q, values, true))
		}
		phrases = append(phrases, text)
	}
	return strings.Join(phrases, ", ")
}
