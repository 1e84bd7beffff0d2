package strictyaml_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
)

// parse reads a text and returns every problem with its hint, a line each.
func parse(text string) (*yaml.Node, string) {
	r := strictyaml.Reader{File: "f"}
	root := r.Parse([]byte(text))
	var lines []string
	for _, p := range r.Problems {
		lines = append(lines, p.Error()+" | "+p.Hint)
	}
	return root, strings.Join(lines, "\n")
}

// TestPlain: what YAML can do to surprise is refused, each once, and what stands
// beside it is read.
func TestPlain(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"tag", "a: !!binary eA==\nb: x\n", `f:1:4: tags such as !!binary are not read | leave it away, or put the value in quotes`},
		{"tagged key", "!!str a: x\n", `f:1:1: tags such as !!str are not read | leave it away, or put the value in quotes`},
		{"twice", "a: x\nb: y\na: z\n", `f:3:1: "a" is given twice | it stands on line 1 already: keep one of them`},
		{"merge", "a: &a {b: c}\nd:\n  <<: *a\n", `f:3:3: entries are not merged by << | write the entries out`},
		{"list as key", "[a]: b\n", `f:1:1: a list cannot be a name | write a name before the colon`},
		{"alias as key", "a: &a x\n*a : y\n", `f:2:1: an alias cannot be a name | write a name before the colon`},
		{"nested", "a: &a x\nb: &b [*a]\nc: *b\n", `f:3:4: the alias *b stands for something with aliases in it | write the value out`},
		{"itself", "a: &a [*a]\n", `f:1:8: the alias *a stands for something with aliases in it | write the value out`},
		{"itself, deeper", "a: &a {b: {c: [x, *a]}}\n", `f:1:19: the alias *a stands for something with aliases in it | write the value out`},
		{"tagged and repeated", "a: &a !!binary eA==\nb: *a\n", `f:1:4: tags such as !!binary are not read | leave it away, or put the value in quotes`},
		{"many", "a: &a [x]\nb: [" + strings.Repeat("*a, ", 51) + "]\n",
			`f:2:205: aliases repeat more than 50 lists and mappings | write the values out`},
		{"conflict", "a: x\n<<<<<<< ours\nb: y\n=======\nb: z\n>>>>>>> theirs\n", `f:2:1: both sides of a merge conflict are in the file | ` +
			`keep one side and delete the lines that begin with <<<<<<<, ======= and >>>>>>>, down to line 6`},
	}
	for _, tt := range tests {
		if _, got := parse(tt.text); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestAliases: a value that is repeated stands where the alias does.
func TestAliases(t *testing.T) {
	root, wrong := parse("a: &a [x, y]\nb:\n  c: *a\nd: *a\n")
	if wrong != "" {
		t.Fatal(wrong)
	}
	for i, want := range []struct{ line, column int }{{1, 4}, {3, 6}, {4, 4}} {
		n := strictyaml.Entries(root)[i].Value
		if n.Kind == yaml.MappingNode {
			n = strictyaml.Entries(n)[0].Value
		}
		if n.Kind != yaml.SequenceNode || len(n.Content) != 2 || n.Line != want.line || n.Column != want.column {
			t.Errorf("value %d is %+v, want a list at %v", i, n, want)
		}
	}
}

// TestJSON: halves of a character, as JSON spells it, make a whole one.
func TestJSON(t *testing.T) {
	root, wrong := parse("{\"a\": \"\\ud83d\\ude00\"}\n")
	if wrong != "" || strictyaml.Entries(root)[0].Value.Value != "\U0001f600" {
		t.Errorf("got %+v, %s", root, wrong)
	}
}

type shop struct {
	Name   string
	OpenOn []string
	Floors int
	When   questions.Condition
	Prices map[string]*int `key:"*"`
}

func TestDecoder(t *testing.T) {
	tests := []struct {
		text, want string
		got        shop
	}{
		{"name: Bo\nopen_on: [mon]\napples: 3\n", "", shop{Name: "Bo", OpenOn: []string{"mon"}}},
		{"name: 2026\n", "", shop{Name: "2026"}},
		{"floors: 2\n", `f:1:1: "name" is missing`, shop{Floors: 2}},
		{"name: ''\n", `f:1:7: "name" is empty`, shop{}},
		{"name: [x]\n", `f:1:7: want text, got a list`, shop{}},
		{"name: !!str x\n", `f:1:7: tags such as !!str are not read`, shop{}},
		{"name: x\nfloors: 2.5\n", `f:2:9: want a whole number, got "2.5"`, shop{Name: "x"}},
		{"name: x\nwhen: 'a = b and'\n", `f:2:17: condition: want a question, got ""`, shop{Name: "x"}},
		{"name: x\nwhen: a =\n", `f:2:10: condition: want a choice, got ""`, shop{Name: "x"}},
	}
	for _, tt := range tests {
		r := strictyaml.Reader{File: "f"}
		root := r.Parse([]byte(tt.text))
		shapes := strictyaml.Shapes{reflect.TypeFor[shop](): {Required: []string{"name"}}}
		d := strictyaml.Decoder{Reader: &r, Places: strictyaml.Places{}, Shapes: shapes}
		var got shop
		d.Decode(root, &got)
		if s := r.Problems.Error(); s != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, s, tt.want)
		}
		if got.Name != tt.got.Name || got.Floors != tt.got.Floors || !slices.Equal(got.OpenOn, tt.got.OpenOn) {
			t.Errorf("%q: got %+v, want %+v", tt.text, got, tt.got)
		}
		if at := d.Places[&got.Name]; strings.HasPrefix(tt.text, "name: ") && at != (strictyaml.Place{File: "f", Line: 1, Column: 7}) {
			t.Errorf("%q: the name is at %v", tt.text, at)
		}
	}
}

