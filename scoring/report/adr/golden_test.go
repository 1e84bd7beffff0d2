package adr

import (
	"testing"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
)

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
			reporttest.Golden(t, tt.file, string(Render(reporttest.Strait(tt.answers...), Options{
				Style: tt.style, Status: Accepted, Number: 7, Deciders: []string{"Ada <ada@example.org>", "Bo"},
				Supersedes: &Ref{File: "0003-use-boats.md", Title: "Use boats", Number: 3}, Answers: "../the sound.yaml",
			})))
		})
	}
}
