package content_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"crossroads/content"
)

// The vocabulary is fixed: a score (no cell), a language (no side, which means
// three things), what evidence favours (no leaning), an ORM (no object mapping).
var (
	unwanted = regexp.MustCompile(`(?i)\b(sides?|cells?|leans?|footing|the two|one's own|of one's|object mapping|as delivered)\b`)
	allowed  = regexp.MustCompile(`(?i)side by( side)?$|side by side|browser side|^ +side\.`)
	keyOrSay = regexp.MustCompile(`^\s*(?:- )?side_[ab]:`)
)

// TestVocabulary looks for words that mean nothing, or several things, to those
// who read what the data says.
func TestVocabulary(t *testing.T) {
	err := fs.WalkDir(content.Files(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".yaml") || strings.HasPrefix(path, "examples/") {
			return err
		}
		data, err := fs.ReadFile(content.Files(), path)
		for i, line := range strings.Split(string(data), "\n") {
			if keyOrSay.MatchString(line) || strings.HasPrefix(strings.TrimSpace(line), "#") {
				continue
			}
			if word := unwanted.FindString(allowed.ReplaceAllString(line, "")); word != "" {
				t.Errorf("%s:%d says %q: %s", path, i+1, word, strings.TrimSpace(line))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
