package evidencepage_test

import (
	"encoding/json"
	"strings"
	"testing"

	"crossroads/scoring/report/evidencepage"
	"crossroads/scoring/report/reporttest"
)

func book() *evidencepage.Book {
	in := reporttest.Strait()
	return evidencepage.New(in.Model, in.Flow, in.Evidence, in.Advice.FAQ)
}

// TestPages looks at one page of each kind, in both readings.
func TestPages(t *testing.T) {
	for name, id := range map[string]string{"all": "", "criterion": "flow", "claim": "K1", "fact": "F2", "contradiction": "X1", "faq": "faq",
		"source": "F2#1", "elsewhere": "elsewhere", "unused": "unused"} {
		page, ok := book().Find(id)
		if !ok {
			t.Fatalf("there is no page %q", id)
		}
		data, err := page.JSON()
		if err != nil {
			t.Fatal(err)
		}
		reporttest.Golden(t, name+".md", page.Markdown())
		reporttest.Golden(t, name+".json", string(data))
		if strings.Contains(string(data), "null") || !json.Valid(data) {
			t.Errorf("%s: a list without members is null in\n%s", name, data)
		}
	}
}

func TestEveryIDHasAPage(t *testing.T) {
	seen := map[string]bool{}
	for _, id := range book().IDs() {
		page, ok := book().Find(id.ID)
		if !ok || !strings.HasPrefix(page.Markdown(), "# ") || id.Text == "" || seen[id.ID] {
			t.Errorf("%+v has the page %v", id, page)
		}
		seen[id.ID] = true
	}
	if _, ok := book().Find("nothing"); ok {
		t.Error("there is a page of nothing")
	}
}
