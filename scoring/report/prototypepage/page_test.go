package prototypepage_test

import (
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/prototype"
	"crossroads/scoring/report/prototypepage"
	"crossroads/scoring/report/reporttest"
)

// crossing is a part for the model of reporttest, whose texts are not all tame.
func crossing() prototype.Part {
	shell := prototype.Runtime{Name: "A shell", Tried: []string{"sh"}, AtLeast: "1", Get: "https://example.org/sh"}
	return prototype.Part{
		ID: "queue", Title: "Waiting at <eight>", Criteria: []string{"flow"}, When: questions.Is("traffic.load", "high"),
		About: "Lorries queue, and are counted.", Next: []string{"Add a second lane | and a third."}, People: []string{"price"},
		Languages: []prototype.Language{
			{Alternative: "ferry", About: "a boat", Runtime: shell, Install: []prototype.Command{{"{runtime}", "-c", "make boat"}},
				Environment: map[string]string{"TIDE": "low"}, Start: prototype.Command{"{runtime}", "sail.sh"}, Ready: "/health"},
			{Alternative: "bridge", About: "a span", Runtime: shell, Start: prototype.Command{"{venv}/span"}, Ready: "/health"},
		},
	}
}

func input(answers []questions.Answer) prototypepage.Input {
	in := reporttest.Strait(answers...)
	parts := []prototype.Part{crossing()}
	choice := prototype.Choose(in.Model, in.Result, in.Flow.Active(in.Record.Answers), parts)
	return prototypepage.Input{Model: in.Model, Result: in.Result, Advice: in.Advice, Choice: choice, Part: choice.Decides(), Title: "The *sound*",
		Flow: in.Flow, Answers: in.Flow.Active(in.Record.Answers)}
}

func TestPages(t *testing.T) {
	in := input(reporttest.Busy())
	if in.Part == nil {
		t.Fatal("nothing decides")
	}
	reporttest.Golden(t, "readme.md", prototypepage.Readme(in))
	reporttest.Golden(t, "language.md", prototypepage.Language(in, 1))
}

// TestNothingToMeasure: where the product has no part that measures what is open
// the page says so and asks people.
func TestNothingToMeasure(t *testing.T) {
	in := input([]questions.Answer{reporttest.One("traffic.load", "low"), reporttest.One("weights.price", "major")})
	if in.Part != nil {
		t.Fatal("a part decides that the product does not have")
	}
	page := prototypepage.Readme(in)
	reporttest.Golden(t, "people.md", page)
	if strings.Contains(page, "crossroads measure") {
		t.Error("there is nothing to measure")
	}
}

// TestWaits: what cannot count for these answers is said, and nothing is promised
// of it.
func TestWaits(t *testing.T) {
	in := input(reporttest.Busy())
	if ready := prototypepage.Ready(in); len(ready.Counts) != 1 || len(ready.Open) > 0 {
		t.Fatalf("everything is answered, and it is %+v", ready)
	}
	in.Answers, in.Model.Facts = questions.Answers{}, []scoring.Fact{{Question: "traffic.load", Choices: []scoring.FactChoice{{ID: "high"}, {ID: "low"}}}}
	text := strings.Join(prototypepage.Can(in), "\n")
	want := "It counts only once this is answered: " + in.Flow.Names([]questions.ID{"traffic.load"})[0] + "."
	if !strings.Contains(text, want) || strings.Contains(text, "nearer") || strings.Contains(text, "traffic.load") {
		t.Errorf("it says\n%s\nwant %s, and no promise", text, want)
	}
	if got, want := prototypepage.Needs(in), "It needs A shell 1 and A shell 1. You install their packages first; nothing is installed from here."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
