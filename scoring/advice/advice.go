package advice

import "crossroads/questions"

// Advice is everything that can be said, in the order of the content.
type Advice struct {
	Frameworks []Option
	Patterns   []Pattern
	Risks      []Risk
	Cautions   []Caution
	Folklore   []Folklore
	Steps      []Step
	Wholes     []Step // what a system as a whole becomes with the decision
	Prototype  []Measure
	FAQ        []Entry
	UseCases   []UseCase
	Starters   map[string]Starter // by name
}

// Option is a framework or library that can be recommended in a role.
type Option struct {
	ID, Name string
	For      string // id of the alternative it belongs to
	Role     string // "web", "realtime", "queue", ...
	About    string
	Default  bool                // taken for its role when no fit rule fires
	Needs    questions.Condition // the role is only filled when it holds
	Fit      []Fit
	Claims   []string
	Starter  string // name, or ""
}

// Fit is a rule that speaks for (Weight > 0) or against (< 0) an option.
type Fit struct {
	When    questions.Condition
	Weight  int
	Because string
}

// Pattern is an architecture.
type Pattern struct {
	ID, Name string
	For      string
	About    string
	Pays     string // when it is worth it
	Costs    string
	Default  bool
	Fit      []Fit
	Split    map[string]string // alternative id -> what that part does; combinations only
	Diagram  string            // plain text, at most 76 columns
	Mermaid  string
	Claims   []string
	Starter  string
}

// Risk is something that can go wrong and what to do about it.
type Risk struct {
	ID         string
	For        string // id of an alternative, or "any"
	When       questions.Condition
	Risk       string
	Mitigation string
	Claims     []string
}

// Caution is said whatever the verdict, where its condition holds.
type Caution struct {
	ID     string
	When   questions.Condition
	Moot   bool // it could make the whole question moot, and is said before the verdict is argued
	Says   string
	Advice string
	Claims []string
}

// Folklore is a statement people repeat that is outdated or wrong.
type Folklore struct {
	ID         string
	Says       string
	Correction string
	Status     string
	Claims     []string
	When       questions.Condition
}

// Step is one of the first steps after the decision.
type Step struct {
	ID   string
	For  string // id of an alternative, or "any"
	When questions.Condition
	Says string
}

// Measure is one thing to measure in both prototypes when the call is close.
type Measure struct {
	ID        string
	Criterion string
	Measure   string
	How       string
	Decides   string // which result speaks for what
	Figure    Figure // what a program can measure of it; the zero one where only people can
}

// Figure is the one number that decides a [Measure] which a program can make.
type Figure struct {
	ID      string // one of those that are measured, such as "throughput"
	Matters int    // percent: below this ratio a difference is too small to matter
	Settles int    // percent: from this ratio on it says all that it can say
	// Enough is what a product asks for, with room: the first whose When holds. No
	// difference between two that both give it matters.
	Enough []Enough
}

// Enough is a value that will do, in the unit of its figure.
type Enough struct {
	When  questions.Condition
	Value int
}

// Will returns the value that will do under the answers, and as long as which
// condition holds; 0 where none is known to.
func (f Figure) Will(answers questions.Answers) (value int, while questions.Condition) {
	var others []questions.Condition
	for _, e := range f.Enough {
		if e.When.Holds(answers) {
			if len(others) == 0 {
				return e.Value, e.When
			}
			return e.Value, questions.All(append(others, e.When)...)
		}
		others = append(others, questions.Not(e.When))
	}
	return 0, while
}

// Entry is a frequently asked question.
type Entry struct {
	ID, Question, Answer string
	Claims               []string
}

// UseCase is what the sources say of one kind of product.
type UseCase struct {
	Kind   string // choice of a question that takes several
	Says   string
	Claims []string
}

// Starter is starter code: one or several small files.
type Starter struct {
	Name  string
	Files []File
}

// File is one file of starter code.
type File struct {
	Path string // relative, with slashes
	Text string
}
