package cli

import (
	"fmt"
	"runtime"
	"strings"
	"unicode"

	"crossroads/questions/phrase"
)

// harmless reports whether a shell takes a word as it stands.
func harmless(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("_@%+=:,./-", r)
	})
}

// shellWord writes a name of a file as it is typed behind a command, so that a
// line which is copied does what it says.
func shellWord(name string) string { return shellWordFor(runtime.GOOS, name) }

func shellWordFor(system, name string) string {
	if strings.HasPrefix(name, "-") {
		name = "./" + name // it would be a flag
	}
	switch {
	case system == "windows" && (harmless(name) || !strings.ContainsAny(name, " &()^;,=")):
		return name
	case system == "windows":
		return `"` + name + `"` // no name holds quotes there
	case harmless(name):
		return name
	case phrase.Clean(name) != name: // it would not be printed as it is
		return spelledWord(name)
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// spelledWord writes a word with escapes, as bash, zsh and ksh read it.
func spelledWord(name string) string {
	var b strings.Builder
	for _, c := range []byte(name) {
		if c < ' ' || c >= 0x7f || c == '\'' || c == '\\' {
			fmt.Fprintf(&b, `\x%02x`, c)
			continue
		}
		b.WriteByte(c)
	}
	return "$'" + b.String() + "'"
}
