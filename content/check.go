package content

import (
	"io/fs"
	"maps"
	"slices"
)

// rule looks at a pack and reports what is inconsistent. Rules do not depend
// on each other and cope with whatever could be decoded.
type rule func(*pack)

// Check reads a whole pack and returns everything that is wrong with it or
// worth a look, in the order of files and lines; none where all is well.
func Check(fsys fs.FS) []Problem {
	p := readAll(fsys)
	p.examples = p.source.examples()
	return p.problems.sorted()
}

func (p *pack) check(rules []rule) {
	for _, r := range rules {
		r(p)
	}
}

// coreRules are about what is asked and scored.
func coreRules() []rule { return nil }

// allRules are the core rules and those that need the evidence and the advice.
func allRules() []rule { return coreRules() }

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
