package content_test

import (
	"io/fs"
	"math"
	"regexp"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
)

// swapped exchanges the ids of the two languages wherever they stand.
func swapped(text string) string {
	return regexp.MustCompile(`\b(nodejs|python)\b`).ReplaceAllStringFunc(text, func(id string) string {
		if id == "nodejs" {
			return "python"
		}
		return "nodejs"
	})
}

// TestSwappedLanguages exchanges the ids of the two languages through the whole
// pack: every verdict is then mirrored, because nothing outside of the content
// knows one of them. Points are the same to the last bit; shares come from other
// draws and agree within their error.
//
// Planted fault seen to fail: Model.IndexOf that finds "nodejs" first.
func TestSwappedLanguages(t *testing.T) {
	pack := fstest.MapFS{}
	err := fs.WalkDir(content.Files(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(content.Files(), path)
		pack[path] = &fstest.MapFile{Data: []byte(swapped(string(data)))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	mirror, err := content.Load(pack)
	if err != nil {
		t.Fatal(err)
	}
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	here, there := scoring.New(guide.Model), scoring.New(mirror.Model)
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSwapped(t, guide.Flow)
		r, m := here.Assess(guide.Flow.Active(a)), there.Assess(mirror.Flow.Active(b))
		for k, alt := range guide.Model.Alternatives {
			other := mirror.Model.IndexOf(swapped(alt.ID))
			x, y := r.Standings[k], m.Standings[other]
			if x.Points != y.Points || x.KnockedOut != y.KnockedOut || math.Abs(x.Share-y.Share) > 0.04 {
				t.Fatalf("%s: %+v, mirrored %+v", alt.ID, x, y)
			}
		}
		if v, w := r.Verdict, m.Verdict; !v.Tie && v.Leader >= 0 &&
			swapped(guide.Model.Alternatives[v.Leader].ID) != mirror.Model.Alternatives[w.Leader].ID {
			t.Fatalf("%+v, mirrored %+v", v, w)
		}
	})
}

// drawSwapped answers about two thirds of the questions, in both languages.
func drawSwapped(t *rapid.T, flow *questions.Flow) (here, there questions.Answers) {
	for _, q := range flow.Questions {
		k := rapid.IntRange(-len(q.Choices)/2, len(q.Choices)-1).Draw(t, string(q.ID))
		if k < 0 {
			continue
		}
		one := questions.Answer{Question: q.ID, State: questions.Answered, Values: []string{q.Choices[k].ID}}
		here = here.With(one)
		one.Question, one.Values = questions.ID(swapped(string(q.ID))), []string{swapped(q.Choices[k].ID)}
		there = there.With(one)
	}
	return here, there
}
