package html

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"crossroads/scoring/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before you commit")

// TestGolden compares the frame of a page and its pictures with the file kept
// for them. The style sheet, its hash and the text between the pictures are
// left out, so that they can change alone.
func TestGolden(t *testing.T) {
	page := string(Render(reporttest.Strait(reporttest.Busy()...)))
	page = strings.Replace(strings.Replace(page, style, "", 1), strings.ReplaceAll(digest(style), "+", "&#43;"), "", 1)
	frame, _, _ := strings.Cut(page, "<main>")
	got := frame + strings.Join(regexp.MustCompile(`(?s)<figure.*?</figure>\n`).FindAllString(page, -1), "")
	const file = "testdata/pictures.golden"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the page differs; run go test -update and look at the change\n%s", firstDifference(got, string(want)))
	}
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
