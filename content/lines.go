package content

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"crossroads/questions"
)

// The compiled form writes a value as lines, one a scalar: texts as they are,
// quoted where they hold a line break or begin with a quote; numbers in
// decimal; lists and maps as their length and their elements; structs as their
// exported fields in order; conditions as they are written. It is text so that
// its changes can be read in a review.

// writeLines appends the lines of a value.
func writeLines(b *strings.Builder, v reflect.Value) {
	if c, ok := v.Interface().(questions.Condition); ok {
		writeText(b, c.String())
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			writeLines(b, v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			writeLines(b, v.Index(i))
		}
	case reflect.Slice:
		fmt.Fprintln(b, v.Len())
		for i := range v.Len() {
			writeLines(b, v.Index(i))
		}
	case reflect.Map:
		fmt.Fprintln(b, v.Len())
		keys := v.MapKeys()
		slices.SortFunc(keys, func(x, y reflect.Value) int { return strings.Compare(x.String(), y.String()) })
		for _, key := range keys {
			writeText(b, key.String())
			writeLines(b, v.MapIndex(key))
		}
	case reflect.String:
		writeText(b, v.String())
	case reflect.Int:
		fmt.Fprintln(b, v.Int())
	case reflect.Bool:
		fmt.Fprintln(b, v.Bool())
	default:
		panic("content: no lines for a " + v.Type().String())
	}
}

func writeText(b *strings.Builder, text string) {
	if strings.ContainsAny(text, "\n\r") || strings.HasPrefix(text, `"`) {
		text = strconv.Quote(text)
	}
	b.WriteString(text)
	b.WriteByte('\n')
}

// lines reads what writeLines wrote. Texts are parts of the input, not copies.
type lines struct {
	text string
	err  error // the first; everything read behind it is zero
}

func (l *lines) next() string {
	line, behind, ok := strings.Cut(l.text, "\n")
	if !ok && l.err == nil {
		l.err = io.ErrUnexpectedEOF
	}
	l.text = behind
	if strings.HasPrefix(line, `"`) {
		plain, err := strconv.Unquote(line)
		l.fail(err)
		return plain
	}
	return line
}

func (l *lines) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *lines) number() int {
	n, err := strconv.Atoi(l.next())
	l.fail(err)
	return n
}

// length reads the length of a list, which cannot exceed what is left.
func (l *lines) length() int {
	n := l.number()
	if n < 0 || n > len(l.text) {
		l.fail(io.ErrUnexpectedEOF)
	}
	if l.err != nil {
		return 0
	}
	return n
}

// read fills v, which must be addressable.
func (l *lines) read(v reflect.Value) {
	if c, ok := v.Addr().Interface().(*questions.Condition); ok {
		parsed, err := questions.ParseCondition(l.next())
		l.fail(err)
		*c = parsed
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			l.read(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			l.read(v.Index(i))
		}
	case reflect.Slice:
		if n := l.length(); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				l.read(v.Index(i))
			}
		}
	case reflect.Map:
		l.readMap(v)
	case reflect.String:
		v.SetString(l.next())
	case reflect.Int:
		v.SetInt(int64(l.number()))
	case reflect.Bool:
		v.SetBool(l.next() == "true")
	}
}

func (l *lines) readMap(v reflect.Value) {
	n := l.length()
	if n == 0 {
		return
	}
	v.Set(reflect.MakeMapWithSize(v.Type(), n))
	element := reflect.New(v.Type().Elem()).Elem()
	for range n {
		key := reflect.ValueOf(l.next())
		element.SetZero()
		l.read(element)
		v.SetMapIndex(key, element)
	}
}

// describeType writes the names and kinds that the lines of a type depend on to
// a hash, which never fails.
func describeType(w io.Writer, t reflect.Type) {
	io.WriteString(w, t.Kind().String())
	switch {
	case t == reflect.TypeFor[questions.Condition]():
	case t.Kind() == reflect.Struct:
		for i := range t.NumField() {
			io.WriteString(w, " "+t.Field(i).Name+" ")
			describeType(w, t.Field(i).Type)
		}
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Array, t.Kind() == reflect.Map:
		describeType(w, t.Elem())
	}
}
