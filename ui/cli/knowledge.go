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
	"crossroads/questions/strictyaml"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/prototype"
	"crossroads/scoring/whatif"
)

// knowledge is a content pack with the engine that computes with it.
type knowledge struct {
	*content.Guide
	folder string // of the pack; "" is the built-in one
	engine *scoring.Engine
	plan   func() *whatif.Plan // made on first use

	measured *measurement // what counts besides the content; nil for nothing
	without  *knowledge   // the same without it
	made     *sync.Map    // with what was measured in a walk, by its questions.Measured
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
	a.known = newKnowledge(guide, a.flags.content)
	return a.known, nil
}

// newKnowledge ties a guide to an engine: from then on only questions that can
// still matter, to the verdict or to the advice, are on the path, and a pack that
// does not mark what is asked first is marked.
func newKnowledge(guide *content.Guide, folder string) *knowledge {
	tied := *guide
	flow := *guide.Flow
	tied.Flow = &flow
	k := &knowledge{Guide: &tied, folder: folder, engine: scoring.New(guide.Model), made: &sync.Map{}}
	k.plan = sync.OnceValue(func() *whatif.Plan { return whatif.New(k.engine, k.Flow) })
	flow.Questions = slices.Clone(flow.Questions)
	for _, id := range whatif.Shortlist(k.engine, guide.Flow) {
		at := slices.IndexFunc(flow.Questions, func(q questions.Question) bool { return q.ID == id })
		flow.Questions[at].Asked = questions.First
	}
	relevance := sync.OnceValue(func() func(questions.Answers, questions.Question) bool {
		var elsewhere []questions.Condition
		for _, id := range guide.Advised() {
			elsewhere = append(elsewhere, questions.Is(id, questions.ValueAny))
		}
		return k.plan().Relevance(elsewhere...)
	})
	offered := sync.OnceValue(func() func(questions.Answers, questions.Question) []string { return k.plan().Offered() })
	flow.Offered = func(a questions.Answers, q questions.Question) []string { return offered()(a, q) }
	flow.Relevant = func(a questions.Answers, q questions.Question) bool { return relevance()(a, q) }
	return k
}

// refine orders the open questions by how much each can still move the verdict.
func (k *knowledge) refine(answers questions.Answers) whatif.Refinement {
	return k.plan().Refine(answers)
}

// leftToAsk lists what refine asks, in its order.
func (k *knowledge) leftToAsk(answers questions.Answers) []questions.ID {
	left := k.refine(answers)
	return slices.Concat(left.Moving, left.Tuning)
}

// canChange counts the open questions that can still change the verdict.
func (k *knowledge) canChange(answers questions.Answers) int {
	return k.plan().Cover(answers).CanChange
}

// Advice is that of the content.
func (k *knowledge) Advice() (*advice.Advice, error) {
	tips, err := k.Guide.Advice()
	return tips, inFolder(k.folder, err)
}

// Prototypes are those of the content.
func (k *knowledge) Prototypes() ([]prototype.Part, error) {
	parts, err := k.Guide.Prototypes()
	return parts, inFolder(k.folder, err)
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
		return nil, errReadingFolder(folder, err)
	}
	if !info.IsDir() {
		return nil, errNotFolder(folder)
	}
	return pack{os.DirFS(folder)}, nil
}

// inFolder puts the folder of a pack before the names of its files, so that
// editors find them.
func inFolder(folder string, err error) error {
	var problems strictyaml.Problems
	if !errors.As(err, &problems) {
		return err
	}
	return locate(folder, problems)
}

func locate(folder string, problems strictyaml.Problems) strictyaml.Problems {
	placed := slices.Clone(problems)
	for i := range placed {
		placed[i].File = filepath.Join(folder, filepath.FromSlash(placed[i].File))
	}
	return placed
}
