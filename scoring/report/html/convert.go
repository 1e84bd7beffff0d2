package html

import (
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// convert turns the markdown of a section into HTML.
func convert(markdown string, change edit) template.HTML {
	m := goldmark.New(
		goldmark.WithExtensions(extension.Table),
		goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(citations{}, 150))),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(nodes{}, 100))),
	)
	source := []byte(markdown)
	doc := m.Parser().Parse(text.NewReader(source))
	change(doc, source)
	var b strings.Builder
	if err := m.Renderer().Render(&b, source, doc); err != nil {
		panic(err) // a strings.Builder takes everything
	}
	return template.HTML(b.String())
}

// textOf is the plain text of a node.
func textOf(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(t.Segment.Value(source)))))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// figure is a block of finished HTML from a template.
type figure struct {
	ast.BaseBlock
	html string
}

var kindFigure = ast.NewNodeKind("Figure")

// Kind implements [ast.Node].
func (f *figure) Kind() ast.NodeKind { return kindFigure }

// Dump implements [ast.Node].
func (f *figure) Dump(source []byte, level int) { ast.DumpHelper(f, source, level, nil, nil) }
