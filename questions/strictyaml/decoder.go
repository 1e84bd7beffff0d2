package strictyaml

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// Decoder turns the nodes of one file into values. It accepts exactly what the
// types and shapes say and reports all else, going on behind each problem.
type Decoder struct {
	*Reader
	Shapes Shapes
	Places Places
}

// Places maps the address of a decoded value, or a [Key], to where it was
// written. Decoded values therefore have to stay where they are.
type Places map[any]Place

type mapKey struct {
	owner any
	key   string
}

// Key stands for one key of the map with the given address.
func Key(owner any, key string) any { return mapKey{owner, key} }

// Custom is implemented by types that can be written in more than one way.
type Custom interface {
	DecodeYAML(d *Decoder, n *yaml.Node)
}

// Decode fills the value that target points to.
func (d *Decoder) Decode(n *yaml.Node, target any) { d.value(n, reflect.ValueOf(target).Elem()) }

// Mismatch reports a node that is not what is wanted.
func (d *Decoder) Mismatch(n *yaml.Node, want string) {
	d.Report(n, "", "want %s, got %s", want, Describe(n))
}

// value decodes one node into v, which must be addressable.
func (d *Decoder) value(n *yaml.Node, v reflect.Value) {
	address := v.Addr().Interface()
	d.Places[address] = d.Place(n)
	switch target := address.(type) {
	case Custom:
		target.DecodeYAML(d, n)
		return
	case *questions.Condition:
		d.condition(n, target)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, v.Elem())
	case reflect.Struct:
		d.mapping(n, v)
	case reflect.Slice, reflect.Array:
		d.sequence(n, v)
	case reflect.Map:
		d.table(n, v)
	default:
		d.scalar(n, v)
	}
}

func (d *Decoder) sequence(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		d.Mismatch(n, "a list")
		return
	}
	switch {
	case v.Kind() == reflect.Array && len(n.Content) != v.Len():
		d.Mismatch(n, fmt.Sprintf("a list of %d", v.Len()))
		return
	case v.Kind() == reflect.Slice && len(n.Content) > 0: // an empty list and none are the same
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	}
	for i, item := range n.Content {
		d.value(item, v.Index(i))
	}
}

// mapping decodes the entries of a mapping into the fields of a struct.
func (d *Decoder) mapping(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.Mismatch(n, "a mapping")
		return
	}
	fields := d.Shapes.Fields(v.Type())
	seen := map[string]bool{}
	for _, e := range Entries(n) {
		before := len(d.Problems)
		seen[e.Name()] = d.field(v, fields, e) && len(d.Problems) == before && e.Value.Kind != refused
	}
	for _, f := range fields {
		sound, there := seen[f.Key]
		switch at := v.Field(f.Index); {
		case !f.Required:
		case !there:
			d.Report(n, "", "%q is missing", f.Key)
		case sound && empty(at):
			place := d.Places[at.Addr().Interface()]
			d.Problems = append(d.Problems, NewProblem(place, "", "%q is empty", f.Key))
		}
	}
}

// empty reports whether a text, list, map or condition says nothing; a number
// always says something.
func empty(v reflect.Value) bool {
	return v.Kind() != reflect.Int && v.Kind() != reflect.Float64 && v.Kind() != reflect.Array && v.IsZero()
}

// field decodes an entry into the field of its name; false where there is none.
func (d *Decoder) field(v reflect.Value, fields []Field, e Entry) bool {
	var known []string
	for _, f := range fields {
		switch f.Key {
		case e.Name():
			d.value(e.Value, v.Field(f.Index))
			return true
		case Rest:
			d.entry(v.Field(f.Index), e)
			return true
		}
		known = append(known, f.Key)
	}
	d.Unknown(e.Key, "there is no field", known)
	return false
}

// table decodes a mapping into a Go map whose keys are texts.
func (d *Decoder) table(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.Mismatch(n, "a mapping")
		return
	}
	for _, e := range Entries(n) {
		d.entry(v, e)
	}
}

// entry decodes one value of a Go map; maps of pointers keep their addresses.
func (d *Decoder) entry(m reflect.Value, e Entry) {
	if m.IsNil() {
		m.Set(reflect.MakeMap(m.Type()))
	}
	d.Places[mapKey{m.Addr().Interface(), e.Name()}] = d.Place(e.Key)
	v := reflect.New(m.Type().Elem()).Elem()
	d.value(e.Value, v)
	m.SetMapIndex(reflect.ValueOf(e.Name()).Convert(m.Type().Key()), v)
}

// scalar decodes a text, a truth value or a number.
func (d *Decoder) scalar(n *yaml.Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if text, ok := d.text(n); ok {
			v.SetString(text)
		}
	case reflect.Bool:
		on, err := strconv.ParseBool(n.Value)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!bool" || err != nil {
			d.Mismatch(n, "true or false")
			return
		}
		v.SetBool(on)
	case reflect.Int:
		number, err := strconv.Atoi(n.Value)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil {
			d.Mismatch(n, "a whole number")
			return
		}
		v.SetInt(int64(number))
	case reflect.Float64:
		number, err := strconv.ParseFloat(n.Value, 64)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" && n.Tag != "!!float" || err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
			d.Mismatch(n, "a number")
			return
		}
		v.SetFloat(number)
	default:
		panic("strictyaml: no way to decode a " + v.Type().String())
	}
}

// text returns a scalar as text. Numbers and dates are taken as written.
func (d *Decoder) text(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode {
		d.Mismatch(n, "text")
		return "", false
	}
	switch n.Tag {
	case "!!str", "!!int", "!!float", "!!timestamp":
		return n.Value, true
	}
	d.Report(n, "put it in quotes if text is meant", "want text, got %s", Describe(n))
	return "", false
}

// condition decodes a condition and points into it where it is wrong.
func (d *Decoder) condition(n *yaml.Node, target *questions.Condition) {
	text, ok := d.text(n)
	if !ok {
		return
	}
	parsed, err := questions.ParseCondition(text)
	if err == nil && parsed.Always() {
		d.Report(n, "leave the key out where something always holds", "the condition is empty")
	}
	*target = parsed
	syntax := new(questions.SyntaxError)
	if !errors.As(err, &syntax) {
		return
	}
	at := *n
	before := utf8.RuneCountInString(text[:min(syntax.Column-1, len(text))])
	switch n.Style {
	case 0:
		at.Column += before
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		at.Column += before + 1
	}
	d.Report(&at, "conditions read: question = choice|choice, joined by and, or, not, ( )", "condition: %s", syntax.Reason)
}
