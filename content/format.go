package content

import (
	"reflect"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
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
	Questions       []string       // files in questions/, in the order of the walk
	Criteria        []string       // files in criteria/, in the order of reports
	Retired         []questions.ID // questions of earlier versions without a successor
	Fresh           []freshFormat  // for how long a fact may be believed; none: for ever
	TechnologyWords []string       // words that questions about priorities may not hold
	Swap            [][]string
}

// freshFormat is a kind of fact and for how long one may be believed unseen.
type freshFormat struct {
	Kind     string
	About    string
	Months   int  // 0: for ever, as it is told as of its time
	Versions bool // it is about releases, and has to name them
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
	Combination       takesFormat // what a combination takes where a case has no cell for it
	Carries           string
	Cases             []caseFormat
}

// takesFormat is main, part, or a blend: {part: 30} weighs the part so, in
// percent, and {lead: 55} keeps 55 percent of its lead at the most.
type takesFormat struct {
	takes scoring.Takes
	share int
}

// takesOf reports whether a node says what a combination takes.
func takesOf(n *yaml.Node) bool {
	if n.Kind == yaml.MappingNode && len(n.Content) == 2 {
		return n.Content[0].Value == "lead" || n.Content[0].Value == "part"
	}
	return n.Value == string(scoring.TakesMain) || n.Value == string(scoring.TakesLead)
}

func (f *takesFormat) DecodeYAML(d *strictyaml.Decoder, n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		var keys struct{ Part, Lead int }
		d.Decode(n, &keys)
		f.takes, f.share = scoring.TakesBlend, keys.Part
		if keys.Lead > 0 {
			f.takes, f.share = scoring.TakesLead, keys.Lead
		}
	} else if takes := scoring.Takes(n.Value); takes == scoring.TakesMain || takes == scoring.TakesLead {
		f.takes, f.share = takes, 100
	}
	if f.takes == scoring.TakesNothing || f.share < 1 || f.share > 100 {
		d.Mismatch(n, "main, part, {lead: 1 to 100} or {part: 1 to 100}")
	}
}

type caseFormat struct {
	When   questions.Condition
	Reason string
	Cells  map[string]*cellFormat `key:"*"`
}

// cellFormat is one cell: a number, three numbers, or these with keys; of a
// combination also what it takes in this case.
type cellFormat struct {
	Takes     takesFormat
	Value     triple
	Claims    []string
	Contested string
	Thin      bool
	Wide      string
}

// cellKeys is how a cell with keys is written: without what it takes.
type cellKeys cellFormat

func (c *cellFormat) DecodeYAML(d *strictyaml.Decoder, n *yaml.Node) {
	switch {
	case takesOf(n):
		c.Takes.DecodeYAML(d, n)
	case n.Kind == yaml.MappingNode:
		d.Decode(n, (*cellKeys)(c))
	default:
		c.Value.DecodeYAML(d, n)
	}
}

// triple is a low, a middle and a high number; one number stands for all.
type triple [3]int

func (t triple) width() int { return t[2] - t[0] }

func (t *triple) DecodeYAML(d *strictyaml.Decoder, n *yaml.Node) {
	const want = "a whole number, or three as [low, middle, high]"
	if n.Kind == yaml.SequenceNode && len(n.Content) == len(t) {
		for i, item := range n.Content {
			d.Decode(item, &t[i])
		}
		return
	}
	one, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil {
		d.Mismatch(n, want)
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
func coreShapes() strictyaml.Shapes {
	return strictyaml.Shapes{
		reflect.TypeFor[guideFormat](): {Required: []string{"version", "title", "steps", "alternatives", "branches",
			"words", "questions", "criteria"}},
		reflect.TypeFor[questions.Step]():      {Required: []string{"id", "title"}},
		reflect.TypeFor[scoring.Alternative](): {Required: []string{"id", "name"}},
		reflect.TypeFor[scoring.Branch]():      {Required: []string{"id", "title"}},
		reflect.TypeFor[scoring.Must]():        {Required: []string{"id", "when", "knock_out", "reason"}},
		reflect.TypeFor[keepFormat]():          {Required: []string{"share", "reason"}},
		reflect.TypeFor[wordFormat]():          {Required: []string{"id", "label", "high"}},
		reflect.TypeFor[questions.Question]():  {Required: []string{"id", "kind", "short", "title", "why"}, Hidden: []string{"Step"}},
		reflect.TypeFor[questions.Choice]():    {Required: []string{"id", "label"}},
		reflect.TypeFor[criterionFormat]():     {Required: []string{"id", "branch", "title", "levels", "cases"}},
		reflect.TypeFor[caseFormat]():          {Required: []string{"reason"}},
		reflect.TypeFor[cellKeys]():            {Required: []string{"value"}, Hidden: []string{"Takes"}},
	}
}
