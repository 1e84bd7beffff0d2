package adr

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/report/reporttest"
)

// statuses are where the tools of each style read the status.
var statuses = map[Style]*regexp.Regexp{
	MADR:       regexp.MustCompile(`\A---\nstatus: (\w+)\n`),
	Log4brains: regexp.MustCompile(`\A# .+\n\n- Status: (\w+)\n`),
	Nygard:     regexp.MustCompile(`\n## Status\n\n(\w+)\n\n## Context\n`),
}

// TestStatus accepts what is said to be accepted, and nothing that is not decided.
func TestStatus(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers []questions.Answer
		want    string
	}{
		{"decided", reporttest.Busy(), "accepted"},
		{"both", reporttest.Parted(), "accepted"},
		{"close", reporttest.Even(), "proposed"},
		{"nothing left", reporttest.Stranded(), "proposed"},
		{"nothing answered", nil, "proposed"},
	} {
		for style, at := range statuses {
			for status, want := range map[Status]string{"": "proposed", Proposed: "proposed", Accepted: tt.want} {
				text := string(Render(reporttest.Strait(tt.answers...), Options{Style: style, Status: status}))
				m := at.FindStringSubmatch(text)
				if m == nil || strings.ToLower(m[1]) != want {
					t.Errorf("%s, %s: status %v, want %s", tt.name, style, m, want)
				}
			}
		}
	}
}

// TestStructure checks what the readers of records insist on: one title, the
// sections of the style in order, lists and headings between blank lines.
func TestStructure(t *testing.T) {
	sections := map[Style][]string{
		MADR: {"## Context and Problem Statement", "## Decision Drivers", "## Considered Options", "## Decision Outcome",
			"### Consequences", "### Confirmation", "## Pros and Cons of the Options", "## More Information"},
		Log4brains: {"## Context and Problem Statement", "## Decision Drivers", "## Considered Options", "## Decision Outcome",
			"## Pros and Cons of the Options", "## Links"},
		Nygard: {"## Status", "## Context", "## Decision", "## Consequences"},
	}
	for _, answers := range [][]questions.Answer{reporttest.Busy(), reporttest.Even(), reporttest.Parted(), reporttest.Stranded(), nil} {
		for style, want := range sections {
			text := string(Render(reporttest.Strait(answers...), Options{Style: style, Full: true}))
			if n := len(regexp.MustCompile(`(?m)^# `).FindAllString(text, -1)); n != 1 {
				t.Errorf("%s has %d titles", style, n)
			}
			at := 0
			for _, heading := range want {
				i := strings.Index(text[at:], "\n"+heading+"\n\n")
				if i < 0 {
					t.Fatalf("%s lacks %q or has it out of place:\n%s", style, heading, text)
				}
				at += i
			}
			checkBlankLines(t, style, text)
		}
	}
}

func checkBlankLines(t *testing.T, style Style, text string) {
	t.Helper()
	item := regexp.MustCompile(`^(- |\d+\. )`)
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	front := 0
	if style == MADR {
		front = slices.Index(lines[1:], "---") + 2
	}
	for i := 1; i < len(lines); i++ {
		before, line := lines[i-1], lines[i]
		if i < front || strings.HasPrefix(line, "---") {
			continue
		}
		switch {
		case before == "" && line == "":
			t.Errorf("%s: two blank lines before line %d", style, i+1)
		case line == "" || before == "":
		case !item.MatchString(line) || !item.MatchString(before):
			t.Errorf("%s: no blank line between %q and %q", style, before, line)
		}
	}
}

func TestConfirmationNamesWhatWouldChangeIt(t *testing.T) {
	for _, style := range Styles() {
		text := string(Render(reporttest.Strait(reporttest.Busy()...), Options{Style: style, Full: true}))
		for _, want := range []string{`price were rated "decisive" instead of "moderate"`, "How long a lorry waits", "Lorries queue for a mile"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q", style, want)
			}
		}
	}
}

// TestFirstLetters raises letters outside of ASCII, too.
func TestFirstLetters(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	flow := *in.Flow
	flow.Questions = slices.Clone(flow.Questions)
	for i := range flow.Questions {
		flow.Questions[i].Short = "überfahrt"
	}
	in.Flow = &flow
	if text := string(Render(in, Options{Style: MADR, Full: true})); !strings.Contains(text, "\n- Überfahrt: ") {
		t.Errorf("a fact does not begin with its capital:\n%s", text)
	}
}

// TestWithoutKnowledge renders where there is neither evidence nor advice.
func TestWithoutKnowledge(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	in.Evidence, in.Advice, in.Date, in.Record.Title = nil, nil, "", ""
	in.Sensitivity.Flips = nil
	text := string(Render(in, Options{Style: MADR, Full: true}))
	for _, want := range []string{"# Use Bridge\n", "### Consequences\n\n- Good: in \"Traffic flows\"", "Answer the same questions again"} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "date:") || strings.Contains(text, "review:") || strings.Contains(text, "Sources") {
		t.Errorf("names a date or sources that there are not:\n%s", text)
	}
}

// TestOnlyOneLeft says of the only one left that it is, and gives it no share of
// a race without rivals.
func TestOnlyOneLeft(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	in.Result.Verdict.Runner = -1
	text := string(Render(in, Options{Style: MADR, Full: true}))
	if !strings.Contains(text, "\n- Bridge: the only one left; 74 of 100 points\n") {
		t.Errorf("is not the only one left:\n%s", text)
	}
}

func FuzzHostileText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, style := range Styles() {
			checkHostile(t, style, s)
		}
	})
}

