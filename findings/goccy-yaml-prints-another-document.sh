#!/usr/bin/env bash
# goccy/go-yaml 1.19.2 (Go), which offers its syntax tree for edits that keep the
# form, prints some documents, without an edit, as what is no longer the document:
# a comment inside braces swallows the closing brace, a key written with "?" takes
# its value into itself, and two blank lines that |+ keeps become one. What others
# read there is shown by go.yaml.in/yaml/v3 v3.0.6.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
go mod init probe >/dev/null 2>&1
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/parser"
	"go.yaml.in/yaml/v3"
)

func value(text string) string {
	var v yaml.Node
	if err := yaml.Unmarshal([]byte(text), &v); err != nil {
		return "an error"
	}
	return shape(v.Content[0])
}

// shape is a node as brackets around its keys, values and texts.
func shape(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return fmt.Sprintf("%q", n.Value)
	}
	var parts []string
	for _, child := range n.Content {
		parts = append(parts, shape(child))
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func main() {
	for _, text := range []string{
		"a: {p: x, # why\n  q: y}\n",
		"? a\n: x\n",
		"a: |+\n  x\n\n\nb: y\n",
	} {
		file, err := parser.ParseBytes([]byte(text), parser.ParseComments)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%q -> %q: %s -> %s\n", text, file.String(), value(text), value(file.String()))
	}
}
GO
go get github.com/goccy/go-yaml@v1.19.2 go.yaml.in/yaml/v3@v3.0.6 >/dev/null 2>&1

go run . >got
cat got
diff got - <<'W'
"a: {p: x, # why\n  q: y}\n" -> "a: {p: x, q: y # why}\n": ["a" ["p" "x" "q" "y"]] -> an error
"? a\n: x\n" -> "? a: x\n": ["a" "x"] -> [["a" "x"] ""]
"a: |+\n  x\n\n\nb: y\n" -> "a: |+\n  x\n\nb: y\n": ["a" "x\n\n\n" "b" "y"] -> ["a" "x\n\n" "b" "y"]
W
