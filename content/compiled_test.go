package content

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
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
		"core":     &core{g.Title, g.Version, g.Flow.Steps, g.Flow.Questions, g.Flow.Retired, *g.Model},
		"evidence": base, "advice": &less, "advised": &advised{tips.Questions()},
	}
}

func TestCompiledIsFresh(t *testing.T) {
	for part, value := range builtParts(t) {
		want := compile(Files(), part, value)
		file := filepath.Join("compiled", part+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != want {
			t.Errorf("%s is not what the files of data say: run go generate ./content", file)
		}
	}
}

func TestLinesGoRound(t *testing.T) {
	for part, value := range builtParts(t) {
		l := lines{text: compile(Files(), part, value)}
		l.next()
		got := reflect.New(reflect.TypeOf(value).Elem())
		l.read(got.Elem())
		if l.err != nil || l.text != "" {
			t.Fatalf("%s: %v, %d bytes left", part, l.err, len(l.text))
		}
		if !reflect.DeepEqual(got.Interface(), value) {
			t.Errorf("%s does not come back as it was written", part)
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
	if readPart(Files(), "core", &struct{ Title string }{}) {
		t.Error("a part made for another type is read")
	}
}

func TestDamagedLinesAreRefused(t *testing.T) {
	whole := compile(Files(), "core", &core{Title: "t", Steps: []questions.Step{{ID: "none", Title: "a\nb"}},
		Model: scoring.Model{Words: []scoring.RatingWord{{ID: "none", High: 100}}}})
	for n := range len(whole) {
		l := lines{text: whole[:n]}
		l.next()
		var c core
		l.read(reflect.ValueOf(&c).Elem())
		if l.err == nil {
			t.Fatalf("the first %d of %d bytes are read without an error", n, len(whole))
		}
	}
	for _, text := range []string{"t\nv\n-1\n", "t\nv\n9999999\n", "t\nv\nmany\n", "\"t\nv\n"} {
		l := lines{text: text}
		var c core
		l.read(reflect.ValueOf(&c).Elem())
		if l.err == nil {
			t.Errorf("%q is read without an error", text)
		}
	}
}
