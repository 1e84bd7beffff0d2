package scoring_test

import (
	"encoding/json"
	"math"
	"math/big"
	"os"
	"reflect"
	"testing"
)

// referenceCase is one of testdata/reference_cases.json: numbers printed in
// books, asserted or computed by other software, or worked out another way.
type referenceCase struct {
	ID        string
	Method    string
	Tolerance float64
	Inputs    json.RawMessage
	Expected  map[string]any
}

// answer computes a case from its inputs; the keys are those of Expected.
type answer func(decode func(into any)) map[string]any

func methods() map[string]answer {
	return map[string]answer{
		"weighted_sum": weightedSum, "normalise_weights": normalise, "flip_lines": flipLines,
		"wsi": stabilityInterval, "score_flip": scoreFlip, "ranks": ranksOf, "kendall_w": kendallW,
		"surrogate_weights": surrogates, "pvf": partialValues, "smaa_samples": smaaSamples,
		"smaa_constant": smaaConstant, "jsmaa_model": jsmaaModel, "p_simplex": pSimplex,
		"p_simplex_exact": pSimplex, "p_ordinal": pOrdinal, "p_bounds": pBounds,
		"p_ratings": pRatings, "central_weights": centralWeights, "ranks_three": ranksThree,
		"sample_size": sampleSize, "splitmix64": splitMix,
	}
}

func TestReferenceCases(t *testing.T) {
	cases := referenceCases(t)
	if len(cases) != 50 {
		t.Errorf("got %d cases, want 50", len(cases))
	}
	for _, c := range cases {
		compute, ok := methods()[c.Method]
		if !ok {
			t.Fatalf("nothing computes %q", c.Method)
		}
		t.Run(c.ID, func(t *testing.T) { c.run(t, compute) })
	}
}

func referenceCases(t *testing.T) []referenceCase {
	text, err := os.ReadFile("testdata/reference_cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []referenceCase }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	return file.Cases
}

func (c referenceCase) run(t *testing.T, compute answer) {
	got := compute(func(into any) {
		if err := json.Unmarshal(c.Inputs, into); err != nil {
			t.Fatal(err)
		}
	})
	for key, want := range c.Expected {
		if _, ok := got[key]; !ok {
			t.Errorf("%s: not computed", key)
			continue
		}
		compareTo(t, key, plain(reflect.ValueOf(got[key])), want, c.Tolerance)
	}
}

// plain turns numbers, slices, arrays and NaN into what JSON decodes to.
func plain(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.IsNil() {
			return nil
		}
		list := make([]any, v.Len())
		for i := range list {
			list[i] = plain(v.Index(i))
		}
		return list
	case reflect.Int:
		return float64(v.Int())
	case reflect.Float64:
		if math.IsNaN(v.Float()) {
			return nil
		}
		return v.Float()
	}
	return v.Interface()
}

func compareTo(t *testing.T, at string, got, want any, tolerance float64) {
	t.Helper()
	switch want := want.(type) {
	case []any:
		list, _ := got.([]any)
		if list == nil && allNil(want) {
			return
		}
		if len(list) != len(want) {
			t.Errorf("%s: got %v, want %v", at, got, want)
			return
		}
		for i := range want {
			compareTo(t, at, list[i], want[i], tolerance)
		}
	case string: // a rational, where a number was computed
		if _, ok := got.(float64); ok {
			compareTo(t, at, got, rational(want), tolerance)
		} else if got != want {
			t.Errorf("%s: got %v, want %v", at, got, want)
		}
	case float64:
		number, ok := got.(float64)
		if !ok || math.Abs(number-want) > tolerance {
			t.Errorf("%s: got %v, want %v within %g", at, got, want, tolerance)
		}
	default:
		if got != want {
			t.Errorf("%s: got %v, want %v", at, got, want)
		}
	}
}

func allNil(list []any) bool {
	for _, v := range list {
		if v != nil {
			return false
		}
	}
	return true
}

// rationals reads "3/5" as well as 0.6.
type rationals []float64

func (r *rationals) UnmarshalJSON(text []byte) error {
	var list []any
	if err := json.Unmarshal(text, &list); err != nil {
		return err
	}
	for _, v := range list {
		if s, ok := v.(string); ok {
			v = rational(s)
		}
		*r = append(*r, v.(float64))
	}
	return nil
}

func rational(s string) float64 {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return math.NaN()
	}
	v, _ := r.Float64()
	return v
}
