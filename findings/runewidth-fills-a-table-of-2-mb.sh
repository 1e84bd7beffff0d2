#!/usr/bin/env bash
# go-runewidth 0.0.31 fills a table of 2.2 MB when it is asked for the first time
# how wide a sign beyond U+02FF is; before, and for Latin letters, it does not. A
# program that draws one line of box signs takes the memory, and more than a
# millisecond, for it. x/ansi 0.11.9 asks it for widths by code points, which is
# what screens of Ultraviolet measure by unless they are told otherwise, and not
# for widths of letters as they are seen.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
go mod init probe >/dev/null 2>&1
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// resident is the memory that is not of files, in KB.
func resident() (kb int) {
	text, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, "RssAnon:") {
			fmt.Sscan(strings.TrimPrefix(line, "RssAnon:"), &kb)
		}
	}
	return kb
}

func main() {
	resident()
	measure := func(what string, m ansi.Method, text string) {
		before := resident()
		m.StringWidth(text)
		fmt.Println(what, resident()-before >= 2000)
	}
	measure("letters as seen, box signs:", ansi.GraphemeWidth, "──")
	measure("code points, Latin:", ansi.WcWidth, "aé")
	measure("code points, box signs:", ansi.WcWidth, "──")
	measure("once more:", ansi.WcWidth, "──")
}
GO
go get github.com/charmbracelet/x/ansi@v0.11.9 github.com/mattn/go-runewidth@v0.0.31 >/dev/null 2>&1
got=$(go run .)
printf '%s\n' "$got"
[ "$got" = 'letters as seen, box signs: false
code points, Latin: false
code points, box signs: true
once more: false' ]
