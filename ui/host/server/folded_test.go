package server

import "testing"

func TestFolded(t *testing.T) {
	const said = "crossroads: error: the round is closed, so nobody can join now\ncrossroads: hint: come back\n"
	const want = "crossroads: error: the round is closed, so nobody can join\nnow\ncrossroads: hint: come back\n"
	if got := folded(said, 60); got != want {
		t.Errorf("%q", got)
	}
	for _, width := range []int{0, 80} {
		if got := folded(said, width); got != said {
			t.Errorf("%d: %q", width, got)
		}
	}
}
