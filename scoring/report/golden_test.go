package report

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/team"
	"crossroads/scoring/whatif"

	"github.com/rogpeppe/go-internal/txtar"
	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before you commit")

// TestGolden compares whole reports with testdata/*.txtar: the answers and the
// report that is expected for them. A case with team/ is a team, before/ holds what
// some of it said in the round before; one with a.yaml
// and b.yaml compares two.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	g := readGuide(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, got := range g.reports(t, archive) {
				if *update {
					archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == got.Name })
					archive.Files = append(archive.Files, got)
				} else if want := section(archive, got.Name); string(got.Data) != string(want) {
					t.Errorf("%s differs; run go test -update and look at the change\n%s", got.Name, firstDifference(string(got.Data), string(want)))
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// reports makes what is expected: a report, and before it the short one of a
// single walk.
func (g guide) reports(t *testing.T, archive *txtar.Archive) []txtar.File {
	t.Helper()
	if one := section(archive, "answers.yaml"); one != nil {
		doc := Build(g.input(t, readWalk(t, one)))
		return []txtar.File{{Name: "brief.md", Data: []byte(doc.Brief())}, {Name: "report.md", Data: []byte(doc.Markdown())}}
	}
	return []txtar.File{{Name: "report.md", Data: []byte(g.together(t, archive))}}
}

// together is the report of a team, or of two walks.
func (g guide) together(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	if members := g.members(t, archive); len(members) > 0 {
		rounds := 1
		if slices.ContainsFunc(members, func(m team.Member) bool { return m.Before != nil }) {
			rounds = 2
		}
		flow := &questions.Flow{Steps: g.Steps, Questions: g.Questions}
		return Team(TeamInput{Model: g.Model, Flow: flow, Named: true, Title: "Crossing the sound", Round: rounds,
			Result: team.Assess(whatif.New(scoring.New(g.Model), flow), members)})
	}
	return Compare(g.input(t, readWalk(t, section(archive, "a.yaml"))), g.input(t, readWalk(t, section(archive, "b.yaml"))))
}

// members reads the answers of the members, the files in team/.
func (g guide) members(t *testing.T, archive *txtar.Archive) []team.Member {
	t.Helper()
	var members []team.Member
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, "team/") {
			r := readWalk(t, f.Data).record(t, g)
			one := team.Member{Name: r.Person, Answers: r.Answers}
			if former := section(archive, "before/"+strings.TrimPrefix(f.Name, "team/")); former != nil {
				before := readWalk(t, former).record(t, g).Answers
				one.Before = &before
			}
			members = append(members, one)
		}
	}
	return members
}

func readWalk(t testing.TB, data []byte) walk {
	t.Helper()
	var w walk
	if err := yaml.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	return w
}

func section(a *txtar.Archive, name string) []byte {
	for _, f := range a.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got:  " + g[i] + "\nwant: " + w[i]
		}
	}
	return "one ends before the other"
}
