package measure

import (
	"context"
	"runtime"
	"time"

	"crossroads/scoring/measured"
)

// Result measures two sides and returns what came of it, less what it bears on
// and for whom: that is for whoever asked.
func Result(ctx context.Context, p Plan) (*measured.Result, error) {
	began := time.Now()
	samples, rate, err := Measure(ctx, p)
	if err != nil {
		return nil, err
	}
	r := &measured.Result{Prototype: p.Part.ID, Took: int(time.Since(began).Seconds() + 0.5), Rate: rate, Rounds: len(samples[measured.Start][0]),
		Machine: measured.Machine{System: runtime.GOOS + "/" + runtime.GOARCH, Processors: runtime.NumCPU(), Memory: installedMemory()},
		Figures: figures(samples, p.Part.Load.Limit)}
	for i, s := range p.Sides {
		files := Code(s.Folder)
		r.Sides[i] = measured.Side{Alternative: s.Language.Alternative, Runtime: s.Version, Dependencies: Dependencies(files), Lines: Lines(files)}
	}
	return r, nil
}
