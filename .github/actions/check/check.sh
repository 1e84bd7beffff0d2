#!/usr/bin/env bash
# Checks whether decisions still hold, and tells what it found on standard
# output and, in markdown, in a summary.
#
#   check.sh FILE...    decision records, or answers files with EXPECT
#
# EXPECT, MIN_WORD and CONTENT are the flags --expect, --min-word and --content
# of crossroads; SUMMARY is the file to add the summary to. Ends with the
# highest status of crossroads check: 0 where all hold, 3 where one does not.
set -uo pipefail

summary=${SUMMARY:-${GITHUB_STEP_SUMMARY:-/dev/null}}
flags=()
[ -z "${EXPECT:-}" ] || flags+=(--expect "$EXPECT")
[ -z "${MIN_WORD:-}" ] || flags+=(--min-word "$MIN_WORD")
[ -z "${CONTENT:-}" ] || flags+=(--content "$CONTENT")

# check runs crossroads check in a format; bash 3.2 takes an empty list for one
# that is not set.
check() {
	crossroads check "$2" --format "$1" ${flags[@]+"${flags[@]}"} 2>&1
}

if [ $# = 0 ]; then
	echo 'crossroads: no file to check' >&2
	exit 2
fi
printf '## Decisions\n\n' >>"$summary"
worst=0
for file in "$@"; do
	text=$(check term "$file")
	status=$?
	case $status in
	0) word='holds' ;;
	3) word='no longer holds' ;;
	*) word='cannot be checked' ;;
	esac
	if [ "$status" != 0 ] && [ -n "${GITHUB_ACTIONS:-}" ]; then
		check github "$file"
	else
		printf '%s: %s\n' "$file" "$text"
	fi
	# Text that is set in is code, whatever stands in it.
	{
		printf '**%s**\n\n' "$word"
		printf '%s: %s\n' "$file" "$text" | sed 's/^/    /'
		printf '\n'
	} >>"$summary"
	[ "$status" -le "$worst" ] || worst=$status
done
exit "$worst"
