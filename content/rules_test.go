package content

import (
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestEveryRuleIsBroken applies each rule alone to every bad pack: one that
// never finds anything guards nothing.
func TestEveryRuleIsBroken(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var packs []*pack
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		fsys, _ := overlay(t, archive)
		p := readAll(fsys)
		p.readPrototypes()
		if len(p.unread) == 0 {
			p.decoded = true
			packs = append(packs, p)
		}
	}
	for _, r := range slices.Concat(coreRules(), restRules(), prototypeRules(), editorialRules()) {
		found := false
		for _, p := range packs {
			before := len(p.problems)
			r(p)
			found = found || len(p.problems) > before
			p.problems = p.problems[:before]
		}
		if !found {
			t.Errorf("no bad pack breaks %s", runtime.FuncForPC(reflect.ValueOf(r).Pointer()).Name())
		}
	}
}
