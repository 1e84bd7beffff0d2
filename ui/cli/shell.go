package cli

import (
	"fmt"
	"regexp"
	"runtime"
	"strings"

	"crossroads/questions/phrase"
)

// harmless is what a shell takes as it stands.
var harmless = regexp.MustCompile(`^[\pL\pN_@%+=:,./][\pL\pN_@%+=:,./-]*$`)

// shellWord writes a name of a file as it is typed behind a command, so that a
// line which is copied does what it says.
func shellWord(name string) string { return shellWordFor(runtime.GOOS, name) }

func shellWordFor(system, name string) string {
	if strings.HasPrefix(name, "-") {
		name = "./" + name // it would be a flag
	}
	switch {
	case system == "windows" && (harmless.MatchString(name) || !strings.ContainsAny(name, " &()^;,=")):
		return name
	case system == "windows":
		return `"` + name + `"` // no name holds quotes there
	case harmless.MatchString(name):
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
