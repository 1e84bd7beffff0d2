#!/usr/bin/env bash
# pymcdm 1.4.0 (PyPI, Python 3.11): in COPRAS what a criterion costs is added to
# an alternative's worth, since the term that should shrink with the cost cancels
# down to the cost itself. Of three alternatives alike but for their prices the
# dearest is first; pyrepo-mcda 0.1.15 and scikit-criteria 0.10 rank it last. The
# example in pymcdm's documentation has the same numbers, so its tests agree.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pymcdm==1.4.0 pyrepo-mcda==0.1.15 scikit-criteria==0.10
cat >rank.py <<'P'
import warnings
import numpy, pymcdm.methods, skcriteria
from pyrepo_mcda.additions import rank_preferences
from pyrepo_mcda.mcda_methods import COPRAS
from skcriteria.agg.copras import COPRAS as Copras
from skcriteria.preprocessing.scalers import SumScaler

warnings.simplefilter("ignore")  # that one alternative is best in all
matrix = numpy.array([[5.0, 1], [5, 4], [5, 9]])  # quality, price
weights, types = numpy.array([0.5, 0.5]), numpy.array([1, -1])
method = pymcdm.methods.COPRAS()
scores = method(matrix, weights, types)
print("pymcdm", scores.round(4).tolist(), method.rank(scores).astype(int).tolist())
scores = COPRAS()(matrix, weights, types)
print("pyrepo-mcda", scores.round(4).tolist(), rank_preferences(scores).tolist())
data = SumScaler("matrix").transform(skcriteria.mkdm(matrix, [1, -1], weights=weights))
print("scikit-criteria", Copras().evaluate(data).rank_.tolist())
P

got=$(v/bin/python rank.py)
printf '%s\n' "$got"
[ "$got" = 'pymcdm [0.4146, 0.6341, 1.0] [3, 2, 1]
pyrepo-mcda [1.0, 0.4841, 0.3885] [1, 2, 3]
scikit-criteria [1, 2, 3]' ]