var hostile = []string{
	"<script>alert(1)</script>", "](javascript:alert(1))", "[x](javascript:alert(1))", "# heading", "---\nstatus: rejected\n---",
	"a\n\n## Decision Outcome\n\nb", "\x1b]8;;https://example.org\x07x", "\u202eevil", "\"quoted\" \\ 'text'", "| a | b |", "`code` ```", "1. one",
	"<https://attack.example>", "&lt;b&gt; &amp;", "- Status: rejected", "\x00\xff", "![x](https://attack.example/x.png)", "https://attack.example", "mail@attack.example",
}

// checkHostile puts a text wherever a user can write and expects the same
// structure that a harmless one has.
func checkHostile(t *testing.T, style Style, s string) {
	t.Helper()
	record := func(text string) string {
		in := reporttest.Strait(append(reporttest.Busy(), reporttest.Noted("place.depth", "shallow", text),
			questions.Answer{Question: "place.remark", State: questions.Answered, Text: "x" + text},
			reporttest.Noted("weights.flow", "decisive", text))...)
		in.Record.Title, in.Record.Person, in.Record.About, in.Date = "x"+text, "x"+text, "x"+text, "x"+text
		return string(Render(in, Options{Style: style, Full: true}))
	}
	got, want := record(s), record("harmless")
	if g, w := shape(got), shape(want); phrase.Line(s) != "" && g != w {
		t.Errorf("%s: %q changes the structure\n%s\nnot\n%s", style, s, g, w)
	}
	if i := strings.IndexFunc(strings.ReplaceAll(got, "\n", ""), unicode.IsControl); i >= 0 || strings.Contains(got, "\u202e") {
		t.Errorf("%s: invisible characters of %q come through", style, s)
	}
	checkLinks(t, style, got)
	if style == MADR {
		checkFrontMatter(t, got)
	}
}

// checkLinks expects nothing but text, the addresses of sources, and links that
// lead where they say.
func checkLinks(t *testing.T, style Style, markdown string) {
	t.Helper()
	source := []byte(markdown)
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.RawHTML, *ast.HTMLBlock, *ast.Image, *ast.AutoLink, *ast.CodeSpan, *ast.FencedCodeBlock, *ast.Emphasis, *ast.Blockquote:
			t.Errorf("%s: %s in\n%s", style, n.Kind(), markdown)
		case *ast.Link:
			var shown strings.Builder
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if one, ok := c.(*ast.Text); ok {
					shown.Write(one.Segment.Value(source))
				}
			}
			to := string(n.Destination)
			says := html.UnescapeString(strings.ReplaceAll(shown.String(), `\`, ""))
			if !strings.HasPrefix(to, "https://example.org/") && says != to {
				t.Errorf("%s: %q leads to %s", style, says, to)
			}
		}
		return ast.WalkContinue, nil
	})
}

func checkFrontMatter(t *testing.T, text string) {
	t.Helper()
	parts := strings.SplitN(text, "---\n", 3)
	var front struct {
		Status string
		Date   string
		Makers string `yaml:"decision-makers"`
	}
	if err := yaml.Unmarshal([]byte(parts[1]), &front); err != nil {
		t.Fatalf("%v in\n%s", err, parts[1])
	}
	if front.Status != "proposed" || !strings.HasPrefix(front.Date, "x") || !strings.HasPrefix(front.Makers, "x") {
		t.Errorf("front matter reads %+v", front)
	}
}

// shape is what each line begins with.
func shape(text string) string {
	var b strings.Builder
	mark := regexp.MustCompile(`^(#+ |- |\d+\. |---$|[a-z-]+: |$)`)
	for line := range strings.Lines(text) {
		b.WriteString(mark.FindString(strings.TrimSuffix(line, "\n")) + ".")
	}
	return b.String()
}

func TestParseStyle(t *testing.T) {
	if s, err := ParseStyle(""); s != MADR || err != nil {
		t.Errorf("no name gives %q, %v", s, err)
	}
	if _, err := ParseStyle("madr4"); err == nil || !strings.Contains(err.Error(), "madr, log4brains, nygard") {
		t.Errorf("an unknown name gives %v", err)
	}
}

// TestUnsettledIsUndecided: however strongly the answers speak, a record of a team
// that has not settled them decides nothing.
func TestUnsettledIsUndecided(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	if Open(in) {
		t.Fatal("the answers decide nothing")
	}
	in.Joint, in.Unsettled = true, true
	in.Record.Title = "the sound"
	for _, style := range Styles() {
		text := string(Render(in, Options{Style: style, Status: Accepted}))
		head := Parse(text)
		if head.Decision != "" || head.Status != "proposed" || head.Title != "Choose between Bridge and Ferry for the sound" ||
			!strings.Contains(text, "Nothing is decided yet. ") {
			t.Errorf("%s: %+v\n%s", style, head, text)
		}
	}
}

// TestTeamIsNamed: every style says of a team who is behind the answers, before
// what is known, and keeps within its length.
func TestTeamIsNamed(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	in.Team = []string{"This rests on the answers of 12 people in 2 rounds.", "What follows rests on the answers that the team settled together."}
	for _, style := range Styles() {
		text := string(Render(in, Options{Style: style}))
		team, known := strings.Index(text, in.Team[0]), strings.Index(text, "What is known")
		if team < 0 || !strings.Contains(text, "\n\n"+in.Team[1]+"\n") || known >= 0 && team > known {
			t.Errorf("%s:\n%s", style, text)
		}
		if n := words(text); n > Longest {
			t.Errorf("%s: %d words", style, n)
		}
	}
}
