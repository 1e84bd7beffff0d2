package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
)

// knowledge is a content pack with the engine that computes with it.
type knowledge struct {
	*content.Guide
	engine *scoring.Engine
}

// knowledge returns the content that the flags ask for, read on first use.
func (a *app) knowledge() (*knowledge, error) {
	if a.known != nil {
		return a.known, nil
	}
	guide, err := a.guide()
	if err != nil {
		return nil, err
	}
	a.known = newKnowledge(guide)
	return a.known, nil
}

// newKnowledge ties a guide to an engine: from then on only questions that can
// still matter are on the path. What matters to the advice is known once that
// is read, which is when the path is first asked for.
func newKnowledge(guide *content.Guide) *knowledge {
	tied := *guide
	flow := *guide.Flow
	tied.Flow = &flow
	k := &knowledge{&tied, scoring.New(guide.Model)}
	relevance := sync.OnceValue(func() func(questions.Answers, questions.Question) bool {
		var elsewhere []questions.Condition
		if more, err := k.Advice(); err == nil {
			elsewhere = conditions(more)
		}
		return k.engine.Relevance(guide.Flow, elsewhere...)
	})
	flow.Relevant = func(a questions.Answers, q questions.Question) bool { return relevance()(a, q) }
	return k
}

// conditions are all by which an advice looks at answers.
func conditions(a *advice.Advice) []questions.Condition {
	var list []questions.Condition
	fits := func(fits []advice.Fit) {
		for _, f := range fits {
			list = append(list, f.When)
		}
	}
	for _, o := range a.Frameworks {
		list = append(list, o.Needs)
		fits(o.Fit)
	}
	for _, p := range a.Patterns {
		fits(p.Fit)
	}
	for _, r := range a.Risks {
		list = append(list, r.When)
	}
	for _, c := range a.Cautions {
		list = append(list, c.When)
	}
	for _, s := range a.Steps {
		list = append(list, s.When)
	}
	return list
}

// undecided names the open questions that can still change the verdict.
func (k *knowledge) undecided(answers questions.Answers) []questions.ID {
	return k.engine.Cover(k.Flow, answers).Open
}

// canChange counts the open questions that can still change the verdict.
func (k *knowledge) canChange(answers questions.Answers) int {
	return k.engine.Cover(k.Flow, answers).CanChange
}

func (a *app) guide() (*content.Guide, error) {
	if a.flags.content == "" {
		return content.Builtin()
	}
	files, err := packAt(a.flags.content)
	if err != nil {
		return nil, err
	}
	guide, err := content.Load(files)
	return guide, inFolder(a.flags.content, err)
}

// packAt returns the files of a pack in a folder.
func packAt(folder string) (fs.FS, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, errReading(folder, err)
	}
	if !info.IsDir() {
		return nil, errNotFolder(folder)
	}
	return os.DirFS(folder), nil
}

// inFolder puts the folder of a pack before the names of its files, so that
// editors find them.
func inFolder(folder string, err error) error {
	var problems content.Problems
	if !errors.As(err, &problems) {
		return err
	}
	return locate(folder, problems)
}

func locate(folder string, problems content.Problems) content.Problems {
	placed := slices.Clone(problems)
	for i := range placed {
		placed[i].File = filepath.Join(folder, filepath.FromSlash(placed[i].File))
	}
	return placed
}
