package content

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// decoder turns the nodes of one file into values. It accepts exactly what the
// types and shapes say and reports all else, going on behind each problem.
type decoder struct {
	*source
	file    string
	shapes  shapes
	aliases *int // how many lists were repeated
}

// decode reads a file into the value that target points to; false where the
// file cannot be read at all. What is wrong in it is reported.
func (s *source) decode(file string, target any, exceptions shapes) bool {
	root := s.node(file)
	if root == nil {
		return false
	}
	d := decoder{source: s, file: file, shapes: exceptions, aliases: new(int)}
	d.value(root, reflect.ValueOf(target).Elem())
	return true
}

// decodeList reads files of one list each into one list. It is made at its full
// length, because places are remembered by address.
func (s *source) decodeList(files []string, target any, exceptions shapes) {
	type item struct {
		decoder
		node *yaml.Node
	}
	var items []item
	for _, file := range files {
		root := s.node(file)
		if root == nil {
			continue
		}
		d := decoder{source: s, file: file, shapes: exceptions, aliases: new(int)}
		if root.Kind != yaml.SequenceNode {
			d.mismatch(root, "a list")
			continue
		}
		for _, n := range root.Content {
			items = append(items, item{d, n})
		}
	}
	list := reflect.ValueOf(target).Elem()
	list.Set(reflect.MakeSlice(list.Type(), len(items), len(items)))
	for i, one := range items {
		one.value(one.node, list.Index(i))
	}
}

// custom is implemented by types that can be written in more than one way.
type custom interface {
	decode(d decoder, n *yaml.Node)
}

func (d decoder) place(n *yaml.Node) place { return place{d.file, n.Line, n.Column} }

func (d decoder) mismatch(n *yaml.Node, want string) {
	d.report(d.place(n), "", "want %s, got %s", want, describe(n))
}

// value decodes one node into v, which must be addressable.
func (d decoder) value(n *yaml.Node, v reflect.Value) {
	address := v.Addr().Interface()
	d.places[address] = d.place(n)
	if n.Kind == yaml.AliasNode {
		if n = d.resolve(n); n == nil {
			return
		}
	}
	switch target := address.(type) {
	case custom:
		target.decode(d, n)
		return
	case *questions.Condition:
		d.condition(n, target)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(n, v)
	case reflect.Slice:
		d.sequence(n, v)
	case reflect.Map:
		d.table(n, v)
	default:
		d.scalar(n, v)
	}
}

// resolve returns what an alias stands for. Aliases of lists are counted and
// not nested, so that a small file cannot unfold into a huge one.
func (d decoder) resolve(n *yaml.Node) *yaml.Node {
	if n.Alias != nil && n.Alias.Kind == yaml.ScalarNode {
		return n.Alias
	}
	*d.aliases++
	if n.Alias == nil || *d.aliases > maxAliases || nested(n.Alias) {
		d.report(d.place(n), "write the values out", "an alias inside of an alias, or more than %d", maxAliases)
		return nil
	}
	return n.Alias
}

// maxAliases is how many lists of a file may be repeated by an alias.
const maxAliases = 50

// nested reports whether there is an alias below the node.
func nested(n *yaml.Node) bool {
	return slices.ContainsFunc(n.Content, func(c *yaml.Node) bool {
		return c.Kind == yaml.AliasNode || nested(c)
	})
}

func (d decoder) sequence(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		d.mismatch(n, "a list")
		return
	}
	if len(n.Content) > 0 { // an empty list and none are the same
		v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	}
	for i, item := range n.Content {
		d.value(item, v.Index(i))
	}
}

// mapping decodes the keys of a mapping into the fields of a struct.
func (d decoder) mapping(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.mismatch(n, "keys and values")
		return
	}
	fields := fieldsOf(v.Type(), d.shapes[v.Type()])
	seen, bad := map[string]bool{}, map[string]bool{}
	for key, item := range d.pairs(n, seen) {
		before := len(d.problems)
		d.field(v, fields, key, item)
		bad[key.Value] = len(d.problems) > before
	}
	for _, f := range fields {
		switch {
		case !f.required || bad[f.key]:
		case !seen[f.key]:
			d.report(d.place(n), "", "%q is missing", f.key)
		case empty(v.Field(f.index)):
			d.report(d.at(v.Field(f.index).Addr().Interface()), "", "%q is empty", f.key)
		}
	}
}

// empty reports whether a text, list, map or condition says nothing; a number
// always says something.
func empty(v reflect.Value) bool {
	return v.Kind() != reflect.Int && v.Kind() != reflect.Float64 && v.Kind() != reflect.Array && v.IsZero()
}

func (d decoder) field(v reflect.Value, fields []field, key, item *yaml.Node) {
	var known []string
	for _, f := range fields {
		if f.key == key.Value && f.key != rest {
			d.value(item, v.Field(f.index))
			return
		}
		if f.key != rest {
			known = append(known, f.key)
		}
	}
	for _, f := range fields {
		if f.key == rest {
			d.entry(v.Field(f.index), key, item)
			return
		}
	}
	hint := "known here: " + strings.Join(known, ", ")
	if near := questions.Nearest(key.Value, known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	d.report(d.place(key), hint, "unknown field %q", key.Value)
}

// table decodes a mapping into a Go map with string keys.
func (d decoder) table(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.mismatch(n, "keys and values")
		return
	}
	for key, item := range d.pairs(n, map[string]bool{}) {
		d.entry(v, key, item)
	}
}

// entry decodes one value of a Go map; maps of pointers keep their addresses.
func (d decoder) entry(m reflect.Value, key, item *yaml.Node) {
	if m.IsNil() {
		m.Set(reflect.MakeMap(m.Type()))
	}
	d.places[mapKey{m.Addr().Interface(), key.Value}] = d.place(key)
	element := m.Type().Elem()
	if element.Kind() == reflect.Pointer {
		v := reflect.New(element.Elem())
		d.value(item, v.Elem())
		m.SetMapIndex(reflect.ValueOf(key.Value), v)
		return
	}
	v := reflect.New(element).Elem()
	d.value(item, v)
	m.SetMapIndex(reflect.ValueOf(key.Value), v)
}

// pairs yields the keys and values of a mapping, each key once, and collects
// the keys in seen.
func (d decoder) pairs(n *yaml.Node, seen map[string]bool) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, item *yaml.Node) bool) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i]
			switch {
			case key.Kind != yaml.ScalarNode || key.Tag == "!!merge":
				d.report(d.place(key), "", "want a name as the key, got %s", describe(key))
				continue
			case seen[key.Value]:
				d.report(d.place(key), "remove one of them", "%q is given twice", key.Value)
				continue
			}
			seen[key.Value] = true
			if !yield(key, n.Content[i+1]) {
				return
			}
		}
	}
}
