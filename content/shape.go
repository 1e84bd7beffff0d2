package content

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// shape says how a struct is written in YAML. Fields are written under their
// names in lower case with underscores; the shape names the exceptions.
type shape struct {
	required []string          // keys that have to be there and not be empty
	hidden   []string          // fields that are computed, not written
	renamed  map[string]string // field -> key
}

// shapes holds the exceptions by type; a type without one has none.
type shapes map[reflect.Type]shape

// rest is the tag value of the map field that takes every key that is not the
// name of another field.
const rest = "*"

// field is one field of a struct with the key it is written under.
type field struct {
	index    int
	key      string
	required bool
}

// fieldsOf returns the fields of a struct type that can be written.
func fieldsOf(t reflect.Type, s shape) []field {
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		if slices.Contains(s.hidden, f.Name) {
			continue
		}
		key := snake(f.Name)
		if other, ok := s.renamed[f.Name]; ok {
			key = other
		}
		if f.Tag.Get("key") == rest {
			key = rest
		}
		fields = append(fields, field{i, key, slices.Contains(s.required, key)})
	}
	return fields
}

// snake turns GateShut into gate_shut and ID into id.
func snake(name string) string {
	var b strings.Builder
	lower := false
	for _, r := range name {
		if unicode.IsUpper(r) && lower {
			b.WriteByte('_')
		}
		lower = !unicode.IsUpper(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
