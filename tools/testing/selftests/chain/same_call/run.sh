#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Run each case plain and with same_call.so, and compare standard output, standard
# error and exit status. Prints TAP, and a line per folder of cases.
#
# To be run as root. ROOT: a folder with the programs, their libraries, the library as
# /lib/same_call.so, and this folder as /cases. CASES: a pattern; only these. PART,
# PARTS: run one of so many parts of them.

: "${JOBS:=4}"		# cases at a time: many of them sleep
: "${LIMIT:=600}"	# seconds for a run
: "${PART:=1}" "${PARTS:=1}"
export ROOT CASES JOBS LIMIT PART PARTS
results=/tmp/same-call

list_cases() {
	grep -v '^#' "$ROOT/cases/cases" | grep -e "${CASES:-.}" |
		awk "NR % $PARTS == $PART % $PARTS"
}

# inside VARIABLE=VALUE... COMMAND: as the first process in namespaces of its own, so
# that process IDs, ports and folders are the same each time, and in a session of its
# own, so that what kills its process group does not kill more
inside() {
	mount -t tmpfs tmpfs "$ROOT/tmp"
	mount -t tmpfs tmpfs "$ROOT/dev/shm"
	mount -t proc proc "$ROOT/proc"
	ifconfig lo 127.0.0.1
	chmod 1777 "$ROOT/tmp" "$ROOT/dev/shm"
	mkdir "$ROOT/tmp/work"
	# shellcheck disable=SC2016 # for the inner shell
	timeout -s KILL "$LIMIT" chroot "$ROOT" /opt/busybox/env -i \
		PATH=/usr/bin:/usr/sbin HOME=/root LANG=C.UTF-8 TERM=dumb TZ=UTC \
		PYTHONDONTWRITEBYTECODE=1 \
		/opt/busybox/sh -c 'cd /tmp/work && exec /opt/busybox/env "$@"' sh "$@"
}

# run_mode NAME COMMAND...: leaves NAME.out, .err and .status
run_mode() {
	name=$1
	shift
	unshare -mpfniu setsid "$0" inside "$@" >"$name.out" 2>"$name.err" </dev/null
	echo $? >"$name.status"
}

# first_run NUMBER: run a case, and print how many have run, and how long both runs took
first_run() {
	start=$(date +%s)
	run_case "$1"
	echo "# $(find "$results" -name '*.chained.status' | wc -l) of $(list_cases | wc -l) have run:" \
		"$(list_cases | sed -n "$1p") ($(($(date +%s) - start)) s)"
}

# run_case NUMBER
run_case() {
	truncate -s 8192 "$ROOT/run/$1"		# struct counts
	chmod 666 "$ROOT/run/$1"
	case=/cases/$(list_cases | sed -n "$1p")
	# shellcheck disable=SC2086 # the words of a line
	run_mode "$results/$1.plain" $case
	# shellcheck disable=SC2086
	run_mode "$results/$1.chained" SAME_CALL_COUNT="/run/$1" \
		LD_PRELOAD=/lib/same_call.so $case
}

# What a case has counted: all chained, all plain, broken, and each plain one
read_counts() {
	od -An -v -t u8 "$ROOT/run/$1" | tr -s ' ' '\n' | grep . | awk '
		NR <= 512 { chained += $1; next }
		NR == 1024 { broken = $1; next }
		$1 { plain += $1; each = each " " NR - 513 "=" $1 }
		END { print chained + 0, plain + 0, broken, each }'
}

# differ NUMBER: says where the two runs do; fails if they are the same
differ() {
	status=1
	for what in status out err; do
		cmp -s "$results/$1.plain.$what" "$results/$1.chained.$what" && continue
		echo "# $what, plain and in chains:"
		diff -U 1 "$results/$1.plain.$what" "$results/$1.chained.$what" |
			tail -n +3 | head -n 20 | sed 's/^/#   /'
		status=0
	done
	return $status
}

# judge NUMBER CASE: what differs runs again, by itself and twice at most, as a guest is
# sometimes too slow for a program that measures time. No run makes good a broken chain.
judge() {
	bad=
	for run in 1 2 3; do
		differ "$1" >"$results/differ" || break
		[ $run -eq 1 ] || echo "# again, run $run:"
		cat "$results/differ"
		[ $run -lt 3 ] || { bad="not "; break; }
		run_case "$1"
	done
	[ "$run" -eq 1 ] || [ "$bad" ] ||
		echo "# Repeated, as these differed, but not each time: $2"
	read -r chained plain broken each <<-END
		$(read_counts "$1")
	END
	[ "$chained" -gt 0 ] || { echo "# no calls in chains"; bad="not "; }
	[ "$broken" -eq 0 ] || { echo "# $broken chains went wrong"; bad="not "; }
	echo "${bad}ok $1 $2"
	echo "${2%%/*} $chained $plain $each" >>"$results/summary"
	[ -z "$bad" ]
}

summarize() {
	awk '
		BEGIN {
			n = split("13 rt_sigaction 15 rt_sigreturn 56 clone 57 fork 58 vfork " \
				  "219 restart_syscall 335 uretprobe 435 clone3 500 chain", w)
			for (i = 1; i < n; i += 2)
				name[w[i]] = w[i + 1]
		}
		!($1 in cases) { order[++folders] = $1 }
		{
			cases[$1]++; chained[$1] += $2; plain[$1] += $3
			for (i = 4; i <= NF; i++) {
				split($i, pair, "=")
				each[$1, pair[1]] += pair[2]
				if (!(pair[1] in seen))
					numbers[++m] = pair[1]
				seen[pair[1]]
			}
		}
		END {
			for (i = 1; i <= folders; i++) {
				f = order[i]; list = ""
				for (j = 1; j <= m; j++) {
					nr = numbers[j]
					if (!((f, nr) in each))
						continue
					list = list (list ? ", " : "") \
					       (nr in name ? name[nr] : "call " nr) " " each[f, nr]
				}
				printf "# %s: %d cases, %d calls in chains, %d others (%s)\n",
				       f, cases[f], chained[f], plain[f], list
			}
		}' "$results/summary"
}

run_all() {
	rm -rf "$results"
	mkdir -p "$results"
	ln -sf /proc/self/fd "$ROOT/dev/fd"
	total=$(list_cases | wc -l)
	[ "$total" -gt 0 ] || { echo "no such case: $CASES" >&2; exit 2; }
	failed=0
	echo "1..$total"
	seq "$total" | xargs -P "$JOBS" -n 1 "$0" first_run
	while read -r number case; do
		judge "$number" "$case" || failed=1
	done <<-END
		$(list_cases | awk '{ print NR, $0 }')
	END
	summarize
	exit $failed
}

"${@:-run_all}"
