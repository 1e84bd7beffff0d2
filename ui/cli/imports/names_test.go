package imports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"crossroads/content"
)

// TestNamesStayInContent: no text in questions, scoring or ui names an
// alternative, a framework or another technology of the built-in pack; a pack
// about something else would show it. Examples in help do: they are there to be
// typed, with that pack.
func TestNamesStayInContent(t *testing.T) {
	t.Chdir(root)
	names := builtinNames(t)
	for _, top := range []string{"questions", "scoring", "ui"} {
		err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				checkNames(t, path, names)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// builtinNames matches the names of alternatives and frameworks, their ids, and
// the words that questions about priorities may not hold, each as a word.
func builtinNames(t *testing.T) *regexp.Regexp {
	t.Helper()
	g, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	a, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, one := range g.Model.Alternatives {
		words = append(words, one.ID, one.Name)
	}
	for _, one := range a.Frameworks {
		words = append(words, one.ID, one.Name)
	}
	var quoted []string
	for _, word := range words {
		quoted = append(quoted, regexp.QuoteMeta(word))
	}
	if len(quoted) < 20 {
		t.Fatalf("the built-in pack names %q and nothing else", words)
	}
	return regexp.MustCompile(`(?i)(^|[^\pL\d])(` + strings.Join(quoted, "|") + `)($|[^\pL\d])`)
}

// checkNames looks at every literal of a file outside of the examples of help.
func checkNames(t *testing.T, path string, names *regexp.Regexp) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if field, ok := n.(*ast.KeyValueExpr); ok {
			key, ok := field.Key.(*ast.Ident)
			return !ok || !slices.Contains([]string{"Example", "Examples"}, key.Name)
		}
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		if text, ok := n.(*ast.BasicLit); ok && text.Kind == token.STRING {
			if found := names.FindStringSubmatch(text.Value); found != nil {
				t.Errorf("%s names %q: let a pack say it", files.Position(text.Pos()), found[2])
			}
		}
		return true
	})
}
