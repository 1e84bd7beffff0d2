package content

import (
	"bytes"
	_ "embed" // the schema
	"fmt"
	"math"
	"strconv"
	"strings"

	"crossroads/questions/answersfile/yamledit"
	"crossroads/scoring/measured"
)

// WriteMeasured writes a result as a file that [Measured] reads, below comments
// that say what it comes to.
func WriteMeasured(r *measured.Result, says []string) []byte {
	var b strings.Builder
	b.WriteString("# What crossroads measure found. It counts for answers whose file names it, with its digest.\n")
	for _, line := range says {
		b.WriteString("# " + strings.Join(strings.Fields(line), " ") + "\n")
	}
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("measured: %d", measured.Schema)
	line("date: %s\ncommand: %s\nprototype: %s\npack: %s", yamledit.Scalar(r.Date), yamledit.Scalar(r.Command), yamledit.Scalar(r.Prototype), yamledit.Scalar(r.Pack))
	line("took: %d # seconds\nrounds: %d", r.Took, r.Rounds)
	line("rate: %s # passes per second, for latency", decimal(r.Rate))
	line("machine: {system: %s, processors: %d, memory: %d} # MiB", yamledit.Scalar(r.Machine.System), r.Machine.Processors, r.Machine.Memory)
	if r.Images != "" {
		line("images: %s # built them, and tells their sizes", yamledit.Scalar(r.Images))
	}
	line("sides:")
	for _, s := range r.Sides {
		line("  - alternative: %s\n    runtime: %s\n    dependencies: %s\n    lines: %d", yamledit.Scalar(s.Alternative), yamledit.Scalar(s.Runtime),
			yamledit.List(s.Dependencies...), s.Lines)
		if s.Image > 0 {
			line("    image: %d # MiB", s.Image)
		}
	}
	if r.Answers.Len() > 0 {
		line("answers: # those for which it was measured")
	}
	for one := range r.Answers.All() {
		line("  %s: %s", yamledit.Scalar(string(one.Question)), yamledit.List(one.Values...))
	}
	line("figures: # low, middle and high of the rounds; noise: how many times as much as itself a side had")
	for _, f := range r.Figures {
		writeFigure(line, r, f)
	}
	if len(r.Bears) > 0 {
		line("bears: # which figure decides a criterion; percent of difference that matters, and that settles it")
	}
	for _, one := range r.Bears {
		while := ""
		if !one.While.Always() {
			while = ", while: " + yamledit.Scalar(one.While.String())
		}
		line("  - {criterion: %s, figure: %s, matters: %d, settles: %d, enough: %d%s}", yamledit.Scalar(one.Criterion), yamledit.Scalar(one.Figure),
			one.Matters, one.Settles, one.Enough, while)
	}
	return []byte(b.String())
}

func writeFigure(line func(string, ...any), r *measured.Result, f measured.Figure) {
	line("  - id: %s # %s", f.ID, strings.TrimSuffix(f.Title+", "+f.Unit, ", "))
	if f.Limit > 0 {
		line("    limit: %d # ms", f.Limit)
	}
	line("    noise: %s\n    of:", decimal(f.Noise))
	for k, s := range r.Sides {
		v := f.Sides[k]
		line("      %s: [%s, %s, %s]", yamledit.Scalar(s.Alternative), decimal(v.Low), decimal(v.Mid), decimal(v.High))
	}
}

// decimal writes a number with three digits that count, or all of a larger one.
func decimal(v float64) string {
	if v == 0 {
		return "0"
	}
	places := max(0, 2-int(math.Floor(math.Log10(v))))
	return strconv.FormatFloat(v, 'f', min(places, 6), 64)
}

//go:embed measured.schema.json
var measuredSchema []byte

// MeasuredSchema is the JSON schema (draft 2020-12) of a result of measuring.
func MeasuredSchema() []byte { return bytes.Clone(measuredSchema) }
