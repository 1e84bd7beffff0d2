#!/usr/bin/env bash
# "dependencies", which JSON Schema split in two in 2019, is no keyword of 2020-12,
# where unknown keywords count for nothing. Half of the validators still enforce it
# in a schema that names 2020-12: ajv 8.20.0 and @cfworker/json-schema 4.1.6 (npm,
# Node.js 20), jsonschema-rs 0.61.2 (PyPI, Python 3.11) and santhosh-tekuri/jsonschema
# 6.0.3 (Go). @hyperjump/json-schema 1.18.0, jsonschema 4.26.0 and google/jsonschema-go
# 0.4.3 do not: the same file is valid for one's editor and not for one's server.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
printf '%s' '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "dependencies": {"server": ["port"]}}' >schema.json
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install jsonschema==4.26.0 jsonschema-rs==0.61.2
npm install --silent --no-save --ignore-scripts --prefix . ajv@8.20.0 @cfworker/json-schema@4.1.6 @hyperjump/json-schema@1.18.0 >/dev/null
cat >validate.py <<'P'
import json, jsonschema, jsonschema_rs
schema = json.load(open("schema.json"))
print("jsonschema", jsonschema.validators.validator_for(schema)(schema).is_valid({"server": "a"}))
print("jsonschema-rs", jsonschema_rs.is_valid(schema, {"server": "a"}))
P
cat >validate.mjs <<'J'
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { Validator } from "@cfworker/json-schema";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
const schema = JSON.parse(readFileSync("schema.json"));
registerSchema(schema, "https://example.com/schema");
console.log("ajv", new Ajv().validate(schema, { server: "a" }));
console.log("cfworker", new Validator(schema, "2020-12").validate({ server: "a" }).valid);
console.log("hyperjump", (await validate("https://example.com/schema", { server: "a" })).valid);
J
mkdir go && cd go
export GOPATH=$dir/gopath
cat >main.go <<'G'
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	google "github.com/google/jsonschema-go/jsonschema"
	tekuri "github.com/santhosh-tekuri/jsonschema/v6"
)

func main() {
	text, _ := os.ReadFile("../schema.json")
	value := map[string]any{"server": "a"}
	compiler := tekuri.NewCompiler()
	document, _ := tekuri.UnmarshalJSON(strings.NewReader(string(text)))
	if err := compiler.AddResource("schema.json", document); err != nil {
		panic(err)
	}
	fmt.Println("santhosh-tekuri", compiler.MustCompile("schema.json").Validate(value) == nil)
	var schema google.Schema
	if err := json.Unmarshal(text, &schema); err != nil {
		panic(err)
	}
	resolved, err := schema.Resolve(nil)
	if err != nil {
		panic(err)
	}
	fmt.Println("google", resolved.Validate(value) == nil)
}
G
go mod init finding >/dev/null 2>&1
go get github.com/santhosh-tekuri/jsonschema/v6@v6.0.3 github.com/google/jsonschema-go@v0.4.3 >/dev/null 2>&1
cd ..

{
	node validate.mjs
	v/bin/python validate.py
	(cd go && go run .)
} | tee got
diff got - <<'W'
ajv false
cfworker false
hyperjump true
jsonschema True
jsonschema-rs False
santhosh-tekuri false
google true
W
