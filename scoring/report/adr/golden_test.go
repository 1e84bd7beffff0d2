package adr

import (
	"flag"
	"os"
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before you commit")

// TestGolden compares one record of each style with the file kept for it.
func TestGolden(t *testing.T) {
	for _, tt := range []struct {
		file    string
		style   Style
		answers []questions.Answer
	}{
		{"madr-decided.golden", MADR, reporttest.Busy()},
		{"log4brains-close.golden", Log4brains, reporttest.Even()},
		{"nygard-both.golden", Nygard, reporttest.Parted()},
	} {
		t.Run(tt.file, func(t *testing.T) {
			got := string(Render(reporttest.Strait(tt.answers...), tt.style))
			file := "testdata/" + tt.file
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
				t.Errorf("the record differs; run go test -update and look at the change\n%s", firstDifference(got, string(want)))
			}
		})
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
