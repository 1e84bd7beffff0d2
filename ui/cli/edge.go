package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"

	"github.com/charmbracelet/colorprofile"

	"crossroads/questions/phrase"
)

// edge is where everything leaves the program that is not the full screen: what
// people wrote into titles, notes, packs and names of files does nothing on a
// terminal but show. Styles and links of our own pass where the stream has any.
type edge struct {
	to     io.Writer
	styled bool
}

// out is standard output, with errors that are told as ours.
func (a *app) out() io.Writer { return checked{a.edgeOf(a.stdout)} }

// err is standard error.
func (a *app) err() io.Writer { return a.edgeOf(a.stderr) }

func (a *app) edgeOf(stream io.Writer) edge {
	return edge{stream, a.profile(stream) > colorprofile.NoTTY}
}

// Write implements io.Writer. Each call is a text of its own.
func (e edge) Write(p []byte) (int, error) {
	if _, err := e.to.Write(outgoing(p, e.styled)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// style is a style or a link, the only sequences that anything here writes.
var style = regexp.MustCompile(`\x1b\[[0-9;:]*m|\x1b\]8;[ -~]*?(?:\x1b\\|\x07)`)

// outgoing makes a text safe to leave the program. JSON keeps all that it says:
// there, what must not show is spelt out.
func outgoing(text []byte, styled bool) []byte {
	if isJSON(text) {
		return spelled(text)
	}
	if !styled {
		return []byte(phrase.Clean(string(text)))
	}
	var b strings.Builder
	at := 0
	for _, own := range style.FindAllIndex(text, -1) {
		b.WriteString(phrase.Clean(string(text[at:own[0]])))
		b.Write(text[own[0]:own[1]])
		at = own[1]
	}
	b.WriteString(phrase.Clean(string(text[at:])))
	return []byte(b.String())
}

// isJSON reports whether a text is JSON with something in it.
func isJSON(text []byte) bool {
	begin := bytes.TrimLeft(text, " \n")
	return len(begin) > 0 && (begin[0] == '{' || begin[0] == '[') && json.Valid(text)
}

// spelled writes what does not show in JSON as escapes. It can only stand within
// strings there.
func spelled(text []byte) []byte {
	var b strings.Builder
	for _, r := range string(text) {
		if !phrase.Hidden(r) || r == '\n' || r == '\t' || r == '\r' {
			b.WriteRune(r)
			continue
		}
		for _, half := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, half)
		}
	}
	return []byte(b.String())
}
