package content

import (
	"io/fs"
	"os"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"crossroads/scoring"
)

// plainFiles is a sound pack of three plain alternatives.
func plainFiles() fs.FS { return os.DirFS("testdata/plain") }

// plainPack is that pack, loaded.
func plainPack(t testing.TB) *Guide {
	t.Helper()
	g, err := Load(plainFiles())
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestPlainPackIsSound(t *testing.T) {
	want := []string{"guide.yaml:20:11: warning: there are 2 criteria; 12 to 16 cover most decisions and can be rated"}
	var got []string
	for _, p := range Check(plainFiles()) {
		got = append(got, p.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestModelOfPlainPack(t *testing.T) {
	g := plainPack(t)
	if words := g.Model.Words; len(words) != 3 || words[1] != (scoring.RatingWord{ID: "some", Low: 20, High: 60}) {
		t.Errorf("words are %+v", words)
	}
	writing := g.Model.Criteria[0]
	if writing.ID != "writing" || writing.Rating != "performance.writing" || writing.Levels[2] != "tens" {
		t.Errorf("criterion is %+v", writing)
	}
	meet := writing.Cases[1].Cells
	if c := meet["sqlite"]; !reflect.DeepEqual(c.Claims, []string{"F-1", "C1"}) || c.Low != 10 || c.Mid != 20 || c.High != 30 ||
		c.Uncertainty != "" || c.Direction != 1 {
		t.Errorf("the cell with claims of its own is %+v", c)
	}
	if c := meet["mariadb"]; c.Uncertainty != "X1" || c.Direction != -1 || !reflect.DeepEqual(c.Claims, []string{"F-2"}) {
		t.Errorf("the cell with the defaults of its criterion is %+v", c)
	}
	if c := writing.Cases[0].Cells["mariadb"]; c.Uncertainty != "" || c.Low != 80 || c.High != 80 {
		t.Errorf("a single number depends on nothing disputed: %+v", c)
	}
	if must := g.Model.Musts[0]; must.When.String() != "product.hosts = several" || must.KnockOut[0] != "sqlite" {
		t.Errorf("must is %+v", must)
	}
	if len(g.Model.Contested) != 1 || g.Model.Contested[0].ID != "X1" {
		t.Errorf("contested is %+v", g.Model.Contested)
	}
}

func TestFlowOfPlainPack(t *testing.T) {
	g := plainPack(t)
	q, ok := g.Flow.Question("performance.upkeep")
	if !ok || q.Step != "performance" || q.Label("much") != "much" || len(q.Choices) != 3 || q.Why != "It sets a weight." {
		t.Errorf("rating is %+v", q)
	}
	if q, _ := g.Flow.Question("product.known"); q.Limit != 2 || q.Kind != "several" {
		t.Errorf("question is %+v", q)
	}
}

func TestRestOfPlainPack(t *testing.T) {
	g := plainPack(t)
	base, err := g.Evidence()
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := base.Claim("F-1"); !c.Fact || c.Status != "holds" ||
		!slices.Equal(c.UsedIn, []string{"criterion writing", "criterion upkeep", "framework embedded"}) {
		t.Errorf("fact is %+v", c)
	}
	if c, _ := base.Claim("C1"); c.Fact || c.Date != "2026-11-21" || c.Contradiction != "X1" {
		t.Errorf("claim is %+v", c)
	}
	tips, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	if s := tips.Starters["embedded"]; len(s.Files) != 1 || s.Files[0].Path != "open.sql" || s.Files[0].Text == "" {
		t.Errorf("starter is %+v", s)
	}
	examples, err := g.Examples()
	if err != nil || len(examples) != 1 || examples[0].Name != "small" || examples[0].Title != "A small shop" {
		t.Errorf("examples are %+v, %v", examples, err)
	}
}

// TestRankingInsteadOfRatings: a pack may ask for an order of criteria.
func TestRankingInsteadOfRatings(t *testing.T) {
	pack := mapOf(t, plainFiles())
	pack["questions/performance.yaml"] = &fstest.MapFile{Data: []byte(`
- {id: performance.order, kind: ranking, short: order, title: "What counts most?", why: Weights.,
   choices: [{id: upkeep, label: Little to look after}, {id: writing, label: Many writers}]}
`)}
	g, err := Load(pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range g.Model.Criteria {
		if c.Rating != "performance.order" {
			t.Errorf("%s is rated by %s", c.ID, c.Rating)
		}
	}
}

// queueFiles is a small true pack about something else: which message queue.
func queueFiles() fs.FS { return os.DirFS("testdata/queue") }

func TestQueuePackIsSound(t *testing.T) {
	want := []string{"guide.yaml:36:11: warning: there are 4 criteria; 12 to 16 cover most decisions and can be rated"}
	var got []string
	for _, p := range Check(queueFiles()) {
		got = append(got, p.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
