#!/usr/bin/env bash
# pyDecision 5.1.8 (PyPI, Python 3.11): compare_ranks_crisp, which sets the rankings
# of many methods side by side, takes for VIKOR's scores the numbers of the
# alternatives in the order of their places. The column is right as long as nobody or
# two change places, so it passes in small examples; of three that go round, the best
# comes out last. compare_weights hands the best-worst method its switch for printing
# as the penalty that makes it consistent. vikor_method and bw_method are right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pyDecision==5.1.8
cat >compare.py <<'P'
import contextlib, io
import numpy
from pyDecision.algorithm import bw_method, vikor_method
from pyDecision.compare import compare_ranks_crisp, compare_weights

matrix = numpy.array([[5.0, 9], [9, 1], [6, 4]])  # quality, price: the second is best in both, then the third
weights, types = numpy.array([0.5, 0.5]), ["max", "min"]
places = vikor_method(matrix, weights, types, 0.5, False, False)[2][:, 0].astype(int).tolist()
with contextlib.redirect_stdout(io.StringIO()):
    _, ranks = compare_ranks_crisp(matrix, weights, types, methods_list=["topsis", "saw", "vikor"])
    best, worst = numpy.array([1, 3, 4, 7]), numpy.array([7, 5, 5, 1])
    alone = bw_method(best, worst, verbose=False)
    compared = compare_weights(numpy.ones((3, 4)), ["max"] * 4, methods_list=["bwm"], mic=best, lic=worst)["bwm"]
print("vikor_method: first to last", places)
for name in ranks:
    print("compare:", name, "has the ranks", ranks[name].astype(int).tolist())
print(f"bw_method: the best weighs {alone[0]:.2f}, compare: more than 0.02 off", abs(alone[0] - compared.iloc[0]) > 0.02)
P

MPLBACKEND=agg v/bin/python compare.py 2>/dev/null | tee got
diff got - <<'W'
vikor_method: first to last [2, 3, 1]
compare: topsis has the ranks [3, 1, 2]
compare: saw has the ranks [3, 1, 2]
compare: vikor has the ranks [2, 3, 1]
bw_method: the best weighs 0.55, compare: more than 0.02 off True
W
