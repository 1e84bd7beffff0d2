package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape makes one line of text from outside safe wherever running text may
// stand in markdown: it comes out as it was written and never as structure.
// Control, bidirectional and invisible characters are dropped, any run of white
// space becomes one space.
//
// Backslashes serve where terminals' renderers know them; the rest are
// character references.
func escape(s string) string {
	s = clean(s)
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|#", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '&':
			b.WriteString("&amp;")
		case r == '~': // strikes text out
			b.WriteString("&#126;")
		case r == '@': // makes a link of an address
			b.WriteString("&#64;")
		case r == ':' && strings.HasPrefix(s[i+1:], "//"):
			b.WriteString("&#58;")
		case r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteString("\\.")
		case startsBlock(s, i, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// startsBlock reports whether the character at i would begin a list or a
// rule were the text the first on its line.
func startsBlock(s string, i int, r rune) bool {
	switch r {
	case '+', '-', '=':
		return i == 0
	case '.', ')':
		return i > 0 && i <= 9 && strings.Trim(s[:i], "0123456789") == ""
	}
	return false
}

// clean drops what must not reach a terminal or a page and makes one line.
func clean(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == utf8.RuneError, r == '\u200d', unicode.Is(unicode.Variation_Selector, r):
			if r != utf8.RuneError { // joiners inside emoji and scripts stay
				b.WriteRune(r)
			}
		case unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			b.WriteByte(' ')
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// prose makes text of the content safe, which may hold code in backticks.
func prose(s string) string {
	parts := strings.Split(clean(s), "`")
	if len(parts)%2 == 0 { // a backtick without its partner
		return escape(s)
	}
	for i := range parts {
		if i%2 == 0 {
			parts[i] = escapeInner(parts[i], i == 0)
		} else {
			parts[i] = "`" + strings.ReplaceAll(parts[i], "|", "\\|") + "`"
		}
	}
	return strings.Join(parts, "")
}

// inline is prose that stands behind other words on its line.
func inline(s string) string { return strings.TrimPrefix(prose("x "+s), "x ") }

// escapeInner escapes a part of a line and keeps the spaces at its ends.
func escapeInner(s string, first bool) string {
	body := strings.TrimSpace(s)
	if body == "" {
		return s
	}
	start := strings.Index(s, body)
	out := escape(body)
	if !first {
		out = strings.TrimPrefix(escape("x "+body), "x ")
	}
	return s[:start] + out + s[start+len(body):]
}
