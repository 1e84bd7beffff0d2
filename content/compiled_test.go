package content

import (
	"bytes"
	"encoding/gob"
	"flag"
	"io/fs"
	"os"
	"reflect"
	"testing"

	"crossroads/scoring/advice"
)

var update = flag.Bool("update", false, "write the compiled form and the golden files anew")

// builtParts is what the compiled form has to hold, made from the files.
func builtParts(t *testing.T) map[string]any {
	t.Helper()
	g, err := Load(Files())
	if err != nil {
		t.Fatal(err)
	}
	base, err := g.Evidence()
	if err != nil {
		t.Fatal(err)
	}
	tips, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	less := *tips
	less.Starters = nil
	return map[string]any{
		"core":     &core{g.Title, g.Version, g.Flow.Steps, g.Flow.Questions, g.Flow.Retired, *g.Model, tips.Questions()},
		"evidence": base, "advice": &less,
	}
}

// compile returns the compiled form of a part.
func compile(fsys fs.FS, part string, value any) ([]byte, error) {
	b := bytes.NewBuffer(digest(fsys, part))
	err := gob.NewEncoder(b).Encode(value)
	return b.Bytes(), err
}

// TestCompiledIsFresh compares values: the same ones are not always encoded alike.
func TestCompiledIsFresh(t *testing.T) {
	for part, want := range builtParts(t) {
		got := reflect.New(reflect.TypeOf(want).Elem()).Interface()
		switch {
		case readPart(Files(), part, got) && reflect.DeepEqual(got, want):
		case !*update:
			t.Errorf("%s is not what the files of data say: run go generate ./content", compiledName(part))
		default:
			made, err := compile(Files(), part, want)
			if err == nil {
				err = os.WriteFile(compiledName(part), made, 0o644)
			}
			if err != nil {
				t.Error(err)
			}
		}
	}
}

func TestStalePartsAreNotRead(t *testing.T) {
	fsys := mapOf(t, Files())
	var c core
	if !readPart(fsys, "core", &c) {
		t.Fatal("a copy of the files is refused: run go generate ./content")
	}
	guide := *fsys[guideFile]
	guide.Data = append([]byte("# changed\n"), guide.Data...)
	fsys[guideFile] = &guide
	if readPart(fsys, "core", &c) || readPart(fsys, "advice", &advice.Advice{}) {
		t.Error("a part made of other files is read")
	}
	if readPart(Files(), "core", &struct{ Title int }{}) {
		t.Error("a part made for another type is read")
	}
}
