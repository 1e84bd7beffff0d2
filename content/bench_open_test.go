package content_test

import (
	"testing"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
)

// BenchmarkAssessOpen is the built-in pack with nothing answered, so that every
// fact is drawn, and with all of an example answered.
func BenchmarkAssessOpen(b *testing.B) {
	guide, err := content.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	e := scoring.New(guide.Model)
	e.Assess(questions.Answers{})
	b.Run("nothing answered", func(b *testing.B) {
		for b.Loop() {
			e.Assess(questions.Answers{})
		}
	})
	b.Run("doubt of nothing answered", func(b *testing.B) {
		for b.Loop() {
			e.Doubt(questions.Answers{})
		}
	})
}
