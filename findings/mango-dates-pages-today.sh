#!/usr/bin/env bash
# mango 0.1.0 and 0.2.0 (github.com/muesli/mango, Go 1.26), which write the manual
# pages of programs with Cobra, Kong and others, put the day of printing into every
# page, whatever SOURCE_DATE_EPOCH says; no option takes a date, though roff, which
# they write with, does. Pages of the same source differ from day to day, so a
# release that is to be reproducible has to change their first line.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >main.go <<'G'
package main

import (
	"fmt"
	"os"

	"github.com/muesli/mango"
	"github.com/muesli/roff"
)

func main() {
	page := mango.NewManPage(1, "ferry", "crosses a river").Build(roff.NewDocument())
	fmt.Fprintln(os.Stdout, page[:32])
}
G
for version in v0.1.0 v0.2.0; do
	rm -f go.mod go.sum
	go mod init ferry >/dev/null 2>&1
	go get "github.com/muesli/mango@$version" github.com/muesli/roff@v0.1.0 >/dev/null 2>&1
	echo "mango $version, SOURCE_DATE_EPOCH=0: $(SOURCE_DATE_EPOCH=0 go run . | head -1)"
	SOURCE_DATE_EPOCH=0 go run . | grep -q "$(date +%Y-%m-%d)"
done
