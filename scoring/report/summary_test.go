package report

import (
	"strings"
	"testing"

	"crossroads/scoring"
	"crossroads/scoring/whatif"
)

func TestSides(t *testing.T) {
	m := &scoring.Model{Alternatives: []scoring.Alternative{{ID: "a"}, {ID: "b"}, {ID: "both", Main: "a", Part: "b"}}}
	tests := []struct {
		name          string
		points        [3]float64
		out           string // indexes knocked out
		leader        int
		runner        int
		close         bool
		first, second int
	}{
		{"two plain ones", [3]float64{60, 50, 40}, "", 0, 1, false, 0, 1},
		{"the runner-up is a combination", [3]float64{60, 40, 50}, "", 0, 2, false, 0, 1},
		{"a close call between one and both", [3]float64{60, 40, 59}, "", 0, 2, true, 0, 2},
		{"the combination leads", [3]float64{40, 50, 60}, "", 2, 1, false, 2, 1},
		{"the other plain one is out", [3]float64{60, 70, 50}, "1", 0, 2, false, 0, 2},
		{"only one is left", [3]float64{60, 40, 50}, "12", 0, -1, false, 0, 1},
		{"none is left", [3]float64{40, 60, 50}, "012", -1, -1, true, 1, 0},
	}
	for _, tt := range tests {
		r := scoring.Result{Verdict: scoring.Verdict{Leader: tt.leader, Runner: tt.runner, Close: tt.close}}
		for i, p := range tt.points {
			r.Standings = append(r.Standings, scoring.Standing{Points: p, KnockedOut: strings.ContainsRune(tt.out, rune('0'+i))})
		}
		if first, second := sides(m, r); first != tt.first || second != tt.second {
			t.Errorf("%s: %d against %d, want %d against %d", tt.name, first, second, tt.first, tt.second)
		}
	}
}

func TestSummarize(t *testing.T) {
	all := inputs(t)
	s := Summarize(all["joint"])
	if s.Headline != "Ferry, with Bridge for the busy half, leaning" || s.Brief != "Joint, leaning" || s.Leader != 2 || s.Rival.Name != "Bridge" || s.Flip == "" {
		t.Errorf("got %+v", s)
	}
	if !strings.HasPrefix(s.Lean, "Before any answer") || !strings.HasPrefix(s.Known, "With the facts") {
		t.Errorf("known is %q, the lean %q", s.Known, s.Lean)
	}
	if len(s.Tornado) == 0 || !strings.HasPrefix(s.Tornado[0].HighLabel, "Joint by ") {
		t.Errorf("ranges %+v", s.Tornado)
	}
	if len(s.Names) != 3 || len(s.Stands) != len(all["joint"].Model.Criteria) {
		t.Fatalf("%d names, %d criteria", len(s.Names), len(s.Stands))
	}
	weight, contested, thin := 0, false, false
	for i, one := range s.Stands {
		weight += one.Weight
		if len(one.Values) != 3 || one.Label == "" || i > 0 && one.Weight > s.Stands[i-1].Weight {
			t.Errorf("place %d of the matrix is %+v", i, one)
		}
		for _, v := range one.Values {
			if v.Low < 0 || v.Low > v.Mid || v.Mid > v.High || v.High > 100 {
				t.Errorf("%s reaches from %d over %d to %d", one.Label, v.Low, v.Mid, v.High)
			}
			contested, thin = contested || v.Contested, thin || v.Thin
		}
	}
	if side, _ := Build(all["joint"]).Section("side-by-side"); contested != strings.Contains(side.Markdown, "c: rests") ||
		thin != strings.Contains(side.Markdown, "t: rests") || !contested && !thin {
		t.Errorf("contested %v and thin %v in the picture, not in the table", contested, thin)
	}
	if weight < 97 || weight > 103 {
		t.Errorf("the weights add up to %d", weight)
	}
	for _, r := range s.Tornado {
		if r.Low > r.High || r.Low > s.Rival.Margin+1e-6 || r.High < s.Rival.Margin-1e-6 {
			t.Errorf("%s from %v to %v does not hold the margin %v", r.Label, r.Low, r.High, s.Rival.Margin)
		}
	}

	for name, want := range map[string]string{
		"joint": "", "only-one-left": "Ferry is ruled out because the ferry cannot carry trains; Joint is ruled out because there is no island on which a ferry and a bridge could meet.",
	} {
		if out := Summarize(all[name]).Out; out != want {
			t.Errorf("%s: ruled out: %q, want %q", name, out, want)
		}
	}

	s = Summarize(all["knocked-out"])
	if s.Leader != -1 || s.Headline != "No alternative is left" || s.Rival.Alternative != -1 || !s.Close {
		t.Errorf("got %+v", s)
	}

	in := all["clear"]
	in.Evidence, in.Sensitivity, in.Coverage = nil, whatif.Sensitivity{}, whatif.Coverage{}
	s = Summarize(in)
	if len(s.Cautions) != 1 || s.Flip != "" || s.Tornado != nil {
		t.Errorf("a summary without sensitivity says %+v", s)
	}
	in.Advice = nil
	if s := Summarize(in); s.Cautions != nil || s.Tally != "Bridge by 34 of 100" {
		t.Errorf("a summary without advice says %+v", s)
	}
	for id, want := range map[string]string{"architecture": "Nothing is known about how to build it.", "steps": "No first steps are known for Bridge."} {
		if s, ok := Build(in).Section(id); !ok || strings.TrimSpace(s.Markdown) != want {
			t.Errorf("%s without advice is %q, want %q", id, s.Markdown, want)
		}
	}
}

// TestSections checks that a document has the sections that tabs rely on.
func TestSections(t *testing.T) {
	for name, in := range inputs(t) {
		d := Build(in)
		ids := []string{"verdict", "why", "change", "steps", "risks", "architecture", "answers", "side-by-side", "sources"}
		for i, id := range ids {
			if d.Sections[i].ID != id || strings.TrimSpace(d.Sections[i].Markdown) == "" || d.Sections[i].Title == "" {
				t.Errorf("%s: section %d is %q, want %q with text", name, i, d.Sections[i].ID, id)
			}
			if s := d.Sections[i]; !strings.HasPrefix(s.Markdown, s.Brief) || (s.Rest() == "") != (s.More == "") {
				t.Errorf("%s: %s does not begin with what is brief, or does not say what the rest is", name, id)
			}
		}
		if len(d.Sections) != len(ids) {
			t.Errorf("%s: %d sections", name, len(d.Sections))
		}
	}
}

// TestTablesAreNarrow checks what terminals can show: at most four columns, no
// link and no line break in a cell.
func TestTablesAreNarrow(t *testing.T) {
	for name, in := range inputs(t) {
		for line := range strings.Lines(Build(in).Markdown()) {
			if !strings.HasPrefix(line, "|") {
				continue
			}
			if cells := strings.Count(strings.ReplaceAll(line, "\\|", ""), "|") - 1; cells > 4 {
				t.Errorf("%s: %d columns: %s", name, cells, line)
			}
			if strings.Contains(line, "<") || strings.Contains(line, "](") {
				t.Errorf("%s: more than text in a table: %s", name, line)
			}
		}
	}
}
