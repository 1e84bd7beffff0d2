package html

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

func writeTable(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n")
	} else {
		_, _ = w.WriteString("</table>\n</div>\n")
	}
	return ast.WalkContinue, nil
}

// writeTableCell makes headers of the cells in the first row and the first
// column. Numbers are aligned by a class, since the page allows no style
// attribute.
func writeTableCell(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	open, end := "<td", "</td>\n"
	switch {
	case n.Parent().Kind() == east.KindTableHeader && !n.HasChildren(): // a corner is no header
	case n.Parent().Kind() == east.KindTableHeader:
		open, end = `<th scope="col"`, "</th>\n"
	case n.PreviousSibling() == nil:
		open, end = `<th scope="row"`, "</th>\n"
	}
	if !entering {
		_, _ = w.WriteString(end)
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(open)
	if n.(*east.TableCell).Alignment == east.AlignRight {
		_, _ = w.WriteString(` class="number"`)
	}
	_ = w.WriteByte('>')
	return ast.WalkContinue, nil
}
