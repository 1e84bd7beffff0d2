package answersfile_test

import (
	"os"
	"testing"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// everything is a full record over the built-in questionnaire.
func everything(b *testing.B) (questions.Record, *questions.Flow) {
	b.Helper()
	guide, err := content.Load(os.DirFS("../../content/data"))
	if err != nil {
		b.Fatal(err)
	}
	r := questions.Record{Title: "All of it"}
	for _, q := range guide.Flow.Questions {
		a := questions.Answer{Question: q.ID, State: questions.Answered, Values: []string{q.Choices[0].ID}, Note: "for a reason"}
		r.Answers = r.Answers.With(a)
	}
	return r, guide.Flow
}

func BenchmarkDecode(b *testing.B) {
	r, flow := everything(b)
	data := answersfile.Encode(r, flow)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := answersfile.Decode("f", data, flow); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	r, flow := everything(b)
	b.ReportAllocs()
	for b.Loop() {
		answersfile.Encode(r, flow)
	}
}
