package markdown

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"

	"crossroads/ui/theme"
)

// coloured colours what stands between fences, in guarded markdown: programs by
// what their words are, drawings and languages nobody knows in one colour.
func coloured(markdown string, s theme.Styles) string {
	if !strings.Contains(markdown, "```") {
		return markdown
	}
	var out, code []string
	fenced, language := false, ""
	for l := range strings.SplitSeq(markdown, "\n") {
		name, fence := strings.CutPrefix(l, "```")
		switch {
		case fence && fenced:
			out = append(out, programLines(code, language, s)...)
			fallthrough
		case fence:
			fenced, language, code = !fenced, strings.TrimSpace(name), nil
			out = append(out, l)
		case fenced:
			code = append(code, l)
		default:
			out = append(out, l)
		}
	}
	return strings.Join(append(out, code...), "\n")
}

// programLines colours the lines of a program. The language sees the signs that
// the marks stand for; the marks stay.
func programLines(lines []string, language string, s theme.Styles) []string {
	if !s.Colour {
		return lines // and nothing has to be known about the language
	}
	lexer := lexers.Get(language)
	if lexer == nil || language == "" || language == "text" {
		return styled(lines, s.Muted)
	}
	guarded := []rune(strings.Join(lines, "\n"))
	tokens, err := lexer.Tokenise(nil, strings.Map(unguard, string(guarded)))
	if err != nil {
		return styled(lines, s.Muted)
	}
	var b strings.Builder
	for t := range tokens.Stdlib() {
		n := min(len([]rune(t.Value)), len(guarded)) // a line end may have been added
		look := tokenStyle(t.Type, s)
		b.WriteString(strings.Join(styled(strings.Split(string(guarded[:n]), "\n"), look), "\n"))
		guarded = guarded[n:]
	}
	return strings.Split(b.String()+string(guarded), "\n")
}

// styled gives lines a style, but for what is blank.
func styled(lines []string, look lipgloss.Style) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		if out[i] = l; strings.TrimSpace(l) != "" {
			out[i] = look.Render(l)
		}
	}
	return out
}

// tokenStyle is how a kind of word looks: weight for structure, one colour for
// what is data, and comments stand back.
func tokenStyle(t chroma.TokenType, s theme.Styles) lipgloss.Style {
	switch {
	case t.InCategory(chroma.Comment):
		return s.Muted
	case t.InCategory(chroma.Keyword):
		return s.Strong
	case t.InCategory(chroma.Literal):
		return s.Text.Foreground(s.Tokens.Accent)
	}
	return s.Text
}
