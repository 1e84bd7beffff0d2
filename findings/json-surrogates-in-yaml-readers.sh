#!/usr/bin/env bash
# JSON spells a character beyond the first 65,536 as two escapes, a surrogate
# pair; serialisers that stick to ASCII always do. Readers of YAML that are given
# such a file, since JSON is YAML, disagree: two make two halves of it, which no
# text may hold, one refuses the file, and two read the character.
#
# Seen on 2026-11-30: PyYAML 6.0.2 and ruamel.yaml 0.18.6 (safe, pure) return two
# lone surrogates and fail only later, when the text is encoded; go.yaml.in/yaml/v3
# v3.0.6 says "found invalid Unicode character escape code"; js-yaml 4.1.0 and
# yaml 2.5.1 return U+10400.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"title": "\\ud801\\udc00"}\n' >a.json

python3 -m venv python
python/bin/pip -q install pyyaml==6.0.2 ruamel.yaml==0.18.6
python/bin/python - >got <<'P'
import yaml, ruamel.yaml
for name, read in ("pyyaml", yaml.safe_load), ("ruamel", ruamel.yaml.YAML(typ="safe", pure=True).load):
    title = read(open("a.json"))["title"]
    try:
        title.encode()
        print(name, "encodes")
    except UnicodeEncodeError:
        print(name, len(title), ascii(title))
P

npm install --silent --no-save --prefix . js-yaml@4.1.0 yaml@2.5.1 >/dev/null
node -e '
const text = require("fs").readFileSync("a.json", "utf8")
for (const [name, read] of [["js-yaml", require("js-yaml").load], ["yaml", require("yaml").parse]])
  console.log(name, read(text).title.codePointAt(0).toString(16))' >>got

mkdir go && cd go
cat >main.go <<'G'
package main

import (
	"fmt"
	"os"

	"go.yaml.in/yaml/v3"
)

func main() {
	text, _ := os.ReadFile("../a.json")
	var v any
	fmt.Println("go-yaml", yaml.Unmarshal(text, &v))
}
G
go mod init finding >/dev/null 2>&1
go get go.yaml.in/yaml/v3@v3.0.6 >/dev/null 2>&1
go run . >>../got
cd ..

cat got
diff got - <<'W'
pyyaml 2 '\ud801\udc00'
ruamel 2 '\ud801\udc00'
js-yaml 10400
yaml 10400
go-yaml yaml: found invalid Unicode character escape code
W
