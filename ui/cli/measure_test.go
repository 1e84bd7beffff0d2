package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"crossroads/content"
	"crossroads/scoring/measured"
	"crossroads/ui/measure"
)

// prototypes writes the prototypes of an example, of a part where one is named, and
// returns what it takes to measure them; the test is skipped where a runtime is
// missing.
func prototypes(t *testing.T, example, part string) (folder string, plan measure.Plan) {
	t.Helper()
	folder = t.TempDir()
	args := []string{"prototype", folder, "--force", "--example", example}
	if part != "" {
		args = append(args, "--part", part)
	}
	crossroads(t, args...)
	manifest, err := content.Manifest(os.DirFS(folder))
	if errors.Is(err, os.ErrNotExist) || err != nil && strings.Contains(err.Error(), "cannot be read") {
		t.Skip("what decides there cannot be measured")
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range manifest.Between {
		l, _ := manifest.Part.In(id)
		side, err := measure.Find(t.Context(), filepath.Join(folder, id), l)
		var missing *measure.MissingError
		if errors.As(err, &missing) && len(l.Install) > 0 && side.Program != "" && side.Version != "" && os.Getenv("CROSSROADS_TOOLS") != "" {
			install(t, side)
			side, err = measure.Find(t.Context(), side.Folder, l)
		}
		if errors.As(err, &missing) {
			t.Skip(missing.What)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	plan, err = pair{folder, manifest}.plan(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return folder, plan
}

func install(t *testing.T, s measure.Side) {
	t.Helper()
	for _, c := range s.Installs() {
		command(t, s.Folder, c[0], c[1:]...)
	}
}

// TestMeasuresRealPrototypes runs the one pair that needs nothing but the two
// runtimes, for seconds: both keep the contract, and every figure is there.
func TestMeasuresRealPrototypes(t *testing.T) {
	if testing.Short() {
		t.Skip("it runs for some seconds")
	}
	_, plan := prototypes(t, "support-chat", "computation")
	plan.Rounds, plan.Times = 1, measure.Times{Rest: 20 * time.Millisecond, Capacity: 300 * time.Millisecond,
		Steady: 500 * time.Millisecond, Probe: 200 * time.Millisecond}
	r, err := measure.Result(t.Context(), plan)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{measured.Start, measured.Median, measured.Slow, measured.Throughput} {
		if !r.Has(id) {
			t.Errorf("%s was not measured", id)
		}
	}
	for _, s := range r.Sides {
		if s.Lines < 20 || s.Runtime == "" {
			t.Errorf("%+v", s)
		}
	}
}

// TestToolsMeasure builds, checks and measures the prototypes of every example,
// each in under two minutes.
func TestToolsMeasure(t *testing.T) {
	if os.Getenv("CROSSROADS_TOOLS") == "" {
		t.Skip("needs runtimes and registries: run .ci/tools TestToolsMeasure")
	}
	if bin := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "runtime", "node_modules"); bin != "" {
		found, _ := filepath.Glob(filepath.Join(bin, "node-*", "bin"))
		for _, one := range found {
			t.Setenv("PATH", one+string(os.PathListSeparator)+os.Getenv("PATH"))
		}
	}
	for _, example := range []string{"admin-platform", "analytics-platform", "close-call", "contract-desk", "ml-product", "online-shop", "support-chat"} {
		t.Run(example, func(t *testing.T) {
			folder, _ := prototypes(t, example, "")
			answers := filepath.Join(t.TempDir(), example+".yaml")
			write(t, answers, string(crossroads(t, "examples", example)))
			began := time.Now()
			text := crossroads(t, "measure", folder, "--answers", answers, "--apply")
			took := time.Since(began)
			t.Logf("%v\n%s", took, text)
			if took > 2*time.Minute {
				t.Errorf("it took %v", took)
			}
			crossroads(t, "report", answers)
		})
	}
}

// TestToolsImages builds the image of every prototype of the built-in pack, where
// a container tool answers and has what they are based on, or can fetch it.
func TestToolsImages(t *testing.T) {
	if os.Getenv("CROSSROADS_TOOLS") == "" {
		t.Skip("needs a container tool: run .ci/tools TestToolsImages")
	}
	builder, err := measure.FindBuilder(t.Context())
	if err != nil {
		t.Skip(err)
	}
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	parts, err := guide.Prototypes()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		for _, l := range part.Languages {
			t.Run(part.ID+"/"+l.Alternative, func(t *testing.T) {
				folder := t.TempDir()
				for _, f := range l.Files {
					write(t, filepath.Join(folder, filepath.FromSlash(f.Path)), f.Text)
				}
				text, _ := os.ReadFile(filepath.Join(folder, measure.ContainerFile))
				_, from, _ := strings.Cut(string(text), "\nFROM ")
				from, _, _ = strings.Cut(from, "\n")
				if exec.Command(builder.Name, "image", "inspect", from).Run() != nil && exec.Command(builder.Name, "pull", from).Run() != nil {
					t.Skipf("%s cannot be had here", from)
				}
				size, err := builder.Size(t.Context(), folder)
				if err != nil {
					t.Fatal(err)
				}
				t.Logf("%s: %d MiB", builder.Version, size>>20)
			})
		}
	}
}
