package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crossroads/questions"
)

// TestOffers writes each of what is offered where it is said to go, the record
// last: it names the answers that were written before it.
func TestOffers(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	if err := os.MkdirAll("docs/adr", 0o755); err != nil {
		t.Fatal(err)
	}
	a, keep := keeping(t, "", "")
	k, err := a.knowledge()
	if err != nil {
		t.Fatal(err)
	}
	e := &exports{app: a, known: k, keep: keep}
	r := questions.Record{Title: "Chat", Answers: questions.NewAnswers(answered("area.load", "small"))}
	for _, one := range slices.Backward(e.offers(r)) {
		got, err := e.writeAs(r, one.Kind, one.Path)
		if err != nil || got != filepath.Join(folder, one.Path) {
			t.Errorf("%s went to %s, %v", one.Kind, got, err)
		}
	}
	if _, err := e.write(r, "record"); err == nil || !strings.Contains(err.Error(), "holds these answers already") {
		t.Errorf("the name record gives %v", err)
	}
	record := e.offers(r)[0]
	if !strings.Contains(record.About, "holds these answers already") {
		t.Errorf("the same record is offered again: %+v", record)
	}
	found, _ := filepath.Glob("docs/adr/0001-*.md")
	if len(found) != 1 {
		t.Fatalf("records %v", found)
	}
	if text, _ := os.ReadFile(found[0]); !bytes.Contains(text, []byte("answers: \"../../chat.yaml\"")) {
		t.Errorf("the record does not name its answers:\n%s", text)
	}
}
