#!/usr/bin/env bash
# The text area of Bubbles 2.2.1 (Go) makes a line break of each CR and each LF:
# a text with CRLF line ends, set or inserted, has an empty line between any two.
# CharLimit of the text input next to it counts code points: of four letters with
# combining accents, as file names have on some systems, a limit of four keeps two.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
go mod init probe >/dev/null 2>&1
cat >main.go <<'GO'
package main

import (
	"fmt"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
)

func main() {
	area := textarea.New()
	area.SetValue("one\r\ntwo\r\nthree")
	fmt.Printf("%q in %d lines\n", area.Value(), area.LineCount())
	input := textinput.New()
	input.CharLimit = 4
	input.SetValue("e\u0301o\u0301u\u0301i\u0301")
	fmt.Printf("%+q\n", input.Value())
}
GO
go get charm.land/bubbles/v2@v2.2.1 >/dev/null 2>&1
go mod tidy >/dev/null 2>&1

got=$(go run .)
printf '%s\n' "$got"
[ "$got" = '"one\n\ntwo\n\nthree" in 5 lines
"e\u0301o\u0301"' ]
