package adr

import (
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
)

// TestLint: what the tools that read such records accept as markdown.
func TestLint(t *testing.T) {
	texts := map[string]string{}
	for _, style := range []Style{MADR, Log4brains, Nygard} {
		for name, answers := range map[string][]questions.Answer{
			"decided": reporttest.Busy(), "close": reporttest.Even(), "both": reporttest.Parted(),
		} {
			texts[string(style)+"-"+name] = string(Render(reporttest.Strait(answers...), style))
		}
	}
	reporttest.Lint(t, texts)
}
