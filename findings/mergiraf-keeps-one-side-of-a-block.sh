#!/usr/bin/env bash
# mergiraf 0.20.0 (crates.io), a merge driver for Git that reads syntax, merges YAML:
# where two people change different lines of one text in a block (| or >), it keeps
# what one of them wrote, drops what the other did, and ends with 0 and "Solved 1
# conflict". Git alone reports a conflict there, and so does mergiraf where the text
# is in quotes, or in TOML. Takes minutes to build.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
CARGO_TARGET_DIR=$dir/target cargo install --quiet --debug --locked --root . mergiraf@0.20.0 2>/dev/null
printf 'reason: |\n  It is fast.\n  It is known.\n' >base.yaml
sed 's/known/well known/' base.yaml >ours.yaml
sed 's/fast/very fast/' base.yaml >theirs.yaml
for name in base ours theirs; do
	sed 's/|/"/; s/known\.$/known."/' $name.yaml >$name-quoted.yaml
done

{
	status=0
	bin/mergiraf merge base.yaml ours.yaml theirs.yaml 2>/dev/null || status=$?
	echo "mergiraf: status $status"
	git merge-file -p ours.yaml base.yaml theirs.yaml >/dev/null 2>&1 || echo "git: conflicts $?"
	bin/mergiraf merge base-quoted.yaml ours-quoted.yaml theirs-quoted.yaml >/dev/null 2>&1 || echo "mergiraf, in quotes: status $?"
} | tee got
diff got - <<'W'
reason: |
  It is fast.
  It is well known.
mergiraf: status 0
git: conflicts 1
mergiraf, in quotes: status 1
W
