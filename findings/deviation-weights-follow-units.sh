#!/usr/bin/env bash
# Weights by standard deviation, from pymcdm 1.4.0, pyrepo-mcda 0.1.15 and
# scikit-criteria 0.10 (PyPI, Python 3.11): none scales the criteria first, though
# each does so by itself in a method beside it, CRITIC or weights by entropy. The
# price in euros weighs less than a fifth, the same price in cents nearly all, and
# nothing warns of it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install pymcdm==1.4.0 pyrepo-mcda==0.1.15 scikit-criteria==0.10
cat >weigh.py <<'P'
import warnings
import numpy, pymcdm.weights, skcriteria
from pyrepo_mcda import weighting_methods
from skcriteria.preprocessing import weighters

warnings.simplefilter("ignore")
matrix, types = numpy.array([[5.0, 2.5], [9, 1.5], [6, 3], [2, 2]]), numpy.array([1, -1])  # quality, price

def rest(weighter, matrix):
    return weighter.transform(skcriteria.mkdm(matrix, types)).weights.to_numpy()

for unit, scale in (("euros", 1), ("cents", 100)):
    scaled = matrix * [1, scale]
    for name, weights in (
        ("pymcdm deviation", pymcdm.weights.standard_deviation_weights(scaled)),
        ("pyrepo-mcda deviation", weighting_methods.std_weighting(scaled)),
        ("scikit-criteria deviation", rest(weighters.StdWeighter(), scaled)),
        ("pymcdm entropy", pymcdm.weights.entropy_weights(scaled)),
        ("pyrepo-mcda entropy", weighting_methods.entropy_weighting(scaled)),
        ("scikit-criteria CRITIC", rest(weighters.CRITIC(), scaled)),
    ):
        print(f"{name}, {unit}: the price weighs {weights[1]:.2f}")
P

v/bin/python weigh.py 2>/dev/null | LC_ALL=C sort | tee got
diff got - <<'W'
pymcdm deviation, cents: the price weighs 0.96
pymcdm deviation, euros: the price weighs 0.18
pymcdm entropy, cents: the price weighs 0.22
pymcdm entropy, euros: the price weighs 0.22
pyrepo-mcda deviation, cents: the price weighs 0.96
pyrepo-mcda deviation, euros: the price weighs 0.18
pyrepo-mcda entropy, cents: the price weighs 0.22
pyrepo-mcda entropy, euros: the price weighs 0.22
scikit-criteria CRITIC, cents: the price weighs 0.51
scikit-criteria CRITIC, euros: the price weighs 0.51
scikit-criteria deviation, cents: the price weighs 0.96
scikit-criteria deviation, euros: the price weighs 0.18
W
