#!/usr/bin/env bash
# prompts 2.4.2, enquirer 2.4.1 and @clack/prompts 1.9.0 (npm, Node.js 20), asked
# for a text while the standard input is empty: the promise is neither kept nor
# broken, nothing behind it runs, not even "finally", and the program ends with
# status 0. A script takes an unanswered question for an answered one.
# @inquirer/prompts 8.0.1 rejects the promise with "User force closed the prompt".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --ignore-scripts --prefix . prompts@2.4.2 enquirer@2.4.1 @clack/prompts@1.9.0 @inquirer/prompts@8.0.1 >/dev/null
cat >ask.js <<'J'
const ask = {
  prompts: (m) => m.default({ type: "text", name: "name", message: "Name?" }),
  enquirer: (m) => m.default.prompt({ type: "input", name: "name", message: "Name?" }),
  "@clack/prompts": (m) => m.text({ message: "Name?" }),
  "@inquirer/prompts": (m) => m.input({ message: "Name?" }),
};
const name = process.argv[2];
import(name)
  .then((m) => ask[name](m))
  .then(() => console.error("answered"), (e) => console.error("rejected"))
  .finally(() => console.error("finally"));
J

for name in prompts enquirer @clack/prompts @inquirer/prompts; do
	status=0
	told=$(timeout 20 node ask.js "$name" </dev/null 2>&1 >/dev/null) || status=$?
	echo "$name: status $status" $told
done | tee got
diff got - <<'W'
prompts: status 0
enquirer: status 0
@clack/prompts: status 0
@inquirer/prompts: status 0 rejected finally
W
