package html

import (
	"flag"
	"os"
	"strings"
	"testing"

	"crossroads/scoring/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before you commit")

// TestGolden compares one whole page with the file kept for it. The style sheet
// and its hash are left out, so that it can change alone.
func TestGolden(t *testing.T) {
	got := string(Render(reporttest.Strait(reporttest.Busy()...)))
	got = strings.Replace(strings.Replace(got, style, "", 1), strings.ReplaceAll(digest(style), "+", "&#43;"), "", 1)
	const file = "testdata/decided.golden"
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
