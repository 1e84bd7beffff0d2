package report

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"crossroads/questions/phrase"
	"crossroads/scoring/evidence"
)

func TestNoted(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"see https://example.org/a_b?c=1&d=2.", `see [https://example.org/a\_b?c=1&amp;d=2](https://example.org/a_b?c=1&d=2).`},
		{"(http://x.org/) and https://y.org, too", "([http://x.org/](http://x.org/)) and [https://y.org](https://y.org), too"},
		{"look!https://x.org", `look\![https://x.org](https://x.org)`},
		{"https://x.org/?a=1&lt;b", "https&#58;//x.org/?a=1&amp;lt;b"},
		{"javascript:alert(1) ftp://x.org", "javascript:alert(1) ftp&#58;//x.org"},
		{"https://x.org/(a)", `[https://x.org/](https://x.org/)(a)`},
	} {
		if got := Noted(tt.in); got != tt.want {
			t.Errorf("Noted(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// FuzzNoted expects text as it was written, in which nothing but a web address
// is a link, which leads where it says.
func FuzzNoted(f *testing.F) {
	for _, seed := range append(hostile(), "a https://x.org/a_b*c!https://y.org", "1. https://x.org", "![https://x.org](https://y.org)", "https://x.org/&#x41;") {
		f.Add(seed)
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	tag := regexp.MustCompile(`</?(a|p)[^>]*>`)
	f.Fuzz(func(t *testing.T, words string) {
		source := []byte("x: " + Noted(words))
		var b strings.Builder
		if err := md.Convert(source, &b); err != nil {
			t.Fatal(err)
		}
		got := strings.TrimSuffix(html.UnescapeString(tag.ReplaceAllString(b.String(), "")), "\n")
		if want := strings.TrimSpace("x: " + phrase.Line(words)); got != want {
			t.Errorf("%q comes out as %q, want %q", words, got, want)
		}
		_ = ast.Walk(md.Parser().Parse(text.NewReader(source)), func(n ast.Node, _ bool) (ast.WalkStatus, error) {
			switch n := n.(type) {
			case *ast.Image, *ast.AutoLink, *ast.RawHTML, *ast.CodeSpan, *ast.Emphasis:
				t.Errorf("%s in %q", n.Kind(), source)
			case *ast.Link:
				if !honest(n, source) {
					t.Errorf("a link in %q leads to %q", source, n.Destination)
				}
			}
			return ast.WalkContinue, nil
		})
	})
}

// honest reports whether a link leads where it says.
func honest(n *ast.Link, source []byte) bool {
	var shown strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if one, ok := c.(*ast.Text); ok {
			shown.Write(one.Segment.Value(source))
		}
	}
	return html.UnescapeString(strings.ReplaceAll(shown.String(), `\`, "")) == string(n.Destination)
}

func TestSourcesAreLinks(t *testing.T) {
	for _, tt := range []struct{ title, address, want string }{
		{"Traffic {counts}", "https://example.org/counts", `[Traffic &#123;counts&#125;](https://example.org/counts), undated`},
		{"Why?", "", "Why? undated"},
		{"x", "javascript:alert(1)", "x, javascript:alert(1), undated"},
		{"x", "https://example.org/a(b)", "x, https&#58;//example.org/a(b), undated"},
	} {
		if got := sourced(evidence.Source{Title: tt.title, Address: tt.address}); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
