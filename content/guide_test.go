package content

import (
	"errors"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"crossroads/questions/strictyaml"
)

// opened notes which files are read through it.
type opened struct {
	fs.FS
	names []string
}

func (o *opened) Open(name string) (fs.File, error) {
	o.names = append(o.names, name)
	return o.FS.Open(name)
}

func TestLoadReadsOnlyWhatScoringNeeds(t *testing.T) {
	o := &opened{FS: Files()}
	g, err := Load(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range o.names {
		if dir := path.Dir(name); dir == "advice" || dir == "examples" || dir == "starters" || path.Dir(dir) == "evidence" || path.Dir(dir) == "starters" {
			t.Errorf("reads %s", name)
		}
	}
	before := len(o.names)
	if _, err := g.Advice(); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(o.names[before:], "advice/faq.yaml") {
		t.Error("the advice is not read from its files")
	}
	after := len(o.names)
	if _, err := g.Advice(); err != nil || len(o.names) != after {
		t.Errorf("the advice is read twice: %v, %q", err, o.names[after:])
	}
}

func TestBuiltinIsWhatLoadReads(t *testing.T) {
	quick, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	slow, err := Load(Files())
	if err != nil {
		t.Fatal(err)
	}
	if quick.Title != slow.Title || quick.Version != slow.Version ||
		!reflect.DeepEqual(quick.Model, slow.Model) || !reflect.DeepEqual(quick.Flow, slow.Flow) {
		t.Error("the compiled core differs from the files")
	}
	quickAdvice, err1 := quick.Advice()
	slowAdvice, err2 := slow.Advice()
	if err := errors.Join(err1, err2); err != nil || !reflect.DeepEqual(quickAdvice, slowAdvice) {
		t.Errorf("the compiled advice differs from the files: %v", err)
	}
	quickBase, err1 := quick.Evidence()
	slowBase, err2 := slow.Evidence()
	if err := errors.Join(err1, err2); err != nil || !reflect.DeepEqual(quickBase, slowBase) {
		t.Errorf("the compiled evidence differs from the files: %v", err)
	}
}

func TestLoadOfNothing(t *testing.T) {
	g, err := Load(fstest.MapFS{})
	var problems strictyaml.Problems
	if g != nil || !errors.As(err, &problems) || problems.Error() != "guide.yaml:1:1: cannot be read: file does not exist" {
		t.Errorf("got %v, %v", g, err)
	}
}

func TestEvidenceOfABrokenPack(t *testing.T) {
	pack := mapOf(t, plainFiles())
	pack["evidence/facts/all.yaml"] = &fstest.MapFile{Data: []byte("- {id: F-1}\n")}
	g, err := Load(pack)
	if err != nil {
		t.Fatalf("the core is sound: %v", err)
	}
	var problems strictyaml.Problems
	_, err = g.Evidence()
	if !errors.As(err, &problems) {
		t.Fatalf("got %v", err)
	}
	want := strictyaml.Problem{Place: strictyaml.Place{File: "evidence/facts/all.yaml", Line: 1, Column: 3}, Message: `"date" is missing`}
	if !slices.Contains(problems, want) {
		t.Errorf("got %v, want %v among them", problems, want)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(Files()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoadBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoadBuiltinWhole(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		g, err := Builtin()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := g.Evidence(); err != nil {
			b.Fatal(err)
		}
		if _, err := g.Advice(); err != nil {
			b.Fatal(err)
		}
	}
}
