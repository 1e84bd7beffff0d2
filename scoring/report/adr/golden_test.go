package adr

import (
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring/measured"
	"crossroads/scoring/report"
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

// measuredStrait is a close call that counts a measurement.
func measuredStrait(answers ...questions.Answer) report.Input {
	in := reporttest.Strait(answers...)
	figure := measured.NewFigure(measured.Median, 0)
	figure.Sides = [2]measured.Range{{Low: 10, Mid: 11, High: 12}, {Low: 10, Mid: 11, High: 12}}
	figure.Noise = 1.2
	in.Record.Measured = questions.Measured{File: "the sound.measured.yaml", Digest: strings.Repeat("0123456789abcdef", 4)}
	in.Model, in.Measured = measured.Take(in.Model, &measured.Result{Date: "2026-11-30", Answers: in.Record.Answers,
		Sides: [2]measured.Side{{Alternative: "bridge"}, {Alternative: "ferry"}}, Figures: []measured.Figure{figure},
		Bears: []measured.Bearing{{Criterion: "price", Figure: measured.Median, Matters: 150, Settles: 300}}}, "the sound.measured.yaml")
	return in
}

// TestMeasured: a record names what was measured where it counts, in every style
// and within its words, and what is read back of it says so.
func TestMeasured(t *testing.T) {
	long := strings.Repeat("word ", 400)
	in := measuredStrait(append(reporttest.Even(), reporttest.Noted("place.depth", "shallow", long))...)
	in.Record.About = long
	for _, style := range Styles() {
		text := string(Render(in, Options{Style: style, Answers: "../the sound.yaml", Measured: "../the (sound.yaml"}))
		head := Parse(text)
		if head.Measured != "../the (sound.yaml" || head.Digest != in.Record.Measured.Digest || head.Hash != Fingerprint(in.Record) {
			t.Errorf("%s: %+v", style, head)
		}
		if n := words(text); n > Longest {
			t.Errorf("%s: %d words", style, n)
		}
		_, outcome, _ := strings.Cut(text, "Nothing is decided yet.")
		outcome, _, _ = strings.Cut(outcome, "\n#")
		if !strings.Contains(outcome, "This takes into account what was measured on 2026") {
			t.Errorf("%s: the outcome does not say that it rests on it:\n%s", style, text)
		}
	}
	reporttest.Golden(t, "madr-measured.golden", string(Render(measuredStrait(reporttest.Even()...), Options{Measured: "the sound.measured.yaml"})))
	without := in.Record
	without.Measured = questions.Measured{}
	if Fingerprint(without) == Fingerprint(in.Record) {
		t.Error("what was measured is not in the fingerprint")
	}
}
