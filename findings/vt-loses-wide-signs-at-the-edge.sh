#!/usr/bin/env bash
# charmbracelet/x/vt 0.1.0 (Go), a terminal in memory: a wide character that does
# not fit into the last column is dropped, while the one behind it goes to the next
# line. And a screen that loses lines keeps the first ones, so that the prompt and
# the cursor's line are gone. @xterm/headless 5.5.0 (npm, Node.js 20) wraps the
# character and keeps the last lines, as terminals do.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-save --prefix . @xterm/headless@5.5.0 >/dev/null
cat >show.cjs <<'J'
const { Terminal } = require("@xterm/headless");
const write = (terminal, text) => new Promise((done) => terminal.write(text, done));
function shown(terminal) {
  const screen = terminal.buffer.active;
  const lines = [...Array(terminal.rows).keys()].map((i) => screen.getLine(screen.baseY + i).translateToString(true));
  console.log("xterm", JSON.stringify(lines.join("\n")), "cursor in line", screen.cursorY + 1);
}
(async () => {
  const edge = new Terminal({ cols: 6, rows: 2, allowProposedApi: true });
  await write(edge, "abcde\u4e2df");
  shown(edge);
  const small = new Terminal({ cols: 6, rows: 4, allowProposedApi: true });
  await write(small, "a\r\nb\r\nc\r\n$ ");
  small.resize(6, 2);
  shown(small);
})();
J
cat >main.go <<'GO'
package main

import (
	"fmt"

	"github.com/charmbracelet/x/vt"
)

func shown(terminal *vt.Emulator) {
	fmt.Printf("vt %q cursor in line %d\n", terminal.String(), terminal.CursorPosition().Y+1)
}

func main() {
	edge := vt.NewEmulator(6, 2)
	edge.WriteString("abcde\u4e2df")
	shown(edge)
	small := vt.NewEmulator(6, 4)
	small.WriteString("a\r\nb\r\nc\r\n$ ")
	small.Resize(6, 2)
	shown(small)
}
GO
go mod init probe >/dev/null 2>&1
go get github.com/charmbracelet/x/vt@v0.1.0 >/dev/null 2>&1
go mod tidy >/dev/null 2>&1

{ go run . && node show.cjs; } >got
cat got
diff got - <<'W'
vt "abcde\nf" cursor in line 2
vt "a\nb" cursor in line 2
xterm "abcde\n中f" cursor in line 2
xterm "c\n$ " cursor in line 2
W
