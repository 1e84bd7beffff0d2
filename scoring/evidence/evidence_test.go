package evidence

import (
	"slices"
	"testing"
)

func TestSourcesOf(t *testing.T) {
	article, survey, manual := Source{Title: "Article"}, Source{Title: "Survey"}, Source{Title: "Manual"}
	claim := Claim{ID: "C1", Sources: []Source{article}, RestsOn: []string{"F-1", "F-2", "F-9"}}
	base := &Base{Claims: []Claim{claim, {ID: "F-1", Sources: []Source{survey, manual}}, {ID: "F-2", Sources: []Source{manual}}}}
	want := []Source{article, survey, manual}
	if got := base.SourcesOf(claim); !slices.Equal(got, want) {
		t.Errorf("the sources are %v, want %v", got, want)
	}
	if len(claim.Sources) != 1 {
		t.Error("the claim was changed")
	}
}
