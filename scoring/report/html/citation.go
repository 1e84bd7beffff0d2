package html

import (
	"regexp"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// citation is a number of a source in the text, such as \[3\].
type citation struct {
	ast.BaseInline
	number int
}

var kindCitation = ast.NewNodeKind("Citation")

// Kind implements [ast.Node].
func (c *citation) Kind() ast.NodeKind { return kindCitation }

// Dump implements [ast.Node].
func (c *citation) Dump(source []byte, level int) { ast.DumpHelper(c, source, level, nil, nil) }

// citations is the parser of citations, whose brackets are escaped. What a user
// wrote does not reach it: brackets around a number are character references
// there.
type citations struct{}

var citationMark = regexp.MustCompile(`^\\\[(\d{1,4})\\\]`)

// Trigger implements [parser.InlineParser].
func (citations) Trigger() []byte { return []byte{'\\'} }

// Parse implements [parser.InlineParser].
func (citations) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	m := citationMark.FindSubmatch(line)
	if m == nil {
		return nil
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		return nil
	}
	block.Advance(len(m[0]))
	return &citation{number: n}
}

func sourceID(n int) string { return "source-" + strconv.Itoa(n) }
