package markdown

import (
	"html"
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// webLink is a link as the report writes it: neither its text nor its address
// holds brackets that are not escaped.
var webLink = regexp.MustCompile(`\[((?:\\.|[^\[\]\\\n])*)\]\((https?:[^\s()<>]+)\)`)

// backslash is a sign that stands for itself.
var backslash = regexp.MustCompile(`\\(.)`)

// onceSaid writes a link whose text is its address as the address alone, which
// would be printed twice otherwise.
func onceSaid(markdown string) string {
	return webLink.ReplaceAllStringFunc(markdown, func(link string) string {
		m := webLink.FindStringSubmatch(link)
		if html.UnescapeString(backslash.ReplaceAllString(m[1], "$1")) == m[2] {
			return "<" + m[2] + ">"
		}
		return link
	})
}

// marked puts marks around the text of links in the place of their addresses,
// which it returns in their order. The text may hold marks for other signs.
func marked(guarded string) (markdown string, addresses []string) {
	markdown = webLink.ReplaceAllStringFunc(guarded, func(link string) string {
		m := webLink.FindStringSubmatch(link)
		addresses = append(addresses, strings.Map(unguard, m[2]))
		return string(markOpen) + m[1] + string(markClose)
	})
	return markdown, addresses
}

// linked makes hyperlinks of what stands between marks. A link that goes on in
// the next line is one link for each line, which begins at its text.
func linked(drawn string, addresses []string) string {
	if len(addresses) == 0 {
		return drawn
	}
	var b strings.Builder
	at, inside, started := -1, false, false
	stop := func() {
		if started {
			b.WriteString(ansi.ResetHyperlink())
		}
		started = false
	}
	for _, r := range drawn {
		switch {
		case r == markOpen:
			at, inside = at+1, true
			continue
		case r == markClose:
			stop()
			inside = false
			continue
		case r == '\n':
			stop()
		case inside && !started && r != ' ' && at < len(addresses):
			b.WriteString(ansi.SetHyperlink(addresses[at]))
			started = true
		}
		b.WriteRune(r)
	}
	stop()
	return b.String()
}