func TestProblems(t *testing.T) {
	at := strictyaml.Place{File: "b", Line: 1, Column: 1}
	sly := strictyaml.NewProblem(at, "", "\x1b[2Jbad\n")
	first, later := sly, sly
	first.File, later.Warning, later.Line = "a", true, 2
	list := strictyaml.Problems{later, sly, first, sly}
	if got, want := list.Sorted(), (strictyaml.Problems{first, sly, later}); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := list.Sorted().Error(), "a:1:1: bad\nb:1:1: bad\nb:2:1: warning: bad"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := list[:1].Err(); err != nil {
		t.Errorf("a warning is an error: %v", err)
	}
	if one := (strictyaml.Problem{}); !errors.As(list.Err(), &one) || one != sly {
		t.Errorf("the first error is %v", one)
	}
}

// FuzzParse: no input panics; what is read holds no surprise, and what is not
// says why at a place that is in the file.
func FuzzParse(f *testing.F) {
	f.Add([]byte("a: &a [x, {b: *a}]\nc: !!int 3\n<<: *a\n"))
	f.Add([]byte("{\"a\": [1, \"\\ud83d\\ude00\"]}"))
	f.Add([]byte("a: |\n  b\n? [c]\n: d\n---\n"))
	f.Add([]byte("\ufeffa: 'b\r\n c'\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := strictyaml.Reader{File: "f", Limit: 10}
		root := r.Parse(data)
		lines := 1 + strings.Count(string(data), "\n") + strings.Count(string(data), "\r") + strings.Count(string(data), "\u0085") +
			strings.Count(string(data), "\u2028") + strings.Count(string(data), "\u2029")
		for _, p := range r.Problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Message == "" {
				t.Errorf("%q: problem %+v", data, p)
			}
		}
		if root != nil {
			expectPlain(t, data, root)
		}
	})
}

func expectPlain(t *testing.T, data []byte, n *yaml.Node) {
	t.Helper()
	if n.Kind == yaml.AliasNode || n.Style&yaml.TaggedStyle != 0 {
		t.Errorf("%q: a node is %+v", data, n)
	}
	seen := map[string]bool{}
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if c.Kind != yaml.ScalarNode || seen[c.Value] {
				t.Errorf("%q: a key is %+v", data, c)
			}
			seen[c.Value] = true
		}
		expectPlain(t, data, c)
	}
}
