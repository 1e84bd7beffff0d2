package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossroads/questions"
)

// sample is a result of measuring, for the close call of these tests.
const sample = `measured: 1
date: "2026-10-01"
command: crossroads measure duel
prototype: computation
pack: "2026-01-01"
machine: {system: linux/amd64, processors: 2}
sides: [{alternative: nodejs, runtime: v20.1.0, lines: 60}, {alternative: python, runtime: Python 3.11.7, lines: 60}]
answers: {product.kind: [business], product.compute: [own-loops], area.load: [small]}
figures: [{id: median, noise: 2, of: {nodejs: [5, 6, 10], python: [80, 85, 90]}}]
bears: [{criterion: computation, figure: median, matters: 150, settles: 500}]
`

func duelists(t *testing.T) (*duels, questions.Record) {
	t.Helper()
	t.Chdir(t.TempDir())
	a, keep := keeping(t, "", "")
	k, err := a.knowledge()
	if err != nil {
		t.Fatal(err)
	}
	d := a.duels(k, keep)
	t.Cleanup(d.end)
	return d, questions.Record{Title: "Names", Answers: questions.NewAnswers(answered("product.kind", "business"),
		answered("product.compute", "own-loops"), answered("area.load", "small"), answered("performance.computation", "decisive"))}
}

// TestDuelWritesBesideNothing: prototypes go into a folder that is free, are found
// there again, and never among other files.
func TestDuelWritesBesideNothing(t *testing.T) {
	d, r := duelists(t)
	write(t, "names-prototypes/mine.txt", "mine")
	plan, err := d.plan(r)
	if err != nil || plan.Folder != "names-prototypes-2" || plan.There {
		t.Fatalf("%+v, %v", plan, err)
	}
	if _, err := d.prepare(r, "names-prototypes"); err == nil || !strings.Contains(err.Error(), "names-prototypes") {
		t.Errorf("a folder that is taken gives %v", err)
	}
	if entries, _ := os.ReadDir("names-prototypes"); len(entries) != 1 {
		t.Errorf("somebody else's folder holds %v", entries)
	}
	if _, err := d.prepare(r, plan.Folder); err != nil {
		t.Fatal(err)
	}
	if again, err := d.plan(r); err != nil || again.Folder != plan.Folder || !again.There {
		t.Errorf("written to %s, then %+v, %v", plan.Folder, again, err)
	}
	if got := d.result(r, plan.Folder).path; got != filepath.Join(plan.Folder, "measured.yaml") {
		t.Errorf("the result goes to %s", got)
	}
	write(t, filepath.Join(plan.Folder, "measured.yaml"), "mine")
	if got := d.result(r, plan.Folder).path; got != filepath.Join(plan.Folder, "measured-2.yaml") {
		t.Errorf("the second result goes to %s", got)
	}
}

// TestDuelCounts: what was measured in a walk counts for a record that names it,
// for no other, and wherever that is written.
func TestDuelCounts(t *testing.T) {
	d, r := duelists(t)
	write(t, "measured.yaml", sample)
	m, err := measurementAt("measured.yaml", "")
	if err != nil {
		t.Fatal(err)
	}
	found := d.found(r, m)
	if found.Counts.File != "measured.yaml" || len(found.Says) != 1 || len(found.Figures) < 3 {
		t.Errorf("%+v", found)
	}
	counting := r
	counting.Measured = found.Counts
	if d.known.quick(r).Measured != nil || d.known.quick(counting).Measured == nil {
		t.Error("it counts for the wrong record")
	}
	second, err := measurementAt("measured.yaml", "")
	if err != nil {
		t.Fatal(err)
	}
	other := d.known.of(counting).learn(questions.Measured{File: "second"}, second)
	if other.without == nil || other.without.without != nil {
		t.Error("the second measurement counts beside the first one")
	}
	if err := os.Mkdir("answers", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := d.keep.copyTo(filepath.Join("answers", "names.yaml"), counting); err != nil {
		t.Fatal(err)
	}
	if text := crossroads(t, "report", filepath.Join("answers", "names.yaml")); !strings.Contains(text, "Measured here") {
		t.Errorf("what was written elsewhere does not count it:\n%s", text)
	}
}

// TestSessionCountsFromAnywhere: a session in no file names what was measured so
// that a report of it, and whoever resumes it in another folder, finds it; to look
// at it changes nothing.
func TestSessionCountsFromAnywhere(t *testing.T) {
	d, r := duelists(t)
	write(t, "measured.yaml", sample)
	m, err := measurementAt("measured.yaml", "")
	if err != nil {
		t.Fatal(err)
	}
	r.Measured, r.Finished = d.found(r, m).Counts, true
	if err := d.keep.save(r); err != nil {
		t.Fatal(err)
	}
	end := d.keep.end(nil)
	before, err := os.ReadFile(end.path)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if text := crossroads(t, "report", end.path); !strings.Contains(text, "Measured here") {
		t.Errorf("the report of the session does not count it:\n%s", text)
	}
	k, err := d.app.knowledge()
	if err != nil {
		t.Fatal(err)
	}
	plain, other := newKnowledge(k.Guide, ""), d.app.keeper(k, "", questions.Record{})
	resumed, err := other.resume(end.session)
	if err != nil {
		t.Fatal(err)
	}
	if m, err = other.measured(resumed); err != nil || m == nil {
		t.Fatalf("resumed elsewhere: %v", err)
	}
	if text := plain.since(resumed); !strings.Contains(text, "does not count") {
		t.Errorf("nothing says that it does not count: %q", text)
	}
	plain.learn(resumed.Measured, m)
	if text := plain.since(resumed); text != "" {
		t.Errorf("it counts, and yet %q", text)
	}
	resumed.Found = "as somebody else found it"
	if err := other.save(resumed); err != nil {
		t.Fatal(err)
	}
	other.end(nil)
	if after, _ := os.ReadFile(end.path); string(after) != string(before) {
		t.Errorf("to look at it made of\n%s\nthis:\n%s", before, after)
	}

	again := d.app.keeper(k, "", questions.Record{})
	if resumed, err = again.resume(end.session); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(namedIn("", resumed.Measured)); err != nil {
		t.Fatal(err)
	}
	if _, err := again.measured(resumed); err == nil || !strings.Contains(err.Error(), end.path) {
		t.Errorf("what went away is told as %v", err)
	}
	again.close()
}

// TestMovedTo: answers that begin in one file and are kept in another, or in none,
// still name what was measured.
func TestMovedTo(t *testing.T) {
	t.Chdir(t.TempDir())
	m := questions.Measured{File: "m.yaml", Digest: "d"}
	for _, tt := range []struct{ from, to, want string }{
		{"a.yaml", "", "m.yaml"},
		{"-", "", "m.yaml"},
		{filepath.Join("team", "a.yaml"), "", "team/m.yaml"},
		{filepath.Join("team", "a.yaml"), filepath.Join("other", "b.yaml"), "../team/m.yaml"},
		{"", filepath.Join("other", "b.yaml"), "../m.yaml"},
	} {
		if got := movedTo(m, tt.from, tt.to); got.File != tt.want || got.Digest != "d" {
			t.Errorf("from %q to %q: %+v, want %s", tt.from, tt.to, got, tt.want)
		}
	}
	if got := movedTo(m, filepath.Join("a:b", "a.yaml"), ""); got != (questions.Measured{}) {
		t.Errorf("what cannot be named is named %+v", got)
	}
}
