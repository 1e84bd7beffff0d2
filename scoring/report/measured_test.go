package report

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/measured"
)

// measuredClose is the close call, with what two prototypes showed of its price:
// the same on both sides.
func measuredClose(t *testing.T) Input {
	t.Helper()
	in := inputs(t)["close"]
	figure := measured.NewFigure(measured.Median, 0)
	figure.Sides = [2]measured.Range{{Low: 10, Mid: 11, High: 12}, {Low: 10, Mid: 11, High: 12}}
	figure.Noise = 1.2
	r := &measured.Result{Date: "2026-11-30", Machine: measured.Machine{System: "linux/amd64", Processors: 2},
		Sides:   [2]measured.Side{{Alternative: "bridge"}, {Alternative: "ferry"}},
		Answers: newDraft(in).active, Figures: []measured.Figure{figure},
		Bears: []measured.Bearing{{Criterion: "price", Figure: measured.Median, Matters: 150, Settles: 300},
			{Criterion: "flow", Figure: measured.Median, Matters: 150, Settles: 300, Enough: 20}}}
	in.Model, in.Measured = measured.Take(in.Model, r, "m_[1].yaml")
	return in
}

// TestMeasuredIsSaidFirst: that a difference is too small to matter stands above
// the points, in the short report too.
func TestMeasuredIsSaidFirst(t *testing.T) {
	doc := BuildBrief(measuredClose(t))
	verdict, _ := doc.Section("verdict")
	here, points := strings.Index(verdict.Brief, "**Measured here.** The difference is too small to matter"), strings.Index(verdict.Brief, "Points, of 100")
	if here < 0 || points < here {
		t.Errorf("the verdict says\n%s", verdict.Brief)
	}
}

func TestMeasuredMeetsItsSchema(t *testing.T) {
	data, err := JSON(measuredClose(t))
	if err != nil {
		t.Fatal(err)
	}
	result, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled(t, "").Validate(result); err != nil {
		t.Error(err)
	}
	if !strings.Contains(string(data), `"outcome": "enough"`) || len(measuredClose(t).Measured.Claims()) != 2 {
		t.Errorf("the measurement is not in it:\n%s", data)
	}
}

// TestCommandsWhereACallCanBeMeasured: both commands are named where the call is
// close and a program can measure what is open, and only there.
func TestCommandsWhereACallCanBeMeasured(t *testing.T) {
	steps := func(in Input) string {
		s, _ := BuildBrief(in).Section("steps")
		return s.Brief
	}
	in := inputs(t)["close"]
	if text := steps(in); strings.Contains(text, "crossroads measure") {
		t.Errorf("no program measures it, and yet\n%s", text)
	}
	tips := *in.Advice
	tips.Prototype = slices.Clone(tips.Prototype)
	for i := range tips.Prototype {
		tips.Prototype[i].Figure = advice.Figure{ID: measured.Median, Matters: 150, Settles: 300}
	}
	in.Advice = &tips
	for _, want := range []string{"`crossroads prototype DIR --answers FILE`", "`crossroads measure DIR --answers FILE`"} {
		if text := steps(in); !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	slight := in
	slight.Result.Verdict.Word, slight.Result.Verdict.Close = scoring.Slight, false
	if text := steps(slight); !strings.Contains(text, "The call is slight, and some of what is open can be measured. `crossroads prototype") {
		t.Errorf("a slight call names no commands:\n%s", text)
	}
	if !Summarize(in).Program || !Summarize(slight).Program {
		t.Error("a summary does not say that a program can measure it")
	}
	slight.Result.Verdict.Word = scoring.Strong
	if text := steps(slight); strings.Contains(text, "crossroads measure") || Summarize(slight).Program {
		t.Errorf("a strong call needs no prototypes, and yet\n%s", text)
	}
	in.Measured = measuredClose(t).Measured
	if text := steps(in); strings.Contains(text, "crossroads measure") {
		t.Errorf("it was measured, and yet\n%s", text)
	}
}

// TestCompareNamesAMeasurement: what counts on one side alone is a difference, with
// what it alone does.
func TestCompareNamesAMeasurement(t *testing.T) {
	plain, counting := inputs(t)["close"], measuredClose(t)
	counting.Record.Measured = questions.Measured{File: "m.yaml", Digest: strings.Repeat("ab", 32)}
	counting.Result = scoring.New(counting.Model).Assess(newDraft(counting).active)
	for _, tt := range []struct {
		a, b Input
		want string
	}{
		{plain, counting, "Measured here: _nothing_, then **m\\_&#91;1&#93;.yaml** of 2026-11-30 (SHA-256 abababab…)"},
		{counting, plain, "(SHA-256 abababab…), then _nothing_"},
	} {
		text := Compare(tt.a, tt.b)
		if !strings.Contains(text, tt.want) || strings.Contains(text, "The answers are the same") {
			t.Errorf("want %q in\n%s", tt.want, text)
		}
		c := comparison{a: newDraft(tt.a), b: newDraft(tt.b)}
		c.first, c.second = c.a.tally.first, c.a.tally.second
		all := c.differences()
		if moved := c.margin(tt.b.Result) - c.margin(tt.a.Result); len(all) != 1 || moved == 0 || math.Abs(all[0].effect-moved) > 1e-9 {
			t.Errorf("%+v, and the margin moves by %v", all, moved)
		}
	}
	if text := Compare(counting, counting); !strings.Contains(text, "The answers are the same") {
		t.Errorf("nothing differs, and yet\n%s", text)
	}
}
