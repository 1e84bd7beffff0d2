package content

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring/measured"
)

func sampleResult() *measured.Result {
	r := &measured.Result{Date: "2026-11-30", Command: `crossroads measure "my folder"`, Prototype: "computation", Pack: "2026-11-21",
		Took: 71, Rounds: 4, Rate: 42.5, Machine: measured.Machine{System: "linux/amd64", Processors: 2, Memory: 24105}, Images: "podman version 4.3.1",
		Sides: [2]measured.Side{{Alternative: "nodejs", Runtime: "v26.1.0", Dependencies: []string{"ws 8.19.0"}, Lines: 71, Image: 250},
			{Alternative: "python", Runtime: "Python 3.15.2", Lines: 81}},
		Answers: questions.NewAnswers(questions.Answer{Question: "product.compute", State: questions.Answered, Values: []string{"own-loops"}}),
		Bears: []measured.Bearing{{Criterion: "computation", Figure: measured.Median, Matters: 150, Settles: 500, Enough: 3,
			While: questions.All(questions.Not(questions.Is("area.load", "large", "huge")), questions.Is("area.response", "quick"))}}}
	for _, id := range measured.Figures() {
		f := measured.NewFigure(id, 250)
		f.Sides, f.Noise = [2]measured.Range{{Low: 1, Mid: 2.5, High: 3000}, {Low: 0, Mid: 0.001, High: 12345}}, 1.25
		r.Figures = append(r.Figures, f)
	}
	return r
}

func TestMeasuredReadsWhatItWrites(t *testing.T) {
	want := sampleResult()
	text := WriteMeasured(want, []string{"Node.js is ahead.\nmeasured: 2"})
	got, err := Measured("m.yaml", text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, r := range []*measured.Result{want, got} { // an empty list and none are the same
		for i := range r.Sides {
			r.Sides[i].Dependencies = append([]string{}, r.Sides[i].Dependencies...)
		}
	}
	for i := range want.Figures { // not named by the file
		if want.Figures[i].ID == "" {
			t.Fatal("a figure without an id")
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read\n%+v\nwrote\n%+v\n%s", got, want, text)
	}
}

// TestMeasuredSchema: what is written keeps to the schema, as somebody else
// reads it.
func TestMeasuredSchema(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(MeasuredSchema())))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiler.AddResource("measured.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("measured.json")
	if err != nil {
		t.Fatal(err)
	}
	var file any
	if err := yaml.Unmarshal(WriteMeasured(sampleResult(), nil), &file); err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(file); err != nil {
		t.Error(err)
	}
	file.(map[string]any)["extra"] = 1
	if schema.Validate(file) == nil {
		t.Error("an unknown field passes")
	}
}

// TestBadMeasured: the files in testdata/measured are each wrong in one way; the
// first line says how that is reported.
func TestBadMeasured(t *testing.T) {
	files, err := filepath.Glob("testdata/measured/*.yaml")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		want := strings.TrimPrefix(first, "# ")
		_, err = Measured(filepath.Base(file), data)
		var problems strictyaml.Problems
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", file, err, want)
		}
	}
}

func FuzzMeasured(f *testing.F) {
	f.Add(WriteMeasured(sampleResult(), nil))
	f.Add([]byte("measured: 1\nsides: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Measured("m.yaml", data)
		if err != nil {
			return
		}
		again, err := Measured("m.yaml", WriteMeasured(r, nil))
		if err != nil || len(again.Figures) != len(r.Figures) {
			t.Fatalf("what was read cannot be written: %v", err)
		}
	})
}
