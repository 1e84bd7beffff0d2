package content

import (
	"math"
	"reflect"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
)

// scalar decodes a text, a truth value or a number.
func (d decoder) scalar(n *yaml.Node, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if text, ok := d.text(n); ok {
			v.SetString(text)
		}
	case reflect.Bool:
		on, err := strconv.ParseBool(n.Value)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!bool" || err != nil {
			d.mismatch(n, "true or false")
			return
		}
		v.SetBool(on)
	case reflect.Int:
		number, err := strconv.Atoi(n.Value)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil {
			d.mismatch(n, "a whole number")
			return
		}
		v.SetInt(int64(number))
	case reflect.Float64:
		number, err := strconv.ParseFloat(n.Value, 64)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" && n.Tag != "!!float" || err != nil || math.IsNaN(number) || math.IsInf(number, 0) {
			d.mismatch(n, "a number")
			return
		}
		v.SetFloat(number)
	default:
		panic("content: no way to decode a " + v.Type().String())
	}
}

// text returns a scalar as text. Numbers and dates are taken as written.
func (d decoder) text(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode {
		d.mismatch(n, "text")
		return "", false
	}
	switch n.Tag {
	case "!!str", "!!int", "!!float", "!!timestamp":
		return n.Value, true
	}
	d.report(d.place(n), "put it in quotes if text is meant", "want text, got %s", describe(n))
	return "", false
}

// condition decodes and remembers a condition.
func (d decoder) condition(n *yaml.Node, target *questions.Condition) {
	text, ok := d.text(n)
	if !ok {
		return
	}
	at := d.place(n)
	parsed, err := questions.ParseCondition(text)
	if err != nil {
		message := err.Error()
		if syntax, ok := err.(*questions.SyntaxError); ok {
			message = "condition: " + syntax.Reason
			before := utf8.RuneCountInString(text[:min(syntax.Column-1, len(text))])
			switch n.Style {
			case 0:
				at.column += before
			case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
				at.column += before + 1
			}
		}
		d.report(at, "conditions read: question = choice|choice, joined by and, or, not, ( )", "%s", message)
		return
	}
	if parsed.Always() {
		d.report(at, "leave the key out where something always holds", "the condition is empty")
		return
	}
	*target = parsed
	d.conditions = append(d.conditions, written{target, at})
}

// describe says what a node is, for messages.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "keys and values"
	case yaml.AliasNode:
		return "an alias"
	}
	if n.Tag == "!!null" {
		return "nothing"
	}
	return strconv.Quote(shorten(n.Value))
}

func shorten(text string) string {
	const most = 40
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "..."
	}
	return text
}
