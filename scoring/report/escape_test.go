package report

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/team"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

func TestEscape(t *testing.T) {
	tests := []struct{ in, want string }{
		{"two of us ran it for years.", "two of us ran it for years."},
		{"a*b_c`d", "a\\*b\\_c\\`d"},
		{"# not a heading", "\\# not a heading"},
		{"1. not a list", "1\\. not a list"},
		{"3.11 or newer", "3.11 or newer"},
		{"a\n\n- b\tc", "a - b c"},
		{"<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"},
		{"a | b", "a &#124; b"},
		{"~~gone~~", "&#126;&#126;gone&#126;&#126;"},
		{"http://x.org www.x.org a@x.org", "http&#58;//x.org www\\.x.org a&#64;x.org"},
		{"\x1b[31mred\x07", "red"},
		{"{{x}} [1] [a1] $a$ x^2^", "&#123;&#123;x&#125;&#125; &#91;1&#93; \\[a1&#93; &#36;a&#36; x&#94;2&#94;"},
		{"= heading", "&#61; heading"},
		{"left\u202eright\u200b", "leftright"},
		{"\xff\xfe", "\ufffd"},
	}
	for _, tt := range tests {
		if got := Escape(tt.in); got != tt.want {
			t.Errorf("Escape(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// FuzzEscape checks that escaped text comes out as it was written and as
// nothing else, at the start of a line and behind other words.
func FuzzEscape(f *testing.F) {
	for _, seed := range hostile() {
		f.Add(seed)
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	f.Fuzz(func(t *testing.T, words string) {
		for _, lead := range []string{"", "x: "} {
			var b strings.Builder
			if err := md.Convert([]byte(lead+Escape(words)), &b); err != nil {
				t.Fatal(err)
			}
			got := html.UnescapeString(strings.TrimSuffix(strings.TrimPrefix(b.String(), "<p>"), "</p>\n"))
			if want := strings.TrimSpace(lead + phrase.Line(words)); got != want {
				t.Errorf("%q comes out as %q, want %q", words, got, want)
			}
		}
	})
}

// hostile are texts that mean something in markdown, in HTML or to a terminal.
func hostile() []string {
	return []string{"plain", "# h", "* a\n* b", "| a | b |\n| - | - |", "<script>x</script>", "![i](u)", "[l](u)",
		"```\ncode", "`code`", "~~s~~", "www.example.org", "a@b.co", "https://x", "&lt;b&gt;", "1) x", "---", "===", "\\", "**b**", "\x1b]8;;u\a",
		"<!-- x", "[x]", "[ ] task", "a\\", "_", ":smile:", "<https://x>", "&#60;b>", "1.\tx", "ftp://x.y", "xmpp:a@b.c", "\u2028# h", "C #", "+ a", "- [ ] b", "a\u00a0b"}
}

// structure writes down the shape of markdown without its text, in which a link
// that leads where it says is part of the text.
func structure(markdown string) string {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	var b strings.Builder
	source := []byte(markdown)
	_ = ast.Walk(md.Parser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok && honest(link, source) {
			return ast.WalkSkipChildren, nil
		}
		switch n.Kind() {
		case ast.KindText, ast.KindString:
			return ast.WalkContinue, nil
		}
		if entering {
			b.WriteString("(" + n.Kind().String())
		} else {
			b.WriteString(")")
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// FuzzNotes puts the same words of a user everywhere a user can write and
// checks that the report has the shape it has with harmless words.
func FuzzNotes(f *testing.F) {
	for _, seed := range hostile() {
		f.Add(seed)
	}
	g := readGuide(f)
	in := g.input(f, walk{})
	build := func(words string) string {
		in.Record = questions.Record{Title: words, Person: words, Answers: questions.NewAnswers(
			questions.Answer{Question: "traffic.load", State: questions.Answered, Values: []string{"low"}, Note: words},
			questions.Answer{Question: "place.depth", State: questions.Answered, Values: []string{words}},
			questions.Answer{Question: "place.remark", State: questions.Answered, Text: words})}
		other := in
		other.Record = questions.Record{Title: words, Answers: questions.NewAnswers(
			questions.Answer{Question: "place.remark", State: questions.Answered, Text: "another remark"})}
		team := TeamInput{Model: in.Model, Flow: in.Flow, Title: words, Named: true, Result: team.Result{Lead: -1, Rival: -1,
			Members: []team.MemberResult{{Name: words, Verdict: scoring.Verdict{Leader: -1}}}}}
		return Build(in).Markdown() + "\n" + Compare(in, other) + "\n" + Team(team)
	}
	want := structure(build("harmless"))
	f.Fuzz(func(t *testing.T, words string) {
		if phrase.Line(words) == "" {
			t.Skip("nothing is left to print")
		}
		got := build(words)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\x1b\x07\r\x00") {
			t.Errorf("%q: characters that must not reach a terminal", words)
		}
		if s := structure(got); s != want {
			t.Errorf("%q changes the structure of the report:\n%s\nwant\n%s", words, s, want)
		}
	})
}
