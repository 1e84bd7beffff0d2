package html

import (
	"testing"

	"crossroads/scoring/report/reporttest"
)

func BenchmarkRender(b *testing.B) {
	in := reporttest.Strait(reporttest.Busy()...)
	for b.Loop() {
		Render(in)
	}
}
