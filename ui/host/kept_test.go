package host_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// records are everybody's answers of a round as they are on the disk.
func (m *meeting) records(round, people int) []questions.Record {
	m.t.Helper()
	guide, err := content.Builtin()
	if err != nil {
		m.t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(m.dir(), fmt.Sprintf("round-%d", round), "*.yaml"))
	if len(files) != people {
		m.t.Errorf("%d people have a file", len(files))
	}
	var all []questions.Record
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			m.t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			m.t.Fatal(err)
		}
		r, err := answersfile.Decode(file, data, guide.Flow)
		if err != nil {
			m.t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

// keeps checks that every answer is still there, and has been added to.
func (m *meeting) keeps(before []questions.Record, people int) {
	m.t.Helper()
	now := m.records(1, people)
	for i, r := range before {
		given := 0
		for one := range r.Answers.All() {
			if one.Open() {
				continue
			}
			given++
			if after, ok := now[i].Answers.Get(one.Question); !ok || !slices.Equal(one.Values, after.Values) || one.State != after.State || one.Note != after.Note {
				m.t.Errorf("%s said %v, and the file says %v", r.Person, one, after)
			}
		}
		if given < 3 || now[i].Answers.Len() <= given {
			m.t.Errorf("%s gave %d answers, then %d", r.Person, given, now[i].Answers.Len())
		}
	}
}

// refusesToTell checks that no command shows anything of an open round.
func (m *meeting) refusesToTell() {
	m.t.Helper()
	files, _ := filepath.Glob(filepath.Join(m.dir(), "round-1", "*.yaml"))
	for _, args := range [][]string{{"team", m.dir()}, {"team", filepath.Join(m.dir(), "round-1")}, {"report", files[0]}} {
		if out, status := m.run(args...); status == 0 || strings.Contains(out, "zq") {
			m.t.Errorf("%v: status %d\n%s", args, status, out)
		}
	}
}

// verdicts compares what all are shown, and what the command team says, with the
// report of each person alone.
func (m *meeting) verdicts(shown *guest, people int) {
	m.t.Helper()
	round := "round-1"
	if shown == nil {
		round = "round-2"
	}
	files, _ := filepath.Glob(filepath.Join(m.dir(), round, "*.yaml"))
	votes := map[string]int{}
	for _, file := range files {
		var one struct {
			Verdict struct{ Recommendation string }
		}
		out, status := m.run("report", file, "--format", "json")
		if err := json.Unmarshal([]byte(out), &one); err != nil || status != 0 {
			m.t.Fatalf("%s: %v, status %d\n%.300s", file, err, status, out)
		}
		votes[one.Verdict.Recommendation]++
	}
	var all struct {
		Members []struct{ Recommendation string }
	}
	out, status := m.run("team", m.dir(), "--format", "json")
	if err := json.Unmarshal([]byte(out), &all); err != nil || status != 0 {
		m.t.Fatalf("team: %v, status %d\n%.300s", err, status, out)
	}
	together := map[string]int{}
	for _, one := range all.Members {
		together[one.Recommendation]++
	}
	if len(all.Members) != people || !maps.Equal(votes, together) {
		m.t.Errorf("alone %v, together %v", votes, together)
	}
	if shown == nil {
		return
	}
	for id, n := range votes {
		row := regexp.MustCompile(fmt.Sprintf(`(?m)^ +. .*%s.* %d  \S`, map[string]string{"nodejs": "Node.js", "python": "Python"}[strings.Split(id, "-")[0]], n))
		if !row.MatchString(shown.Screen()) {
			m.t.Errorf("%d came to %s, but all are shown\n%s", n, id, shown.Screen())
		}
	}
}
