package content_test

import (
	"os"
	"path/filepath"
	"testing"

	"crossroads/content"
	"crossroads/questions/answersfile"
)

// TestFormerExamples loads the worked examples of every version there was, for
// ever: what a question or a choice was called is still understood, and said.
func TestFormerExamples(t *testing.T) {
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/former/*/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples of earlier versions: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		record, err := answersfile.Decode(file, data, guide.Flow)
		if err != nil {
			t.Errorf("%v", err)
		}
		if len(record.Renamed) == 0 {
			t.Errorf("%s: nothing is said of what was renamed since", file)
		}
		for _, r := range record.Renamed {
			if r.Line == 0 || r.Was == "" {
				t.Errorf("%s: %+v", file, r)
			}
		}
	}
}
