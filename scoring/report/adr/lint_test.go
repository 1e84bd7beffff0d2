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
			texts[string(style)+"-"+name] = string(Render(reporttest.Strait(answers...), Options{Style: style, Number: 7, Answers: "../a b.yaml",
				Deciders: []string{"Ada"}, Supersedes: &Ref{File: "0003-use-boats.md", Title: "Use boats", Number: 3}}))
		}
	}
	reporttest.Lint(t, texts)
}
