#!/usr/bin/env bash
# An alternative that is worst in everything ought to be last and to disturb nobody.
# CoCoSo divides by its sums, which are 0 then: in pymcdm 1.4.0 (PyPI, Python 3.11)
# all others score inf and rank() raises a KeyError of nan; in pyrepo-mcda 0.1.15 all
# others are first together and the worst has the rank 0, before them. Without it the
# others differ. Neither warns but for NumPy's divisions.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pymcdm==1.4.0 pyrepo-mcda==0.1.15
cat >rank.py <<'P'
import warnings
import numpy, pymcdm.methods
from pyrepo_mcda.additions import rank_preferences
from pyrepo_mcda.mcda_methods import COCOSO

warnings.simplefilter("ignore")
weights, types = numpy.array([0.5, 0.5]), numpy.array([1, -1])
for name, matrix in (
    ("all but the worst", [[9.0, 4], [6, 1], [5, 2]]),
    ("with the worst", [[9.0, 4], [6, 1], [5, 2], [4, 9]]),
):
    matrix, method = numpy.array(matrix), pymcdm.methods.COCOSO()
    scores = method(matrix, weights, types)
    try:
        ranks = method.rank(scores).astype(int).tolist()
    except KeyError as e:
        ranks = "KeyError"
    print(name, "| pymcdm", scores.round(2).tolist(), ranks)
    print(name, "| pyrepo-mcda", rank_preferences(COCOSO()(matrix, weights, types)).tolist())
P

v/bin/python rank.py 2>/dev/null | tee got
diff got - <<'W'
all but the worst | pymcdm [2.09, 2.9, 1.57] [2, 1, 3]
all but the worst | pyrepo-mcda [2, 1, 3]
with the worst | pymcdm [inf, inf, inf, nan] KeyError
with the worst | pyrepo-mcda [1, 1, 1, 0]
W
