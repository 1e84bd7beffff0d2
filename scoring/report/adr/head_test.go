package adr

import (
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
)

// TestParseReadsWhatRenderWrites in every style, with Windows line ends, too.
func TestParseReadsWhatRenderWrites(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	in.Record.Title = `Sound [1] {x} a_b "quoted" <b> $5|6`
	for _, style := range Styles() {
		text := string(Render(in, Options{Style: style, Status: Accepted, Number: 7, Deciders: []string{"Ada", "Bo | Ey"}, Answers: "../the (sound.yaml"}))
		want := Head{Style: style, Title: Title(in), Status: "accepted", Date: "2026-07-31", Deciders: "Ada, Bo | Ey", Decision: "bridge",
			Answers: "../the (sound.yaml", Hash: Fingerprint(in.Record), Evidence: "test-1", Review: "2027-07-31"}
		if strings.Contains(text, "%20(") {
			t.Errorf("%s: the link to the answers ends early:\n%s", style, text)
		}
		if got := Parse(text); got != want {
			t.Errorf("%s:\n%+v, want\n%+v\n%s", style, got, want, text)
		}
		if got := Parse(strings.ReplaceAll(text, "\n", "\r\n")); got != want {
			t.Errorf("%s with CRLF: %+v", style, got)
		}
	}
}

// TestParseOthers reads records as other tools and people write them.
func TestParseOthers(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       Head
	}{
		{"adr-tools", "# 1. Record architecture decisions\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n",
			Head{Style: Nygard, Title: "Record architecture decisions", Status: "accepted", Date: "2020-01-02"}},
		{"MADR 2", "# Use Markdown\n\n* Status: accepted\n* Deciders: Ada\n* Date: 2019-01-02\n\n## Context and Problem Statement\n",
			Head{Style: Log4brains, Title: "Use Markdown", Status: "accepted", Date: "2019-01-02", Deciders: "Ada"}},
		{"MADR 4 in short", "# Use Markdown\n\n## Context and Problem Statement\n", Head{Style: MADR, Title: "Use Markdown"}},
		{"front matter of something else", "---\nlayout: page\n---\n\n# Use Markdown\n", Head{Title: "Use Markdown"}},
		{"front matter that is none", "---\nstatus: [\n---\n# A\n", Head{Title: "A"}},
		{"no record", "hello\n", Head{}},
		{"nothing", "", Head{}},
	} {
		if got := Parse(tt.text); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, style := range Styles() {
		f.Add(string(Render(reporttest.Strait(reporttest.Busy()...), Options{Style: style})))
	}
	f.Add("---\nstatus: &a [*a]\n---\n# x")
	f.Fuzz(func(t *testing.T, text string) {
		h := Parse(text)
		if strings.ContainsAny(h.Title+h.Status, "\n") {
			t.Errorf("%+v", h)
		}
		if after, err := Supersede(text, Ref{File: "0009-y.md", Title: "Y", Number: 9}); err == nil && Parse(after).Status != "superseded" {
			t.Errorf("%q becomes %q", text, after)
		}
	})
}

func TestSupersede(t *testing.T) {
	by := Ref{File: "0009-use-boats.md", Title: "Use boats", Number: 9}
	for _, tt := range []struct{ name, text, want string }{
		{"madr", "---\n# of us\nstatus: accepted\ndate: 2020-01-01\n---\n\n# A\n\nstatus: accepted\n",
			"---\n# of us\nstatus: superseded by [ADR-0009](0009-use-boats.md)\ndate: 2020-01-01\n---\n\n# A\n\nstatus: accepted\n"},
		{"log4brains", "# A\r\n\r\n* Status: accepted\r\n* Date: x\r\n", "# A\r\n\r\n* Status: superseded by [0009-use-boats](0009-use-boats.md)\r\n* Date: x\r\n"},
		{"nygard", "# 1. A\n\nDate: x\n\n## Status\n\nAccepted\n\nSupersedes [0. B](0000-b.md)\n\n## Context\n",
			"# 1. A\n\nDate: x\n\n## Status\n\nSuperseded by [9. Use boats](0009-use-boats.md)\n\nSupersedes [0. B](0000-b.md)\n\n## Context\n"},
		{"none", "# A\n", ""},
		{"madr without status", "# A\n\n## Context and Problem Statement\n", ""},
	} {
		got, err := Supersede(tt.text, by)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%s: %q, %v", tt.name, got, err)
		}
	}
}

// TestLongest holds a record to its words, whatever people wrote.
func TestLongest(t *testing.T) {
	long := strings.Repeat("word https://example.org/a_b ", 400)
	for name, answers := range map[string][]questions.Answer{
		"short": reporttest.Busy(), "close": reporttest.Even(), "nothing": nil,
		"long": append(reporttest.Busy(), reporttest.Noted("place.depth", "shallow", long), reporttest.Noted("weights.flow", "decisive", long),
			questions.Answer{Question: "place.remark", State: questions.Answered, Text: long, Note: long}),
	} {
		in := reporttest.Strait(answers...)
		in.Record.About = long
		for _, style := range Styles() {
			text := string(Render(in, Options{Style: style}))
			if n := words(text); n > Longest {
				t.Errorf("%s, %s: %d words", name, style, n)
			}
			full := string(Render(in, Options{Style: style, Full: true}))
			if words(full) < words(text) {
				t.Errorf("%s, %s: in full it is shorter", name, style)
			}
		}
	}
}

// TestFingerprint changes with what is answered and not with who answered.
func TestFingerprint(t *testing.T) {
	r := questions.Record{Title: "x", Answers: questions.NewAnswers(reporttest.One("a", "1"), reporttest.One("b", "2", "3"))}
	same := questions.Record{Title: " x", Person: "Ada", Finished: true, Answers: questions.NewAnswers(reporttest.One("b", "2", "3"), reporttest.One("a", "1"))}
	if Fingerprint(r) != Fingerprint(same) || len(Fingerprint(r)) != 16 {
		t.Errorf("%s and %s", Fingerprint(r), Fingerprint(same))
	}
	for _, other := range []questions.Record{
		{Title: "y", Answers: r.Answers},
		{Title: "x", Answers: r.Answers.With(reporttest.Noted("a", "1", "note"))},
		{Title: "x", Answers: r.Answers.With(reporttest.One("b", "2 3"))},
		{Title: "x", Answers: r.Answers.Without("b")},
	} {
		if Fingerprint(other) == Fingerprint(r) {
			t.Errorf("%+v has the same", other)
		}
	}
}

// TestTitle is read whole where a tool takes what stands behind the first dot.
func TestTitle(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	in.Model.Alternatives[1].Name = "Bridge.js"
	first, _, _ := strings.Cut(string(Render(in, Options{Style: Nygard, Number: 12})), "\n")
	if _, title, _ := strings.Cut(first, "."); strings.TrimSpace(title) != report.Escape(Title(in)) {
		t.Errorf("the title reads %q", title)
	}
}
