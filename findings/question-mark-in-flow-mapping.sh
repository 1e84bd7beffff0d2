#!/usr/bin/env bash
# A web address with a query, without quotes, in a YAML mapping in braces: a file
# that some readers take and some refuse, although a question mark in the middle
# of a word means nothing in YAML 1.2. Outside of braces all take it.
#
# Seen on 2026-11-30: js-yaml 4.1.0, yaml 2.5.1 and ruamel.yaml 0.18.6 (safe,
# pure) read the address; PyYAML 6.0.2 and go.yaml.in/yaml/v3 v3.0.6, which follow
# the YAML 1.1 scanner of libyaml, end the text at the question mark and refuse
# what follows: "did not find expected ',' or '}'".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{link: https://example.org/a?b=c}\n' >flow.yaml
printf 'link: https://example.org/a?b=c\n' >block.yaml

python3 -m venv python
python/bin/pip -q install pyyaml==6.0.2 ruamel.yaml==0.18.6
npm install --silent --no-save --prefix . js-yaml@4.1.0 yaml@2.5.1 >/dev/null
mkdir go
cat >go/main.go <<'G'
package main

import (
	"fmt"
	"os"

	"go.yaml.in/yaml/v3"
)

func main() {
	text, _ := os.ReadFile(os.Args[1])
	var v map[string]string
	if err := yaml.Unmarshal(text, &v); err != nil {
		fmt.Println("go-yaml", err)
		return
	}
	fmt.Println("go-yaml", v["link"])
}
G
(cd go && go mod init finding && go get go.yaml.in/yaml/v3@v3.0.6) >/dev/null 2>&1

for file in block.yaml flow.yaml; do
	echo "== $file"
	python/bin/python - "$file" <<'P'
import sys, yaml, ruamel.yaml
for name, read in ("pyyaml", yaml.safe_load), ("ruamel", ruamel.yaml.YAML(typ="safe", pure=True).load):
    try:
        print(name, read(open(sys.argv[1]))["link"])
    except yaml.YAMLError as e:
        print(name, e.problem)
P
	node -e '
const text = require("fs").readFileSync(process.argv[1], "utf8")
for (const [name, read] of [["js-yaml", require("js-yaml").load], ["yaml", require("yaml").parse]])
  console.log(name, read(text).link)' "$file"
	(cd go && go run . "../$file")
done >got

cat got
diff got - <<'W'
== block.yaml
pyyaml https://example.org/a?b=c
ruamel https://example.org/a?b=c
js-yaml https://example.org/a?b=c
yaml https://example.org/a?b=c
go-yaml https://example.org/a?b=c
== flow.yaml
pyyaml expected ',' or '}', but got '?'
ruamel https://example.org/a?b=c
js-yaml https://example.org/a?b=c
yaml https://example.org/a?b=c
go-yaml yaml: did not find expected ',' or '}'
W
