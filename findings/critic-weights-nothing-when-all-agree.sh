#!/usr/bin/env bash
# CRITIC derives the weights of criteria from how much alternatives differ. One
# criterion on which all are equal ought to weigh nothing; in pymcdm 1.4.0,
# pyrepo-mcda 0.1.15 and scikit-criteria 0.10 (PyPI, Python 3.11) it makes every
# weight NaN. None names the criterion: TOPSIS in pymcdm then scores all as NaN,
# pyrepo-mcda gives every alternative the rank 0, and scikit-criteria complains of
# ranks of minus nine quintillions. Weights by entropy are 0 there, as expected.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pymcdm==1.4.0 pyrepo-mcda==0.1.15 scikit-criteria==0.10
cat >weigh.py <<'P'
import warnings
import numpy, pymcdm.methods, pymcdm.weights, skcriteria
from pyrepo_mcda.additions import rank_preferences
from pyrepo_mcda.mcda_methods import TOPSIS
from pyrepo_mcda.weighting_methods import critic_weighting, entropy_weighting
from skcriteria.agg.topsis import TOPSIS as Topsis
from skcriteria.preprocessing.weighters import CRITIC

warnings.simplefilter("ignore")
matrix = numpy.array([[5.0, 3, 1], [5, 2, 4], [5, 1, 9], [5, 2, 2]])
types = numpy.array([1, 1, -1])
def told(rank):
    try:
        return rank()
    except Exception as e:
        return " ".join(str(e).split())

weights = pymcdm.weights.critic_weights(matrix)
print("pymcdm", weights, "|", told(lambda: pymcdm.methods.TOPSIS()(matrix, weights, types)))
weights = critic_weighting(matrix)
print("pyrepo-mcda", weights, "|", told(lambda: rank_preferences(TOPSIS()(matrix, weights, types))))
data = CRITIC().transform(skcriteria.mkdm(matrix, types))
print("scikit-criteria", data.weights.values, "|", told(lambda: Topsis().evaluate(data)))
print("by entropy", entropy_weighting(matrix).round(2))
P

got=$(v/bin/python weigh.py)
printf '%s\n' "$got"
[ "$got" = "pymcdm [nan nan nan] | [nan nan nan nan]
pyrepo-mcda [nan nan nan] | [0 0 0 0]
scikit-criteria [nan nan nan] | The data [-9223372036854775808 -9223372036854775808 -9223372036854775808 -9223372036854775808] doesn't look like a ranking
by entropy [0.   0.19 0.81]" ]
