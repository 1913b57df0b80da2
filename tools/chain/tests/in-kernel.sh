#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The cases of run.t with chains in the kernel, in a guest that has only BusyBox: all cases except
# those of the emulation, and those that need other programs for JSON. Prints TAP.
# usage: in-kernel.sh, in a folder with run.t and corpus/; chain(1) is in the PATH

export LC_ALL=C CORPUS="$PWD/corpus/text"
file=$PWD/run.t
mkdir -p run && cd run || exit
number=0 bad=0

# Its exit status in brackets if it is not 0, as in the file
run() {
	status=0
	timeout 60 sh -o pipefail -c "$1" >actual 2>&1 </dev/null || status=$?
	[ $status -eq 0 ] || echo "[$status]" >>actual
}

result() { # TITLE COMMAND...
	title=$1
	shift
	number=$((number + 1))
	if "$@" >difference; then
		echo "ok $number $title"
	else
		sed 's/^/# /' difference
		echo "not ok $number $title"
		bad=1
	fi
}

# The first chain says who runs it
run "chain run --time -e 'nop()' 2>&1 | sed 's/^[0-9]* ns/N ns/'"
result "the kernel runs chains" grep -qx 'N ns, in the kernel' actual

grep -n '^\$ ' "$file" | grep -vE 'json|EMULATE|emulate' >cases
while IFS= read -r line <&9; do
	at=${line%%:*}
	command=${line#*:\$ }
	run "$command" 9<&-
	awk -v at="$at" 'NR > at { if (!sub(/^  /, "")) exit; print }' "$file" >expected
	result "run.t:$at $command" diff -u expected actual
done 9<cases
echo "1..$number"
exit $bad
