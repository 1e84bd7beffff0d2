package evidence_test

import (
	"testing"

	"crossroads/scoring/evidence"
)

func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"2026-07-31":   "2026-07-31",
		"2017 to 2019": "2019",
		"2026-10-06 (fielded 2026-06-23 to 2026-08-05)": "2026-10-06",
		"2024-12-26, updated 2025-03":                   "2025-03",
		"2026-08-22 (schedule); 2026 as a whole":        "2026",
		"2024-10/11":                                    "2024-10",
		"undated":                                       "",
		"version 3.15, 12-34":                           "",
	} {
		if got := evidence.Day(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	c := evidence.Claim{Date: "2025-10-07", Checked: "2026-11-30"}
	if got := c.Seen(); got != "2026-11-30" {
		t.Errorf("seen %q", got)
	}
}
