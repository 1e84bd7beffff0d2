package html

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"

	"github.com/yuin/goldmark/ast"
)

var hostile = []string{
	"<script>alert(1)</script>", "</title></style></svg><script>alert(1)</script>", `" onmouseover="alert(1)`, "' onload='alert(1)",
	"[x](javascript:alert(1))", "![x](https://attack.example/x.png)", "<img src=x onerror=alert(1)>", "<https://attack.example>",
	"https://attack.example www.attack.example mail@attack.example", "`code` ```", "| a | b |\n| --- | --- |", "# heading\n\n## two", "- item\n1. one",
	"[1] [2][3]", "{{.Title}}", "&lt;b&gt; &amp; &#60;", "\x00\x1b[31m\x07", "\u202egnp.exe\u202c", "\xff\xfe", "---", "```mermaid\nflowchart\n```",
	"*a* _b_ ~~c~~ **d**", "\\[x\\](y) \\", "<!-- -->", "<![CDATA[x]]>", "$$ \u2028 \u200b",
}

// TestHostileText puts a text wherever a user can write and expects the same
// elements as for a harmless one, with the text in them as it was written, but for what no text may hold.
func TestHostileText(t *testing.T) {
	want := shape(elements(parse(t, Render(written("harmless")))))
	for _, s := range hostile {
		doc := parse(t, Render(written(s)))
		all := elements(doc)
		if got := shape(all); got != want {
			t.Errorf("%q changes the elements of the page", s)
		}
		for _, n := range all {
			checkHarmless(t, s, n)
		}
		if shown, s := squeeze(textIn(doc)), squeeze(phrase.Line(s)); !strings.Contains(shown, s) {
			t.Errorf("%q is not shown as it was written", s)
		}
	}
}

// written is an input with a text in every place where a user can write.
func written(s string) report.Input {
	answers := append(reporttest.Busy(), reporttest.Noted("place.depth", "shallow", s), reporttest.Noted("weights.flow", "decisive", s),
		questions.Answer{Question: "place.remark", State: questions.Answered, Text: "x" + s, Note: s})
	in := reporttest.Strait(answers...)
	in.Record.Title, in.Record.Person, in.Record.About, in.Date = "x"+s, "x"+s, "x"+s, "x"+s
	return in
}

// shape is the elements and their attributes without what is text, in which a
// link that leads where it says is part of the text.
func shape(all []*html.Node) string {
	var b strings.Builder
	for _, n := range all {
		if n.Data == "a" && textIn(n) == attribute(n, "href") {
			continue
		}
		b.WriteString("<" + n.Data)
		for _, a := range n.Attr {
			b.WriteString(" " + a.Key)
		}
	}
	return b.String()
}

// squeeze drops what the page may drop: white space and invisible characters.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// TestHostileMarkdown converts what would do harm if a section ever held it
// unescaped: it stays text.
func TestHostileMarkdown(t *testing.T) {
	for _, tt := range []struct{ markdown, want string }{
		{"<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"},
		{"a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n"},
		{"[x](javascript:alert(1))", "<p>x</p>\n"},
		{"[x](JaVaScRiPt:alert(1) 'y')", "<p>x</p>\n"},
		{"[x](data:text/html,y)", "<p>x</p>\n"},
		{"<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"},
		{"![a *b*](https://attack.example/x.png)", "<p>a b</p>\n"},
		{"![&lt;script&gt;](x)", "<p>&lt;script&gt;</p>\n"},
		{"[x](https://a.example/?q=\"&r=<y>)", `<p><a href="https://a.example/?q=%22&amp;r=%3Cy%3E" rel="noopener noreferrer">x</a></p>` + "\n"},
		{"<https://a.example/?a=1&b=2>", `<p><a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer">https://a.example/?a=1&amp;b=2</a></p>` + "\n"},
		{"<mail@a.example>", "<p>mail@a.example</p>\n"},
		{"see \\[12\\] and [3] and &#91;3&#93;", `<p>see <a class="cite" href="#source-12">[12]</a> and [3] and [3]</p>` + "\n"},
		{"```mermaid\nx\n```", ""},
		{"```js\"><script>\n</code>\n```", `<pre class="code" tabindex="0" role="group" aria-label="Code"><code>&lt;/code&gt;` + "\n</code></pre>\n"},
	} {
		if got := string(convert(tt.markdown, func(ast.Node, []byte) {})); got != tt.want {
			t.Errorf("%s\ngot:  %s\nwant: %s", tt.markdown, got, tt.want)
		}
	}
}

func FuzzPage(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	want := shape(elements(parse(f, Render(written("harmless")))))
	f.Fuzz(func(t *testing.T, s string) {
		if squeeze(s) == "" {
			t.Skip("nothing to show")
		}
		all := elements(parse(t, Render(written(s))))
		if shape(all) != want {
			t.Errorf("%q changes the elements of the page", s)
		}
	})
}

func FuzzConvert(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		page := "<body>" + string(convert(s, func(ast.Node, []byte) {}))
		for _, n := range elements(parse(t, []byte(page))) {
			if href := attribute(n, "href"); strings.HasPrefix(strings.ToLower(href), "http://") {
				continue
			}
			checkHarmless(t, s, n)
		}
	})
}
