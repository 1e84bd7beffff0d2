#!/usr/bin/env bash
# math/rand/v2 of Go 1.26 has a generator named PCG, of 128 bits, with the output
# function DXSM. NumPy 2.3.5 (PyPI, Python 3.11) has two of 128 bits, PCG64 and
# PCG64DXSM. Given the same state and increment, Go's gives the numbers of neither: it
# steps with PCG64's multiplier and puts out by DXSM, which has a cheaper one for both.
# Draws of a simulation cannot be repeated across the two by handing over the state.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install numpy==2.3.5
cat >main.go <<'G'
package main

import (
	"fmt"
	"math/rand/v2"
)

func main() {
	pcg := rand.NewPCG(1, 2)
	fmt.Println("Go PCG", pcg.Uint64(), pcg.Uint64(), pcg.Uint64())
}
G
cat >draw.py <<'P'
import numpy

state, increment = 1 << 64 | 2, 6364136223846793005 << 64 | 1442695040888963407  # as Go has them
def draw(kind):
    generator = kind()
    whole = generator.state
    whole["state"] = {"state": state, "inc": increment}
    generator.state = whole
    return [int(x) for x in generator.random_raw(4)]

for kind in (numpy.random.PCG64, numpy.random.PCG64DXSM):
    print(kind.__name__, *draw(kind))

words, step, cheap = 2**64 - 1, 2549297995355413924 << 64 | 4865540595714422341, 0xDA942042E4DD58B5
print("PCG64's step, DXSM's output", end="")
for _ in range(3):
    state = (state * step + increment) % 2**128
    high = state >> 64
    high = (high ^ high >> 32) * cheap & words
    print("", (high ^ high >> 48) * (state & words | 1) & words, end="")
print()
P

{ go run main.go && v/bin/python draw.py; } | tee got
diff got - <<'W'
Go PCG 14192431797130687760 11371241257079532652 14470142590855381128
PCG64 9842568731364778873 15611588112385418997 9046725914940225001 5501960919744831867
PCG64DXSM 10357259658084255331 7822943813631608880 11166919121185881361 1956140564235418865
PCG64's step, DXSM's output 14192431797130687760 11371241257079532652 14470142590855381128
W
