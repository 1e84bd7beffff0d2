package html

import (
	"regexp"
	"strings"
	"testing"

	"crossroads/scoring/report/reporttest"
)

// TestGolden compares the frame of a page and its pictures with the file kept
// for them. The style sheet, its hash and the text between the pictures are
// left out, so that they can change alone.
func TestGolden(t *testing.T) {
	page := string(Render(reporttest.Strait(reporttest.Busy()...)))
	page = strings.Replace(strings.Replace(page, style, "", 1), strings.ReplaceAll(digest(style), "+", "&#43;"), "", 1)
	frame, _, _ := strings.Cut(page, "<main>")
	got := frame + strings.Join(regexp.MustCompile(`(?s)<figure.*?</figure>\n`).FindAllString(page, -1), "")
	reporttest.Golden(t, "pictures.golden", got)
}
