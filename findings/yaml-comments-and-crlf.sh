#!/usr/bin/env bash
# YAML with CRLF line ends, read and written again by libraries that keep comments:
# ruamel.yaml 0.19.1 (PyPI, Python 3.11) writes LF, save behind comments, where it
# leaves CRLF: the file has both line ends, by whether a line has a comment.
# go.yaml.in/yaml/v3 v3.0.6, which yq builds on, writes LF and puts a blank line
# between a comment and its key. yaml 2.9.1 (npm, Node.js 20) just writes LF.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '# head\r\na: 1\r\nb: 2 # two\r\n# about c\r\nc: 3\r\n' >crlf.yaml
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install ruamel.yaml==0.19.1
npm install --silent --no-save --prefix . yaml@2.9.1 >/dev/null
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"go.yaml.in/yaml/v3"
)

func main() {
	text, _ := os.ReadFile("crlf.yaml")
	var node yaml.Node
	if err := yaml.Unmarshal(text, &node); err != nil {
		panic(err)
	}
	out, err := yaml.Marshal(&node)
	fmt.Printf("yaml/v3 %q %v\n", out, err)
}
GO
go mod init probe >/dev/null 2>&1
go get go.yaml.in/yaml/v3@v3.0.6 >/dev/null 2>&1

{
	v/bin/python - <<'P'
import io, ruamel.yaml
yaml, out = ruamel.yaml.YAML(), io.StringIO(newline="")
yaml.dump(yaml.load(open("crlf.yaml", newline="").read()), out)
print("ruamel", ascii(out.getvalue()))
P
	go run .
	node -e 'console.log("yaml", JSON.stringify(String(require("yaml").parseDocument(require("fs").readFileSync("crlf.yaml", "utf8")))))'
} >got
cat got
diff got - <<'W'
ruamel '# head\r\na: 1\nb: 2 # two\r\n# about c\r\nc: 3\n'
yaml/v3 "# head\n\na: 1\nb: 2 # two\n# about c\n\nc: 3\n" <nil>
yaml "# head\na: 1\nb: 2 # two\n# about c\nc: 3\n"
W
