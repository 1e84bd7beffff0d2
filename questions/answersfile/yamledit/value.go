package yamledit

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Value is something to write: a text, a word as it is, a list of texts or
// fields.
type Value struct {
	text    string
	literal bool
	list    []string
	isList  bool
	fields  []Field
	tall    bool // fields on lines of their own, however short
}

// Field is a named value.
type Field struct {
	Name  string
	Value Value
}

// Text is a text, in quotes where it needs them.
func Text(s string) Value { return Value{text: s} }

// Word is a number or a truth, written as it is.
func Word(s string) Value { return Value{text: s, literal: true} }

// List is a list of texts.
func List(items ...string) Value { return Value{list: items, isList: true} }

// Fields is a mapping. It has at least one field.
func Fields(fields ...Field) Value { return Value{fields: fields} }

// Lines is a mapping with every field on a line of its own, where the file is no
// JSON.
func Lines(fields ...Field) Value { return Value{fields: fields, tall: true} }

// String writes a value on one line of YAML. It can stand between brackets.
func (v Value) String() string { return v.inline(false) }

func (v Value) isText() bool { return !v.isList && len(v.fields) == 0 }

// inline writes a value on one line.
func (v Value) inline(asJSON bool) string {
	quote := Scalar
	if asJSON {
		quote = jsonText
	}
	var parts []string
	switch {
	case v.literal:
		return v.text
	case v.isList:
		for _, item := range v.list {
			parts = append(parts, quote(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case len(v.fields) > 0:
		for _, field := range v.fields {
			parts = append(parts, quote(field.Name)+": "+field.Value.inline(asJSON))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return quote(v.text)
}

// jsonText writes a text as JSON, with escapes only for what does not show.
func jsonText(s string) string {
	var b strings.Builder
	encode := json.NewEncoder(&b)
	encode.SetEscapeHTML(false)
	_ = encode.Encode(s) // a text can always be encoded
	quoted := strings.TrimSuffix(b.String(), "\n")
	b.Reset()
	for _, r := range quoted {
		if Printable(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}

// lineWidth is the length from which fields are written on lines of their own.
const lineWidth = 100

// Below writes a value as it stands behind a key in a block, of which the indent
// is given and how much of its line is used: the first line belongs behind the
// colon and may be empty, the others below.
func (v Value) Below(indent string, used int) []string {
	one := v.inline(false)
	if v.isText() && !v.literal {
		if text, ok := Block(v.text, indent+"  "); ok {
			return strings.Split(text, "\n")
		}
	}
	tall := v.tall || utf8.RuneCountInString(one)+used > lineWidth
	for _, field := range v.fields {
		if _, ok := Block(field.Value.text, ""); ok {
			tall = true
		}
	}
	if len(v.fields) == 0 || !tall {
		return []string{one}
	}
	lines := []string{""}
	for _, field := range v.fields {
		below := field.Value.Below(indent+"  ", 0)
		lines = append(lines, indent+"  "+Scalar(field.Name)+": "+below[0])
		lines = append(lines, below[1:]...)
	}
	return lines
}

// like writes a text in the form of the scalar that it replaces: the first line
// and those below. The indent is that of a block.
func like(n *yaml.Node, text, indent string, inFlow bool) []string {
	single := strings.IndexFunc(text, func(r rune) bool { return !Printable(r) }) < 0
	switch {
	case n.Style&yaml.SingleQuotedStyle != 0 && single && text != "":
		return []string{"'" + strings.ReplaceAll(text, "'", "''") + "'"}
	case n.Style&yaml.DoubleQuotedStyle != 0, n.Style&yaml.SingleQuotedStyle != 0 && (inFlow || !strings.Contains(text, "\n")):
		return []string{quoted(text)}
	}
	write := Block
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		write = literal
	}
	if lines, ok := write(text, indent); ok && !inFlow {
		return strings.Split(lines, "\n")
	}
	return []string{Scalar(text)}
}

// Is reports whether a value is one text, or a list of texts; a list of one item
// is the same as the item.
func (v Value) Is(items ...string) bool {
	if v.isList {
		return slices.Equal(v.list, items)
	}
	return len(v.fields) == 0 && len(items) == 1 && items[0] == v.text
}
