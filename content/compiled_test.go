package content

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"
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
		"core":     &core{g.Title, g.Version, g.Words, g.Flow.Steps, g.Flow.Questions, *g.Model},
		"evidence": base, "advice": &less,
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
