package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
)

// SchemaVersion is the version of the fields that [JSON], [TeamJSON] and
// [CompareJSON] write. It changes whenever one is renamed, removed or means
// something else.
const SchemaVersion = 2

// JSON writes a result with all that is needed to recompute it elsewhere, in a
// stable order and indented; [Schema] says what each field means. Names are ids
// of the content, never titles, except where a field is text to be read.
func JSON(in Input) ([]byte, error) {
	return encode("the result", newDraft(in).fields())
}

// encode writes the fields of something, which its name stands for in errors.
func encode(name string, fields Object) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(fields); err != nil {
		return nil, fmt.Errorf("writing %s as JSON: %w", name, err)
	}
	return tables().ReplaceAllFunc(b.Bytes(), func(list []byte) []byte {
		return bytes.ReplaceAll(bytes.Join(bytes.Fields(list), nil), []byte(","), []byte(", "))
	}), nil
}

// tables finds lists of whole numbers, which are written on one line: the table
// of an open criterion can have thousands.
func tables() *regexp.Regexp { return regexp.MustCompile(`\[\n\s*\d+(,\n\s*\d+)+\n\s*\]`) }

// Object is a JSON object: names and values by turns, which keep their order; nil
// is null. What they mean is said by the schema alone, to which tests hold them.
type Object []any

// MarshalJSON implements json.Marshaler.
func (o Object) MarshalJSON() ([]byte, error) {
	if o == nil {
		return []byte("null"), nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, part := range o {
		if i > 0 {
			b.WriteByte(",:"[i%2])
		}
		if err := e.Encode(part); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Each makes a JSON list of another one, of which none is empty.
func Each[T any](list []T, of func(T) any) []any {
	values := make([]any, len(list))
	for i, one := range list {
		values[i] = of(one)
	}
	return values
}

// List is a list as JSON has it: where there is none, an empty one.
func List[T any](list []T) []T { return append([]T{}, list...) }

// points is a number of points, written with two decimals.
type points float64

// MarshalJSON implements json.Marshaler.
func (p points) MarshalJSON() ([]byte, error) { return decimals(float64(p), 2) }

// share is a percentage, written with one decimal.
type share float64

// MarshalJSON implements json.Marshaler.
func (s share) MarshalJSON() ([]byte, error) { return decimals(float64(s), 1) }

func decimals(v float64, places int) ([]byte, error) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil, fmt.Errorf("%v is no number that JSON can hold", v)
	}
	text := fmt.Sprintf("%.*f", places, v)
	if zero := fmt.Sprintf("%.*f", places, 0.0); text == "-"+zero {
		text = zero
	}
	return []byte(text), nil
}
