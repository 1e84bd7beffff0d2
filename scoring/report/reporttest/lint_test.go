package reporttest_test

import (
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/report/reporttest"
)

// TestLint: the whole report is markdown without a flaw, as code hosts and
// linters of repositories see it.
func TestLint(t *testing.T) {
	texts := map[string]string{}
	for name, answers := range map[string][]questions.Answer{
		"decided": reporttest.Busy(), "close": reporttest.Even(), "both": reporttest.Parted(),
	} {
		texts[name] = report.Build(reporttest.Strait(answers...)).Markdown()
	}
	reporttest.Lint(t, texts)
}
