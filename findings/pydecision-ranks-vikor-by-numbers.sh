#!/usr/bin/env bash
# pyDecision 5.1.8 (PyPI, Python 3.11): compare_ranks_crisp, which sets the rankings
# of many methods side by side, takes for VIKOR's scores the numbers of the
# alternatives in the order of their places. The column is right as long as nobody or
# two change places, so it passes in small examples; of three that go round, the best
# comes out last. vikor_method itself is right. compare_ranks_fuzzy does the same.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyDecision==5.1.8
cat >compare.py <<'P'
import contextlib, io
import numpy
from pyDecision.algorithm import vikor_method
from pyDecision.compare import compare_ranks_crisp

matrix = numpy.array([[5.0, 9], [9, 1], [6, 4]])  # quality, price: the second is best in both, then the third
weights, types = numpy.array([0.5, 0.5]), ["max", "min"]
places = vikor_method(matrix, weights, types, 0.5, False, False)[2][:, 0].astype(int).tolist()
with contextlib.redirect_stdout(io.StringIO()):
    _, ranks = compare_ranks_crisp(matrix, weights, types, methods_list=["topsis", "saw", "vikor"])
print("vikor_method: first to last", places)
for name in ranks:
    print("compare:", name, "has the ranks", ranks[name].astype(int).tolist())
P

MPLBACKEND=agg v/bin/python compare.py 2>/dev/null | tee got
diff got - <<'W'
vikor_method: first to last [2, 3, 1]
compare: topsis has the ranks [3, 1, 2]
compare: saw has the ranks [3, 1, 2]
compare: vikor has the ranks [2, 3, 1]
W
