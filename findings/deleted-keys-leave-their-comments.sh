#!/usr/bin/env bash
# Two libraries that keep comments tie a comment line to what stands above it, not
# to the key that it introduces. In ruamel.yaml 0.19.1 (PyPI, Python 3.11) the
# comment of a deleted key stays and its neighbour's goes, so that the neighbour is
# explained by the wrong one; tomlkit 0.15.2 does so with arrays of tables, and an
# element that is appended to a list in YAML lands below the next key's comment.
# ruamel.yaml also forgets comments inside [] and {}, without any edit.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q --disable-pip-version-check install ruamel.yaml==0.19.1 tomlkit==0.15.2
cat >edit.py <<'P'
import io, ruamel.yaml, tomlkit

def edited(text, edit):
    yaml, out = ruamel.yaml.YAML(), io.StringIO()
    data = yaml.load(text)
    edit(data)
    yaml.dump(data, out)
    return out.getvalue()

print(repr(edited("a: 1\n# about b\nb: 2\n# about c\nc: 3\n", lambda data: data.pop("b"))))
print(repr(edited("a:\n- x\n# about b\nb: 2\n", lambda data: data["a"].append("y"))))
print(repr(edited("a: [x, # why x\n  y]\nb: {p: 1, # why p\n  q: 2}\n", lambda data: None)))
data = tomlkit.parse("# about 1\n[[t]]\nx = 1\n# about 2\n[[t]]\nx = 2\n")
data["t"].pop(0)
print(repr(tomlkit.dumps(data)))
P

v/bin/python edit.py >got
cat got
diff got - <<'W'
'a: 1\n# about b\nc: 3\n'
'a:\n- x\n# about b\n- y\nb: 2\n'
'a: [x, y]\nb: {p: 1, q: 2}\n'
'# about 1\n[[t]]\nx = 2\n'
W
