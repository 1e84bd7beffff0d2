package content

import (
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/scoring"
)

// guideFormat is guide.yaml: the frame of a pack and the order of its files.
type guideFormat struct {
	Version         string
	Title           string
	Steps           []questions.Step
	Alternatives    []scoring.Alternative
	Branches        []scoring.Branch
	Musts           []scoring.Must
	Keep            []keepFormat
	Words           []wordFormat
	Questions       []string // files in questions/, in the order of the walk
	Criteria        []string // files in criteria/, in the order of reports
	TechnologyWords []string // words that questions about priorities may not hold
	Swap            [][]string
}

// wordFormat is one word a rating can be answered with and the interval on 0 to 100
// that it stands for.
type wordFormat struct {
	ID, Label string
	Help      string // may be empty
	Low, High int
}

type keepFormat struct {
	When   questions.Condition
	Share  triple
	Reason string
}

// criterionFormat is one file of criteria/.
type criterionFormat struct {
	ID, Branch, Title string
	Levels            map[string]string
	Apart             string
	Claims            map[string][]string // alternative -> claims for all its cells
	Contested         map[string]string   // alternative -> contradiction, "-" in front for the reversed direction
	Unused            string
	Cases             []caseFormat
}

type caseFormat struct {
	When   questions.Condition
	Reason string
	Cells  map[string]*cellFormat `key:"*"`
}

// cellFormat is one cell: keep, a number, three numbers, or these with keys.
type cellFormat struct {
	Keep      bool
	Value     triple
	Claims    []string
	Contested string
	Thin      bool
	Wide      string
}

// cellKeys is how a cell with keys is written.
type cellKeys struct {
	Value     cellValue
	Claims    []string
	Contested string
	Thin      bool
	Wide      string
}

type cellValue struct {
	keep  bool
	three triple
}

// keepWord, as a cell, derives it from the two alternatives that are combined.
const keepWord = "keep"

func (c *cellFormat) decode(d decoder, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		var v cellValue
		v.decode(d, n)
		c.Keep, c.Value = v.keep, v.three
		return
	}
	var keys cellKeys
	d.value(n, reflect.ValueOf(&keys).Elem())
	*c = cellFormat{Keep: keys.Value.keep, Value: keys.Value.three, Claims: keys.Claims,
		Contested: keys.Contested, Thin: keys.Thin, Wide: keys.Wide}
	d.places[&c.Claims], d.places[&c.Contested] = d.at(&keys.Claims), d.at(&keys.Contested)
	for i := range c.Claims {
		d.places[&c.Claims[i]] = d.at(&keys.Claims[i])
	}
}

func (v *cellValue) decode(d decoder, n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Value == keepWord {
		v.keep = true
		return
	}
	v.three.decode(d, n)
}

// triple is a low, a middle and a high number; one number stands for all.
type triple [3]int

func (t triple) width() int { return t[2] - t[0] }

func (t *triple) decode(d decoder, n *yaml.Node) {
	const want = "a whole number, or three as [low, middle, high]"
	if n.Kind == yaml.SequenceNode && len(n.Content) == len(t) {
		for i, item := range n.Content {
			d.value(item, reflect.ValueOf(t).Elem().Index(i))
		}
		return
	}
	one, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil {
		d.mismatch(n, want)
		return
	}
	*t = triple{one, one, one}
}

// direction splits "-X12" into the contradiction and -1.
func direction(written string) (id string, way int) {
	if id, ok := strings.CutPrefix(written, "-"); ok {
		return id, -1
	}
	return written, 1
}

// coreShapes is how guide, questions and criteria are written.
func coreShapes() shapes {
	return shapes{
		reflect.TypeFor[guideFormat](): {required: []string{"version", "title", "steps", "alternatives", "branches",
			"words", "questions", "criteria"}},
		reflect.TypeFor[questions.Step]():      {required: []string{"id", "title"}},
		reflect.TypeFor[scoring.Alternative](): {required: []string{"id", "name"}},
		reflect.TypeFor[scoring.Branch]():      {required: []string{"id", "title"}},
		reflect.TypeFor[scoring.Must]():        {required: []string{"id", "when", "knock_out", "reason"}},
		reflect.TypeFor[keepFormat]():          {required: []string{"share", "reason"}},
		reflect.TypeFor[wordFormat]():          {required: []string{"id", "label", "high"}},
		reflect.TypeFor[questions.Question]():  {required: []string{"id", "kind", "short", "title", "why"}, hidden: []string{"Step"}},
		reflect.TypeFor[questions.Choice]():    {required: []string{"id", "label"}},
		reflect.TypeFor[criterionFormat]():     {required: []string{"id", "branch", "title", "levels", "cases"}},
		reflect.TypeFor[caseFormat]():          {required: []string{"reason"}},
		reflect.TypeFor[cellKeys]():            {required: []string{"value"}},
	}
}
