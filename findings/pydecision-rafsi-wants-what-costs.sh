#!/usr/bin/env bash
# pyDecision 5.1.8 (PyPI, Python 3.11): of three alternatives alike but for their
# prices RAFSI ranks the dearest first unless ideals are given, since the ideal that it
# makes up for a cost is put where the method wants the worst. Fuzzy WASPAS does the
# same. SAW of the same library and matrix is right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyDecision==5.1.8
cat >rank.py <<'P'
import numpy
from pyDecision.algorithm import fuzzy_waspas_method, rafsi_method, saw_method

matrix = numpy.array([[5.0, 1], [5, 4], [5, 9]])  # quality, price
weights, types = numpy.array([0.5, 0.5]), ["max", "min"]
fuzzy = [[(x, x, x) for x in row] for row in matrix.tolist()]

def show(name, scores):
    print(name, "ranks", (1 + numpy.argsort(numpy.argsort(-numpy.array(scores)))).tolist())

show("SAW", saw_method(matrix, types, weights, False, False)[:, 1])
show("RAFSI", rafsi_method(matrix, weights, types, graph=False, verbose=False))
show("RAFSI with ideals", rafsi_method(matrix, weights, types, [10, 0.5], [1, 18], graph=False, verbose=False))
show("fuzzy WASPAS", fuzzy_waspas_method(fuzzy, types, [[(0.5, 0.5, 0.5)] * 2], False)[2])
P

MPLBACKEND=agg v/bin/python rank.py 2>/dev/null | tee got
diff got - <<'W'
SAW ranks [1, 2, 3]
RAFSI ranks [3, 2, 1]
RAFSI with ideals ranks [1, 2, 3]
fuzzy WASPAS ranks [3, 2, 1]
W
