package html

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
)

// situations are answers that reach every kind of page.
func situations() map[string][]questions.Answer {
	return map[string][]questions.Answer{
		"decided":      reporttest.Busy(),
		"close":        reporttest.Even(),
		"both":         reporttest.Parted(),
		"nothing left": reporttest.Stranded(),
		"unanswered":   nil,
	}
}

func parse(t testing.TB, page []byte) *html.Node {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// elements returns all elements in reading order.
func elements(doc *html.Node) []*html.Node {
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textIn(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// TestPageRunsAndLoadsNothing looks for everything that could run or load.
func TestPageRunsAndLoadsNothing(t *testing.T) {
	for name, answers := range situations() {
		for _, n := range elements(parse(t, Render(reporttest.Strait(answers...)))) {
			checkHarmless(t, name, n)
		}
	}
}

func checkHarmless(t testing.TB, name string, n *html.Node) {
	t.Helper()
	switch n.Data {
	case "script", "img", "link", "iframe", "object", "embed", "base", "form", "input", "video", "audio", "image", "use", "foreignObject", "foreignobject":
		t.Errorf("%s: an element %s", name, n.Data)
	}
	for _, a := range n.Attr {
		switch {
		case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcset":
			t.Errorf("%s: an attribute %s=%q", name, a.Key, a.Val)
		case a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://"):
			t.Errorf("%s: a link to %q", name, a.Val)
		}
	}
}

// TestPageIsAccessible checks what can be told from the markup alone.
func TestPageIsAccessible(t *testing.T) {
	for name, answers := range situations() {
		all := elements(parse(t, Render(reporttest.Strait(answers...))))
		checkHeadings(t, name, all)
		checkReferences(t, name, all)
		seen := map[string]int{}
		for _, n := range all {
			seen[n.Data]++
			switch n.Data {
			case "html":
				if attribute(n, "lang") != "en" {
					t.Errorf("%s: no language", name)
				}
			case "svg":
				checkDrawing(t, name, n)
			case "th":
				if s := attribute(n, "scope"); s != "col" && s != "row" {
					t.Errorf("%s: a header cell %q without scope", name, textIn(n))
				}
			}
		}
		for _, landmark := range []string{"header", "nav", "main", "footer", "h1"} {
			if seen[landmark] != 1 {
				t.Errorf("%s: %d elements %s", name, seen[landmark], landmark)
			}
		}
		if seen["h2"] != 9 {
			t.Errorf("%s: %d sections", name, seen["h2"])
		}
	}
}

func checkHeadings(t *testing.T, name string, all []*html.Node) {
	t.Helper()
	level := 0
	for _, n := range all {
		if i := slices.Index([]string{"h1", "h2", "h3", "h4", "h5", "h6"}, n.Data); i >= 0 {
			if i > level {
				t.Errorf("%s: heading %q skips a level", name, textIn(n))
			}
			level = i + 1
		}
	}
}

func checkReferences(t *testing.T, name string, all []*html.Node) {
	t.Helper()
	ids := map[string]bool{}
	for _, n := range all {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("%s: id %q twice", name, id)
			}
			ids[id] = true
		}
	}
	for _, n := range all {
		for _, id := range []string{strings.TrimPrefix(attribute(n, "href"), "#"), attribute(n, "aria-labelledby")} {
			if id != "" && !strings.HasPrefix(id, "https:") && !ids[id] {
				t.Errorf("%s: a reference to %q, which is not there", name, id)
			}
		}
	}
}

// checkDrawing expects a drawing that is hidden from those who hear the page, has
// no text, which text browsers would print, and stands in a figure that says what
// it shows.
func checkDrawing(t *testing.T, name string, n *html.Node) {
	t.Helper()
	if attribute(n, "aria-hidden") != "true" || textIn(n) != "" {
		t.Errorf("%s: a drawing that is read: %q", name, textIn(n))
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == "figure" && attribute(p, "aria-label") != "" {
			return
		}
	}
	t.Errorf("%s: a drawing without a figure that is labelled", name)
}

// TestPictures checks that the drawings show the numbers of the summary.
func TestPictures(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	summary := report.Summarize(in)
	page := string(Render(in))
	for _, want := range []string{
		`Bridge <b>&#43;38</b>`,
		`Bridge <b>&#43;25</b>`,
		`−12.0 to &#43;31.0`,
		`<b>95</b> <small>(85–100)</small>`,
		`<rect class="second" fill="#0b55b8"`,
		`<div class="hero second">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page of %q lacks %s", summary.Tally, want)
		}
	}
	if n := strings.Count(page, "<table>"); n != 1 { // weights; the others are drawn
		t.Errorf("%d plain tables", n)
	}
	if strings.Contains(page, "flowchart") || !strings.Contains(page, "shore ==== shore") {
		t.Error("the diagram is not the text one")
	}
}

// TestVerdictIsSaidOnce checks that the head of the page replaces the first
// paragraph of the section.
func TestVerdictIsSaidOnce(t *testing.T) {
	for name, answers := range situations() {
		in := reporttest.Strait(answers...)
		sentence := report.Summarize(in).Sentence
		if n := strings.Count(textIn(parse(t, Render(in))), sentence); n != 1 {
			t.Errorf("%s: %d times %q", name, n, sentence)
		}
	}
}

// TestPolicyAllowsTheStyle checks that the hash is that of what stands between
// the tags.
func TestPolicyAllowsTheStyle(t *testing.T) {
	for _, n := range elements(parse(t, Render(reporttest.Strait()))) {
		switch {
		case n.Data == "style" && textIn(n) != style:
			t.Error("the style sheet was changed on its way")
		case attribute(n, "http-equiv") == "Content-Security-Policy" && !strings.Contains(attribute(n, "content"), "'"+digest(style)+"'"):
			t.Errorf("policy %q", attribute(n, "content"))
		}
	}
}

// TestPage turns markdown that is not a report into a page.
func TestPage(t *testing.T) {
	page := Page("# A \\<b\\> &amp; c&#64; team\n\nHello.\n\n## Who\n\n| | Points |\n| --- | ---: |\n| A | 3 |\n\n<script>x</script>\n")
	all := elements(parse(t, page))
	checkHeadings(t, "page", all)
	checkReferences(t, "page", all)
	seen := map[string]string{}
	for _, n := range all {
		checkHarmless(t, "page", n)
		seen[n.Data] = textIn(n)
		if n.Data == "th" && textIn(n) == "" {
			t.Error("an empty header cell")
		}
	}
	for element, want := range map[string]string{"title": "A <b> & c@ team", "h1": "A <b> & c@ team", "h2": "Who", "td": "3", "th": "A"} {
		if seen[element] != want {
			t.Errorf("%s is %q, want %q", element, seen[element], want)
		}
	}
	if n := strings.Count(string(page), "A &lt;b&gt; &amp; c@ team"); n != 2 {
		t.Errorf("the title stands %d times", n)
	}
	if title := textIn(parse(t, Page("no heading"))); !strings.Contains(title, "Report") {
		t.Errorf("a page without a heading is called %q", title)
	}
}

// TestRuledOutBars marks a bar whose alternative is ruled out, however long it
// is.
func TestRuledOutBars(t *testing.T) {
	for name, answers := range situations() {
		in := reporttest.Strait(answers...)
		b := newBalance(in, report.Summarize(in))
		if b == nil {
			continue
		}
		for _, side := range []total{b.Left, b.Right} {
			a := slices.IndexFunc(in.Model.Alternatives, func(o scoring.Alternative) bool { return o.Name == side.Name })
			if out := in.Result.Standings[a].KnockedOut; out != (side.Out != "") {
				t.Errorf("%s: %s is marked %q, and ruled out is %t", name, side.Name, side.Out, out)
			}
		}
		if !strings.Contains(string(Render(in)), "<small>ruled out</small> <b>") && b.Left.Out+b.Right.Out != "" {
			t.Errorf("%s: the mark is not on the page", name)
		}
	}
}

// TestSmallLinesAreCounted: what comes to no whole point is no bar, and not
// forgotten.
func TestSmallLinesAreCounted(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	s := report.Summarize(in)
	s.Lines = append(s.Lines, report.Line{Label: "a little"})
	c := newContributions(in, s)
	if len(c.Rows) != len(s.Lines)-1 || c.Rest == "" {
		t.Errorf("%d rows of %d lines, and %q", len(c.Rows), len(s.Lines), c.Rest)
	}
}

// TestNamesOfPacksAreClean: nothing that a pack calls something turns the
// direction of the page.
func TestNamesOfPacksAreClean(t *testing.T) {
	in := reporttest.Strait(reporttest.Busy()...)
	m := *in.Model
	m.Alternatives = slices.Clone(m.Alternatives)
	m.Alternatives[0].Name = "Fer\u202ery"
	in.Model = &m
	if page := string(Render(in)); strings.Contains(page, "\u202e") || !strings.Contains(page, "Ferry") {
		t.Error("the name is not clean")
	}
}
