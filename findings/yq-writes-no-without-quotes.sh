#!/usr/bin/env bash
# yq 4.54.3 (Go) writes texts of JSON as YAML, and texts that an expression sets,
# without quotes where YAML 1.2 needs none: no, on, 12:30:45. The library that it
# builds on, go.yaml.in/yaml/v4, puts quotes around them, as v3 does, since readers of
# YAML 1.1 take them for other things: PyYAML 6.0.3 (PyPI, Python 3.11), and all that
# reads with it, finds false, a key True and 45045.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
export GOPATH=$dir/go
GOBIN=$dir go install github.com/mikefarah/yq/v4@v4.54.3 2>/dev/null
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyyaml==6.0.3
echo '{"country": "no", "on": "12:30:45"}' >a.json
mkdir library && cd library
cat >main.go <<'G'
package main

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

func main() {
	text, err := yaml.Marshal(map[string]string{"country": "no", "on": "12:30:45"})
	fmt.Printf("library: %q %v\n", text, err)
}
G
go mod init finding >/dev/null 2>&1
go get go.yaml.in/yaml/v4@v4.0.0-rc.7 >/dev/null 2>&1
go build -o ../marshal .
cd ..

{
	./marshal
	./yq -p json -o yaml -P a.json | tee a.yaml
	echo 'country: unknown' | ./yq '.country = "no"'
	v/bin/python -c 'import yaml; print(yaml.safe_load(open("a.yaml")))'
} | tee got
diff got - <<'W'
library: "country: \"no\"\n\"on\": \"12:30:45\"\n" <nil>
country: no
on: 12:30:45
country: no
{'country': False, True: 45045}
W
