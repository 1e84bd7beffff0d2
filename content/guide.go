package content

import (
	"io/fs"
	"sync"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/prototype"
)

// Guide is a content pack in use. It is read-only and may be shared between
// goroutines.
type Guide struct {
	Title   string
	Version string
	Model   *scoring.Model
	Flow    *questions.Flow

	evidence func() (*evidence.Base, error)
	advice   func() (*advice.Advice, error)
	advised  func() []questions.ID
	examples func() ([]Example, error)

	prototypes func() ([]prototype.Part, error)
}

// Evidence returns what the scores rest on. It is decoded on first use.
func (g *Guide) Evidence() (*evidence.Base, error) { return g.evidence() }

// Advice returns what reports can say beyond the verdict. It is decoded on
// first use.
func (g *Guide) Advice() (*advice.Advice, error) { return g.advice() }

// Advised returns the questions that the advice looks at, without decoding it
// where the pack is the built-in one; none where it cannot be decoded.
func (g *Guide) Advised() []questions.ID { return g.advised() }

// Examples returns the worked examples by name. They are read on first use.
func (g *Guide) Examples() ([]Example, error) { return g.examples() }

// Example is a worked example: an answers file with a line about it.
type Example struct {
	Name  string // of the file, without folder and extension
	Title string
	About string
	File  []byte // the answers file as it is
}

// Load reads a pack. It reads guide.yaml, the questions and the criteria and
// checks that they can be asked and scored; evidence, advice and examples are
// read when they are asked for. Whether a pack is good beyond that is for
// [Check] to say. The error is of type [strictyaml.Problems] and names all problems with
// file, line and column.
func Load(fsys fs.FS) (*Guide, error) {
	p := &pack{source: newSource(fsys)}
	p.readCore()
	p.check(coreRules())
	if err := p.problems.Sorted().Err(); err != nil {
		return nil, err
	}
	return p.toGuide(), nil
}

// newGuide makes a guide that lacks evidence and advice.
func newGuide(fsys fs.FS, c core) *Guide {
	return &Guide{Title: c.Title, Version: c.Version, Model: &c.Model,
		Flow:       &questions.Flow{Steps: c.Steps, Questions: c.Questions, Retired: c.Retired},
		examples:   sync.OnceValues(func() ([]Example, error) { return readExamples(fsys) }),
		prototypes: sync.OnceValues(func() ([]prototype.Part, error) { return loadPrototypes(fsys) }),
	}
}
