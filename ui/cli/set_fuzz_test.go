package cli

import (
	"testing"

	"crossroads/content"
	"crossroads/questions"
)

// FuzzSet: what --set takes can be asked for in the questionnaire, and what it
// does not take changes nothing.
func FuzzSet(f *testing.F) {
	guide, err := content.Builtin()
	if err != nil {
		f.Fatal(err)
	}
	for _, text := range []string{"area.load=small", "product.kind=shop,content", "area.load=", "=", "a=b", "area.load=unsure", "product.kind=shop,shop", "\x00=\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before := questions.NewAnswers(answered("product.live", "some"))
		after, err := withSet(guide.Flow, before, []string{text})
		if err != nil {
			if !after.Equal(before) || len(asFailure(err).complaints) == 0 {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		for a := range after.All() {
			q, ok := guide.Flow.Question(a.Question)
			if !ok || q.Check(a) != nil {
				t.Errorf("%q gives %+v", text, a)
			}
		}
	})
}
