package strictyaml

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// Shape says how a struct is written. Fields are written under their names in
// lower case with underscores; the shape names the exceptions.
type Shape struct {
	Required []string          // keys that have to be there and not be empty
	Hidden   []string          // fields that are computed, not written
	Renamed  map[string]string // field -> key
}

// Shapes holds the exceptions by type; a type without one has none.
type Shapes map[reflect.Type]Shape

// Rest is the tag value of the map field that takes every key that is not the
// name of another field: `key:"*"`. It is the last field.
const Rest = "*"

// Field is one field of a struct with the key that it is written under.
type Field struct {
	Index    int
	Key      string
	Required bool
}

// Fields returns the fields of a struct type that can be written.
func (s Shapes) Fields(t reflect.Type) []Field {
	shape := s[t]
	var fields []Field
	for i := range t.NumField() {
		f := t.Field(i)
		if slices.Contains(shape.Hidden, f.Name) {
			continue
		}
		key := KeyOf(f.Name)
		if other, ok := shape.Renamed[f.Name]; ok {
			key = other
		}
		if f.Tag.Get("key") == Rest {
			key = Rest
		}
		fields = append(fields, Field{i, key, slices.Contains(shape.Required, key)})
	}
	return fields
}

// KeyOf is the key of a name in Go: gate_shut for GateShut, id for ID.
func KeyOf(name string) string {
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
