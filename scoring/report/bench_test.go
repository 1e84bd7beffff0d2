package report

import "testing"

func benchmarkInput(b *testing.B) Input {
	g := readGuide(b)
	return g.input(b, readWalk(b, []byte("answers: {traffic.load: high, place.depth: deep, weights.flow: major, weights.price: minor}")))
}

func BenchmarkSummarize(b *testing.B) {
	in := benchmarkInput(b)
	b.ReportAllocs()
	for b.Loop() {
		Summarize(in)
	}
}

func BenchmarkBuild(b *testing.B) {
	in := benchmarkInput(b)
	for b.Loop() {
		Build(in)
	}
}

func BenchmarkJSON(b *testing.B) {
	in := benchmarkInput(b)
	for b.Loop() {
		if _, err := JSON(in); err != nil {
			b.Fatal(err)
		}
	}
}
