package content

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"crossroads/questions/strictyaml"
)

// fresh is the plain pack with the kinds of facts and the lines given in place
// of the date of its first fact.
func fresh(t *testing.T, fact string) fstest.MapFS {
	t.Helper()
	pack := mapOf(t, plainFiles())
	guide := string(pack["guide.yaml"].Data)
	pack["guide.yaml"] = &fstest.MapFile{Data: []byte(guide + `
fresh:
  - {kind: manual, months: 6}
  - {kind: release, months: 12, versions: true}
  - {kind: account}
`)}
	facts := string(pack["evidence/facts/all.yaml"].Data)
	pack["evidence/facts/all.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(facts, `  date: "2026"`, fact, 1))}
	return pack
}

func day(t *testing.T, text string) time.Time {
	t.Helper()
	on, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return on
}

// TestStale: a fact goes stale on the day after its period, counted from the
// last day of its date or of its last check, unless its kind has no period or
// nothing rests on it.
func TestStale(t *testing.T) {
	for name, test := range map[string]struct {
		fact, on string
		want     string
	}{
		"fresh":         {"  date: \"2026-01-31\"\n  kind: manual", "2026-07-31", ""},
		"stale":         {"  date: \"2026-01-31\"\n  kind: manual", "2026-08-01", "F-1 was last seen on 2026-01-31, and facts of the kind manual stay fresh for 6 months"},
		"month":         {"  date: \"2026-01\"\n  kind: manual", "2026-07-31", ""},
		"year":          {"  date: \"2025\"\n  kind: manual", "2026-07-02", "F-1 was last seen on 2025"},
		"checked":       {"  date: \"2024-01-31\"\n  kind: manual\n  checked: \"2026-06-01\"", "2026-08-01", ""},
		"never":         {"  date: \"2001\"\n  kind: account", "2026-08-01", ""},
		"without kinds": {"  date: \"2001\"", "2026-08-01", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, p := range Stale(fresh(t, test.fact), day(t, test.on)) {
				if got += p.Message; !p.Warning {
					t.Errorf("%s is no warning", p)
				}
			}
			if test.want == "" && got != "" || !strings.HasPrefix(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestBuiltinIsFresh: on the day of its version nothing in the pack is stale,
// and what names releases goes stale some day.
func TestBuiltinIsFresh(t *testing.T) {
	g, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Stale(Files(), day(t, g.Version)) {
		t.Error(p)
	}
	p := readAll(Files())
	carries := p.carrying()
	late := Stale(Files(), day(t, "2040-01-01"))
	for i := range p.facts {
		f := &p.facts[i]
		named := func(problem strictyaml.Problem) bool { return strings.HasPrefix(problem.Message, f.ID+" ") }
		if carries[f.ID] && len(f.Versions) > 0 && !slices.ContainsFunc(late, named) {
			t.Errorf("%s names releases, carries something and is fresh in 2040", f.ID)
		}
	}
}

// TestBehind: patches and minor versions are no news, another major version
// is, and so is another minor one before 1.0.
func TestBehind(t *testing.T) {
	for _, test := range []struct {
		named, known string
		behind       bool
	}{
		{"5.3.0", "5.9.1", false}, {"5.3.0", "6.0.0", true}, {"1.2.0", "1.9.0", false}, {"1.9.0", "2.0.0", true}, {"0.45.4", "0.45.9", false}, {"0.45.4", "0.46.0", true},
		{"5.3.0", "", true}, {"24", "24.1.0", false}, {"12.2.2", "9.8.1", false},
	} {
		r := Release{Fact: "F-1", Registry: "npm", Name: "express", Version: test.named}
		if p, behind := r.Behind(test.known); behind != test.behind || behind && !p.Warning {
			t.Errorf("%s against %s: %v", test.named, test.known, behind)
		}
	}
}
