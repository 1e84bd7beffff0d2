package yamledit

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

const notAsRead = "the text does not say what was read"

// span is a stretch of text.
type span struct{ from, to int }

// span is where a node stands, without its anchor and without what is behind
// it. An empty value takes no room.
func (f *File) span(n *yaml.Node) span {
	from := f.afterProperties(f.start(n), n)
	return span{from, f.end(n, from)}
}

// afterProperties skips the anchor and the tag of a node.
func (f *File) afterProperties(at int, n *yaml.Node) int {
	if n.Kind == yaml.AliasNode {
		return at
	}
	for n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		if at >= len(f.text) || f.text[at] != '&' && f.text[at] != '!' {
			break
		}
		word := at
		for at < len(f.text) && !blank(f.text[at]) && lineEnd(f.text[at:]) == 0 && !strings.ContainsRune(",]}", rune(f.text[at])) {
			at++
		}
		next := f.skipSpace(at)
		if next < len(f.text) && f.text[next] == '#' || emptyScalar(n) && (f.text[word] == '&' || n.Anchor == "") {
			return at
		}
		at = next
	}
	return at
}

// emptyScalar reports whether nothing stands where the value would.
func emptyScalar(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
}

func blank(c byte) bool { return c == ' ' || c == '\t' }

// skipSpace skips blanks and line ends.
func (f *File) skipSpace(at int) int {
	for at < len(f.text) {
		n := lineEnd(f.text[at:])
		if n == 0 && !blank(f.text[at]) {
			break
		}
		at += max(n, 1)
	}
	return at
}

// end is the offset behind a node whose own text begins at an offset.
func (f *File) end(n *yaml.Node, at int) int {
	switch {
	case n.Kind == yaml.AliasNode:
		return min(at+1+len(n.Value), len(f.text))
	case emptyScalar(n):
		return at
	case n.Kind == yaml.ScalarNode:
		return f.endOfScalar(n, at)
	case n.Style&yaml.FlowStyle != 0:
		return f.endOfFlow(n, at)
	case len(n.Content) == 0:
		return at
	}
	return max(at, f.span(n.Content[len(n.Content)-1]).to)
}

// endOfFlow looks for the closing bracket behind the last thing inside.
func (f *File) endOfFlow(n *yaml.Node, begin int) int {
	at := begin + 1
	if len(n.Content) > 0 {
		at = max(at, f.span(n.Content[len(n.Content)-1]).to)
	}
	for at < len(f.text) {
		switch c := f.text[at]; {
		case c == ']' || c == '}':
			return at + 1
		case c == '#':
			at = f.restOfLine(at)
		case c == ',' || c == ':' || blank(c):
			at++
		case lineEnd(f.text[at:]) > 0:
			at += lineEnd(f.text[at:])
		default:
			return f.refuse(begin, notAsRead)
		}
	}
	return f.refuse(begin, notAsRead)
}

func (f *File) endOfScalar(n *yaml.Node, at int) int {
	if at >= len(f.text) {
		return f.refuse(at, notAsRead)
	}
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return f.endOfQuotes(at, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		return f.endOfQuotes(at, '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		_, end := f.blockScalar(n, at)
		return end
	}
	return f.endOfPlain(n.Value, at)
}

func (f *File) endOfQuotes(begin int, quote byte) int {
	if f.text[begin] != quote {
		return f.refuse(begin, notAsRead)
	}
	for at := begin + 1; at < len(f.text); at++ {
		switch c := f.text[at]; {
		case c == '\\' && quote == '"':
			at++
		case c == quote && quote == '\'' && at+1 < len(f.text) && f.text[at+1] == quote:
			at++
		case c == quote:
			return at + 1
		}
	}
	return f.refuse(begin, notAsRead)
}

// endOfPlain follows a text without quotes word by word, over the line ends that
// the reader has folded.
func (f *File) endOfPlain(value string, at int) int {
	for value != "" {
		if at >= len(f.text) {
			return f.refuse(at, notAsRead)
		}
		if !blank(f.text[at]) && lineEnd(f.text[at:]) == 0 {
			if f.text[at] != value[0] {
				return f.refuse(at, notAsRead)
			}
			at, value = at+1, value[1:]
			continue
		}
		next := f.skipSpace(at)
		space := f.text[at:next]
		breaks := 0
		for i := 0; i < len(space); i += max(1, lineEnd(space[i:])) {
			if lineEnd(space[i:]) > 0 {
				breaks++
			}
		}
		switch {
		case breaks == 1:
			space = " "
		case breaks > 1:
			space = value[:len(value)-len(strings.TrimLeft(value, "\n\u2028\u2029"))]
		}
		rest, ok := strings.CutPrefix(value, space)
		if !ok || space == "" {
			return f.refuse(at, notAsRead)
		}
		at, value = next, rest
	}
	return at
}

// blockScalar is how far a text below its key is indented and where its last
// line with anything on it ends.
func (f *File) blockScalar(n *yaml.Node, at int) (indent, end int) {
	if c := f.text[at]; c != '|' && c != '>' {
		return 0, f.refuse(at, notAsRead)
	}
	outer := 0
	if p := f.parents[n]; p != nil && len(p.Content) > 0 {
		if outer = p.Column - 1; p.Kind == yaml.MappingNode {
			outer = p.Content[0].Column - 1
		}
	}
	end = f.restOfLine(at)
	keeps := false
	for i := at + 1; i < end && i <= at+2; i++ {
		if c := f.text[i]; c >= '1' && c <= '9' {
			indent = outer + int(c-'0')
		}
		keeps = keeps || f.text[i] == '+'
	}
	if body := strings.TrimRight(strings.SplitN(f.text[at:end], "#", 2)[0], " \t"); body != "" {
		end = at + len(body)
	}
	for next := f.nextLine(f.restOfLine(at)); next < len(f.text); next = f.nextLine(f.restOfLine(next)) {
		to := f.restOfLine(next)
		line := f.text[next:to]
		spaces := len(line) - len(strings.TrimLeft(line, " "))
		if spaces == len(line) {
			if keeps && to < len(f.text) { // empty lines are part of the text
				end = to
			}
			continue
		}
		if indent == 0 && spaces > outer {
			indent = spaces
		}
		if indent == 0 || spaces < indent {
			break
		}
		end = to
	}
	return indent, end
}

// nextLine is the offset behind the line end at an offset.
func (f *File) nextLine(at int) int {
	if at >= len(f.text) {
		return len(f.text)
	}
	return at + lineEnd(f.text[at:])
}

// Behind is what follows a node on the line on which it ends.
func (f *File) Behind(n *yaml.Node) string {
	s := f.span(n)
	if f.err != nil {
		f.err = nil
		return ""
	}
	return f.text[s.to:f.restOfLine(s.to)]
}
