#!/usr/bin/env bash
# Programs that want keys with modifiers ask the terminal for them; Bubble Tea 2.1.1
# begins with CSI > 4 ; 2 m. pyte 0.8.2 (PyPI, Python 3.11), termtosvg 1.1.0, which
# draws with it, and svg-term-cli 2.1.1 (npm, Node.js 20) overlook the ">" and
# underline all that follows, so that a recording looks like one link. pyte also shows
# the end of CSI < 1 u, by which Bubble Tea takes leave. @xterm/headless 6.0.0 shows
# neither.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyte==0.8.2 termtosvg==1.1.0
npm install --silent --no-save --ignore-scripts --prefix . svg-term-cli@2.1.1 @xterm/headless@6.0.0 >/dev/null
cat >a.cast <<'C'
{"version": 2, "width": 20, "height": 3}
[0.1, "o", "\u001b[>4;2m\u001b[>1uSize?\r\n\u001b[<1u\u001b[>4mBye"]
[1.0, "o", "."]
C

{
	v/bin/python - <<'P'
import json, pyte
text = json.loads(open("a.cast").readlines()[1])[2]
screen = pyte.Screen(20, 3)
pyte.Stream(screen).feed(text)
print("pyte", [line.rstrip() for line in screen.display], "underlined", screen.buffer[0][0].underscore)
P
	node -e 'const { Terminal } = require("@xterm/headless")
const text = JSON.parse(require("fs").readFileSync("a.cast", "utf8").split("\n")[1])[2]
const terminal = new Terminal({ cols: 20, rows: 3, allowProposedApi: true })
terminal.write(text, () => {
  const lines = [0, 1].map((y) => terminal.buffer.active.getLine(y))
  console.log("xterm", lines.map((line) => line.translateToString(true)).join(" "), "underlined", lines[0].getCell(0).isUnderline())
})'
	v/bin/termtosvg render a.cast termtosvg.svg >/dev/null 2>&1
	node_modules/.bin/svg-term --in a.cast --out svg-term.svg
	grep -l underline termtosvg.svg svg-term.svg
} | tee got
diff got - <<'W'
pyte ['Size?', '1uBye', ''] underlined True
xterm Size? Bye underlined 0
termtosvg.svg
svg-term.svg
W
