package content

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/scoring"
	"crossroads/scoring/prototype"
)

func builtinParts(t *testing.T) (*Guide, []prototype.Part) {
	t.Helper()
	g, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	parts, err := g.Prototypes()
	if err != nil || len(parts) == 0 {
		t.Fatalf("%d parts, %v", len(parts), err)
	}
	return g, parts
}

// TestPartThatDecides: of every worked example, and of answers in which one
// thing stands out.
func TestPartThatDecides(t *testing.T) {
	g, parts := builtinParts(t)
	want := map[string]string{"admin-platform": "forms", "analytics-platform": "live", "close-call": "forms", "contract-desk": "data",
		"ml-product": "data", "online-shop": "waiting", "support-chat": "live"}
	examples, err := g.Examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		part, ok := want[e.Name]
		if delete(want, e.Name); !ok {
			continue // one that was added since
		}
		r, err := answersfile.Decode(e.Name, e.File, g.Flow)
		if err != nil {
			t.Fatal(err)
		}
		if got := decides(g, parts, r.Answers); got != part {
			t.Errorf("%s: %q decides, want %q", e.Name, got, part)
		}
	}
	if len(want) > 0 {
		t.Errorf("no examples for %v", want)
	}
	for _, tt := range []struct{ answers, want string }{
		{"product.compute=own-loops performance.computation=decisive", "computation"},
		{"product.kind=data product.focus=data performance.data=decisive", "data"},
		{"product.kind=language-models product.llm=streams product.io=several product.admin=none performance.throughput=decisive", "reply"},
		{"product.kind=chat product.live=constant performance.realtime=decisive", "live"},
		{"product.kind=gateway product.io=fan-out performance.throughput=decisive", "waiting"},
		{"product.kind=business product.admin=back-office product.live=none product.io=few product.compute=none product.focus=neither area.load=small", "forms"},
		{"product.kind=prototype product.admin=none product.live=none product.io=few product.compute=none product.focus=neither area.load=small", ""},
		{"", ""},
	} {
		var answers questions.Answers
		for one := range strings.FieldsSeq(tt.answers) {
			id, value, _ := strings.Cut(one, "=")
			answers = answers.With(questions.Answer{Question: questions.ID(id), State: questions.Answered, Values: strings.Split(value, ",")})
		}
		if got := decides(g, parts, answers); got != tt.want {
			t.Errorf("%s: %q decides, want %q", tt.answers, got, tt.want)
		}
	}
}

func decides(g *Guide, parts []prototype.Part, answers questions.Answers) string {
	active := g.Flow.Active(answers)
	if p := prototype.Choose(g.Model, scoring.New(g.Model).Assess(active), active, parts).Decides(); p != nil {
		return p.ID
	}
	return ""
}

// TestPartsAreMadeOfWhatIsMeasured: what a part bears on has a figure that
// decides, and what people judge has a measure for them.
func TestPartsAreMadeOfWhatIsMeasured(t *testing.T) {
	g, parts := builtinParts(t)
	tips, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		for _, id := range p.People {
			if len(tips.MeasuresOf([]string{id})) == 0 {
				t.Errorf("%s: nothing says how people judge %q", p.ID, id)
			}
		}
		var of []string
		for _, l := range p.Languages {
			of = append(of, l.Alternative)
		}
		if !slices.Equal(of, []string{"nodejs", "python"}) {
			t.Errorf("%s is written for %q", p.ID, of)
		}
	}
}

// TestManifest: what is written beside two prototypes is read again as it was.
func TestManifest(t *testing.T) {
	_, parts := builtinParts(t)
	for _, part := range parts {
		m := prototype.Manifest{Prototype: prototype.Schema, Pack: "7", Written: "2026-11-30", Title: `Ada's "chat": #1`,
			Between: []string{"python", "nodejs"}, Part: part}
		text, err := WriteManifest(m)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Manifest(fstest.MapFS{
			prototype.ManifestFile: {Data: text}, prototype.ContractFile: {Data: []byte(part.Contract.Source)}})
		if err != nil {
			t.Fatalf("%s: %v\n%s", part.ID, err, text)
		}
		m.Part.Source, m.Part.Contract.Source = "", ""
		m.Part.Languages = slices.Clone(m.Part.Languages)
		for i := range m.Part.Languages {
			m.Part.Languages[i].Files = nil
		}
		if !reflect.DeepEqual(*got, m) {
			t.Errorf("%s: got\n%+v\nwant\n%+v", part.ID, *got, m)
		}
	}
}

