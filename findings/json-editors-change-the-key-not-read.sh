#!/usr/bin/env bash
# JSON in which a key stands twice, as a careless merge leaves it: readers take the
# last, editors that keep the form change the first. jsonc-parser 3.3.1 (npm,
# Node.js 20) does not see its own change when it reads the text again; nor does
# encoding/json see that of sjson 1.2.5, whose own reader, gjson, takes the first.
# Neither editor reports an error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --prefix . jsonc-parser@3.3.1 >/dev/null
cat >edit.js <<'J'
const { applyEdits, modify, parse } = require("jsonc-parser");
const text = '{"boats":1,"bridges":2,"boats":3}';
const edited = applyEdits(text, modify(text, ["boats"], 9, {}));
console.log("jsonc-parser", edited, parse(edited).boats);
J
cat >main.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"

	"github.com/tidwall/gjson"
	"github.com/tidwall/sjson"
)

func main() {
	edited, err := sjson.Set(`{"boats":1,"bridges":2,"boats":3}`, "boats", 9)
	var read map[string]int
	json.Unmarshal([]byte(edited), &read)
	fmt.Println("sjson", edited, err, gjson.Get(edited, "boats"), read["boats"])
}
GO
go mod init probe >/dev/null 2>&1
go get github.com/tidwall/sjson@v1.2.5 github.com/tidwall/gjson@v1.20.3 >/dev/null 2>&1

got=$(node edit.js && go run .)
printf '%s\n' "$got"
[ "$got" = 'jsonc-parser {"boats":9,"bridges":2,"boats":3} 3
sjson {"boats":9,"bridges":2,"boats":3} <nil> 9 3' ]
