package html

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// nodes writes what the page writes otherwise than usual: only web addresses
// are links, images are their descriptions, raw HTML is shown as it was
// written, tables and code can be scrolled with the keyboard.
type nodes struct{}

// RegisterFuncs implements [renderer.NodeRenderer].
func (nodes) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(kindFigure, writeFigure)
	r.Register(kindCitation, writeCitation)
	r.Register(ast.KindLink, writeLink)
	r.Register(ast.KindAutoLink, writeAutoLink)
	r.Register(ast.KindImage, writeImage)
	r.Register(ast.KindRawHTML, writeRawHTML)
	r.Register(ast.KindHTMLBlock, writeHTMLBlock)
	r.Register(ast.KindFencedCodeBlock, writeCode)
	r.Register(ast.KindCodeBlock, writeCode)
	r.Register(east.KindTable, writeTable)
	r.Register(east.KindTableCell, writeTableCell)
}

func writeFigure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(n.(*figure).html)
	}
	return ast.WalkSkipChildren, nil
}

func writeCitation(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if number := n.(*citation).number; entering {
		fmt.Fprintf(w, `<a class="cite" href="#%s">[%d]</a>`, sourceID(number), number)
	}
	return ast.WalkContinue, nil
}

// web reports whether an address may be a link.
func web(address []byte) bool {
	a := strings.ToLower(string(address))
	return strings.HasPrefix(a, "https://") || strings.HasPrefix(a, "http://")
}

func openLink(w util.BufWriter, address []byte) {
	fmt.Fprintf(w, `<a href="%s" rel="noopener noreferrer">`, util.EscapeHTML(util.URLEscape(address, true)))
}

func writeLink(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	switch address := n.(*ast.Link).Destination; {
	case !web(address):
	case entering:
		openLink(w, address)
	default:
		_, _ = w.WriteString("</a>")
	}
	return ast.WalkContinue, nil
}

func writeAutoLink(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	link := n.(*ast.AutoLink)
	if !entering {
		return ast.WalkContinue, nil
	}
	label, address := util.EscapeHTML(link.Label(source)), link.URL(source)
	if !web(address) {
		_, _ = w.Write(label)
		return ast.WalkContinue, nil
	}
	openLink(w, address)
	_, _ = w.Write(label)
	_, _ = w.WriteString("</a>")
	return ast.WalkContinue, nil
}

func writeImage(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.Write(util.EscapeHTML([]byte(textOf(n, source))))
	}
	return ast.WalkSkipChildren, nil
}

func writeRawHTML(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.Write(util.EscapeHTML(n.(*ast.RawHTML).Segments.Value(source)))
	}
	return ast.WalkSkipChildren, nil
}

func writeHTMLBlock(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<p>")
		_, _ = w.Write(util.EscapeHTML(n.Lines().Value(source)))
		if block := n.(*ast.HTMLBlock); block.HasClosure() {
			_, _ = w.Write(util.EscapeHTML(block.ClosureLine.Value(source)))
		}
		_, _ = w.WriteString("</p>\n")
	}
	return ast.WalkSkipChildren, nil
}

// writeCode leaves out diagrams that only a script could draw: their text form
// stands beside them.
func writeCode(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	label, class := "Code", "code"
	if block, ok := n.(*ast.FencedCodeBlock); ok {
		switch string(block.Language(source)) {
		case "mermaid":
			return ast.WalkSkipChildren, nil
		case "text":
			label, class = "Diagram or text", "diagram"
		}
	}
	fmt.Fprintf(w, `<pre class="%s" tabindex="0" role="group" aria-label="%s"><code>`, class, label)
	_, _ = w.Write(util.EscapeHTML(n.Lines().Value(source)))
	_, _ = w.WriteString("</code></pre>\n")
	return ast.WalkSkipChildren, nil
}