// TestBadManifests: what somebody has changed is told with its place.
func TestBadManifests(t *testing.T) {
	_, parts := builtinParts(t)
	m := prototype.Manifest{Prototype: prototype.Schema, Pack: "7", Written: "2026-11-30", Between: []string{"python", "nodejs"}, Part: parts[0]}
	good, err := WriteManifest(m)
	if err != nil {
		t.Fatal(err)
	}
	contract := parts[0].Contract.Source
	for _, tt := range []struct{ before, after, want string }{
		{"prototype: 1", "prototype: 2", "the form is version 2, this program reads 1"},
		{"  - nodejs\n", "", "two prototypes are compared, not 1"},
		{"  - nodejs\n", "  - ruby\n", `there is no language for "ruby"`},
		{`version: ["{runtime}"`, `version: ["{runtme}"`, "{runtme} stands for nothing"},
		{"kind: http", "kind: htp", `unknown kind of load "htp"`},
		{"ready: /health", "ready: health", `a path begins with a slash, not "health"`},
		{"    limit: ", "    limt: ", `there is no field "limt"`},
		{"alternative: nodejs", "alternative: ../nodejs", `"../nodejs" leads out of the folder`},
	} {
		text := strings.Replace(string(good), tt.before, tt.after, 1)
		if text == string(good) {
			t.Fatalf("%q is not in\n%s", tt.before, good)
		}
		_, err := Manifest(fstest.MapFS{prototype.ManifestFile: {Data: []byte(text)}, prototype.ContractFile: {Data: []byte(contract)}})
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), prototype.ManifestFile+":") {
			t.Errorf("%s: %v, want %q", tt.after, err, tt.want)
		}
	}
	if _, err := Manifest(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), prototype.ManifestFile) {
		t.Errorf("an empty folder: %v", err)
	}
}

// TestPrototypesHaveNoLeftovers: what running them leaves behind is not embedded.
func TestPrototypesHaveNoLeftovers(t *testing.T) {
	err := fs.WalkDir(Files(), prototypesFolder, func(file string, d fs.DirEntry, err error) error {
		for _, left := range []string{"node_modules", ".venv", "__pycache__", ".sqlite", ".pyc", ".log"} {
			if strings.Contains(file, left) {
				t.Errorf("%s is no source", file)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPrototypesHaveContainerFiles: the image of each can be built, from a release
// of its runtime that is named, with its packages where it has some, and of its
// own files alone.
func TestPrototypesHaveContainerFiles(t *testing.T) {
	_, parts := builtinParts(t)
	based := regexp.MustCompile(`(?m)^FROM docker\.io/library/(node|python):(\d+(\.\d+)?)-slim$`)
	for _, part := range parts {
		for _, l := range part.Languages {
			name := part.ID + "/" + l.Alternative
			files := map[string]string{}
			for _, f := range l.Files {
				files[f.Path] = f.Text
			}
			text := files["Containerfile"]
			if from := based.FindStringSubmatch(text); from == nil || !atLeastVersion(from[2], l.Runtime.AtLeast) {
				t.Errorf("%s is based on %v, want a release from %s on", name, from, l.Runtime.AtLeast)
			}
			if installs := strings.Contains(text, "\nRUN "); installs != (len(l.Install) > 0) {
				t.Errorf("%s: its image installs: %v", name, installs)
			}
			for line := range strings.Lines(text) {
				words := strings.Fields(line)
				if len(words) < 3 || words[0] != "COPY" {
					continue
				}
				for _, source := range words[1 : len(words)-1] {
					there := func(file string) bool {
						ok, _ := path.Match(source, file)
						return ok || strings.HasPrefix(file, source+"/")
					}
					if source == "." || !slices.ContainsFunc(slices.Collect(maps.Keys(files)), there) {
						t.Errorf("%s copies %s", name, source)
					}
				}
			}
		}
	}
}

// atLeastVersion compares two versions by their numbers.
func atLeastVersion(version, lowest string) bool {
	var have, want [3]int
	_, _ = fmt.Sscanf(version+".0.0", "%d.%d.%d", &have[0], &have[1], &have[2])
	_, _ = fmt.Sscanf(lowest+".0.0", "%d.%d.%d", &want[0], &want[1], &want[2])
	return slices.Compare(have[:], want[:]) >= 0
}
