package answersfile_test

import (
	"strings"
	"testing"

	"crossroads/questions/answersfile"
)

// TestUnreadable: files that are no text, or no YAML.
func TestUnreadable(t *testing.T) {
	const head = "crossroads: 1\nanswers:\n"
	expectProblems(t, []mistake{
		{"second", "crossroads: 1\n---\ncrossroads: 1\n", `f:2:1: a second document begins here | one file is one document: remove the line of three dashes`},
		{"not utf-8", "crossroads: 1\ntitle: é\xff\n", `f:2:9: the file is not UTF-8 text | save it as UTF-8`},
		{"control", "crossroads: 1\ntitle: \x1b[2J\n", `f:2:8: control characters such as U+001B are not allowed | delete it`},
		{"tab", head + "\tproduct.live: some\n", `f:3:1: this is not valid YAML: found character that cannot start any token | indent with spaces, not with a tab`},
		{"colon", head + "  product.name: a: b\n", `f:3:3: this is not valid YAML: mapping values are not allowed in this context | put a text that holds a colon in quotes`},
		{"bracket", head + "  product.kind: [chat\n  area.speed: minor\n", `f:3:3: this is not valid YAML: did not find expected ',' or ']' | close the bracket, and put a text that holds :, # or ? in quotes`},
		{"large", strings.Repeat("#", answersfile.MaxSize+1), `f: the file is larger than 1024 KiB | an answers file is far smaller: is it the right one`},
		{"star", head + "  product.name: *wow\n", `f:3:17: this is not valid YAML: unknown anchor 'wow' referenced | put a text that begins with * in quotes`},
		{"stars", head + "  product.name: *wow*\n", `f:3:3: this is not valid YAML: did not find expected alphabetic or numeric character | ` +
			`put a text that begins with * or & in quotes`},
		{"indent", head + "  product.live: some\n product.kind: chat\n", `f:4:2: this is not valid YAML: did not find expected key | ` +
			`indent with two spaces, and put a text that holds : or # in quotes`},
		{"at sign", head + "  product.name: @home\n", `f:3:3: this is not valid YAML: found character that cannot start any token | ` +
			`put a text that begins with such a character in quotes`},
		{"quotes", head + "  product.name: \"wow\n  area.speed: minor\n", `f:3:3: this is not valid YAML: found unexpected end of stream | ` +
			`close the quotes or the bracket that begins here`},
	})
}
