#!/usr/bin/env bash
# charm.land/bubbles 2.2.1 (Go): a key.Binding that has help and no keys is not
# Enabled, and the help bubble leaves it out without a word. A hint that stands for
# the mouse or for several bindings ("type to filter") needs a made-up key.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
export GOPATH=$dir/go GOFLAGS=-mod=mod
cat >go.mod <<'M'
module example

go 1.26

require charm.land/bubbles/v2 v2.2.1
M
cat >main.go <<'G'
package main

import (
	"fmt"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
)

func main() {
	bare := key.NewBinding(key.WithHelp("type", "to filter"))
	dummy := key.NewBinding(key.WithKeys("none"), key.WithHelp("type", "to filter"))
	h := help.New()
	fmt.Printf("without keys: %d cells; with one: %d or more: %t\n",
		len(h.ShortHelpView([]key.Binding{bare})), len("type to filter"), len(h.ShortHelpView([]key.Binding{dummy})) >= len("type to filter"))
}
G
got=$(go run . 2>/dev/null)
printf '%s\n' "$got"
[ "$got" = 'without keys: 0 cells; with one: 14 or more: true' ]
