# shellcheck shell=bash disable=SC2034 # used where this is sourced
# Settings and helpers of the scripts. To be sourced by bash.

set -euo pipefail

TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$TOP/build${LIBC:+/$LIBC}	# scripts/tests/musl sets LIBC and HOST_CC
: "${LOGS:=$BUILD/log}"	# scripts/tests/harness sets it

# Settings and their defaults
: "${KVER:=6.12}"	# kernel version, one that patches/ has
: "${TARBALL:=}"	# kernel source as a tarball (default: Debian's linux-source)
: "${KSRC:=}"		# kernel source as a folder, which is copied
: "${KERNEL:=patched}"	# patched | pristine | numbered (pristine, with one more number of a
			# system call) | disabled (patched, CHAIN_SYSCALL=n) | uml |
			# series (the last commit of make series, which scripts/tests/series makes)
: "${DEBUG:=0}"		# 1: the debug kernel (KASAN, lockdep, ...)
: "${CONFIG:=}"		# a configuration of the user's own: make kernel and make deb
: "${ACCEL:=auto}"	# tcg | kvm | auto (kvm if it boots a guest)
: "${SMP:=2}"		# processors of the guest
: "${MEM:=512M}"	# memory of the guest
: "${COUNT:=}"		# a file for instruction counts between markers, see qemu/count.c
: "${PROFILE:=}"	# a file for counts by address, for scripts/bench-profile
: "${MITIGATIONS:=off}"	# mitigations= of a guest with COUNT
: "${JOBS:=$(nproc | awk '{ print $1 < 2 ? $1 : 2 }')}"	# number of tests that run at a time
: "${CHECK:=0}"	# 1: make check: the tests that need no guest, with installed programs
: "${ALL:=0}"		# 1: make test-all
: "${V:=0}"		# 1: show the output of the steps

say() { printf '%s\n' "$*" >&2; }

die() {
	printf '%s: %s\n' "${0##*/}" "$1" >&2
	shift
	[ $# -eq 0 ] || printf '  %s\n' "$@" >&2
	exit "${DIE_STATUS:-1}"
}

one_of() { # NAME VALUE CHOICE...
	local name=$1 value=$2 choice
	shift 2
	for choice; do
		[ "$value" != "$choice" ] || return 0
	done
	die "$name=$value is not one of: $*"
}

check_own_config() {
	[ "$KERNEL$DEBUG" = patched0 ] ||
		die "CONFIG=$CONFIG is the configuration of a patched kernel" \
		    "Leave KERNEL and DEBUG unset; they are $KERNEL and $DEBUG"
	[ -f "$CONFIG" ] || die "CONFIG=$CONFIG is not a file"
	grep -qE '^CONFIG_[A-Za-z0-9_]+=' "$CONFIG" ||
		die "CONFIG=$CONFIG is not a kernel's configuration: it has no line CONFIG_NAME=value"
}

check_settings() {
	one_of KERNEL "$KERNEL" patched pristine numbered disabled uml series
	one_of DEBUG "$DEBUG" 0 1
	[ "$KERNEL$DEBUG" != disabled1 ] ||
		die "KERNEL=disabled only has to boot: it has no DEBUG=1"
	[ "$KERNEL$DEBUG" != uml1 ] || die "KERNEL=uml is for measuring: it has no DEBUG=1"
	[ -z "$CONFIG" ] || check_own_config
	one_of ACCEL "$ACCEL" tcg kvm auto
	one_of V "$V" 0 1
	one_of CHECK "$CHECK" 0 1
	one_of ALL "$ALL" 0 1
	[[ $SMP =~ ^[1-8]$ ]] || die "SMP=$SMP is not a number from 1 to 8"
	[[ $JOBS =~ ^[1-9]$ ]] || die "JOBS=$JOBS is not a number from 1 to 9"
	[[ $MEM =~ ^[1-9][0-9]{0,5}[MG]$ ]] || die "MEM=$MEM is not a size such as 512M or 2G"
	[[ $KVER =~ ^[0-9]+\.[0-9]+$ ]] || die "KVER=$KVER is not a version such as 6.12"
	[ -d "$TOP/patches/$KVER" ] ||
		die "KVER=$KVER: patches/ has no integration patches for this version" \
		    "It has some for: $(cd "$TOP/patches" && echo *)"
	[[ ${TIMEOUT:-1} =~ ^[0-9]+(\.[0-9]+)?$ ]] ||
		die "TIMEOUT=$TIMEOUT is not a number of seconds"
	[ -z "$PROFILE" ] || [ -n "$COUNT" ] || die "PROFILE needs COUNT=file, too"
	[ -z "$COUNT" ] || [ "$ACCEL" != kvm ] ||
		die "COUNT counts instructions of an emulated guest: not with ACCEL=kvm"
	[ -z "$TARBALL" ] || [ -f "$TARBALL" ] || die "TARBALL=$TARBALL is not a file"
	[ -z "$KSRC" ] || [ -f "$KSRC/Kbuild" ] ||
		die "KSRC=$KSRC is not a folder with a kernel's source"
	[ -z "$TARBALL" ] || [ -z "$KSRC" ] || die "TARBALL and KSRC are both set"
}

check_settings

# The makefiles of the kernel do not work below a folder with such a name
[[ ! $TOP =~ [[:space:]:] ]] ||
	die "$TOP: make cannot build in a path with a blank or a colon" "Move the repository."

case $KERNEL in
pristine | numbered) SRC=$BUILD/src/$KVER-pristine ;;
series)	  SRC=$BUILD/series/tree ;;
*)	  SRC=$BUILD/src/$KVER-patched ;;
esac
OBJ=$BUILD/kernel/$KVER-$KERNEL
# A folder for each file, so that none disturbs another
[ -z "$CONFIG" ] || OBJ=$BUILD/kernel/$KVER-own-$(basename "$CONFIG" | tr -c 'A-Za-z0-9.\n-' _)
[ "$DEBUG" = 0 ] || { OBJ+=-debug; MEM_MIN=1G; }
[ -z "${COVERAGE:-}" ] || OBJ+=-coverage	# set by scripts/tests/coverage
[ -z "${BTF:-}" ] || OBJ+=-btf			# set by scripts/bench/measure
[ "$MEM" != 512M ] || MEM=${MEM_MIN:-$MEM}
megabytes=${MEM%[MG]}
[ "$MEM" = "${MEM%G}" ] || megabytes=$((megabytes * 1024))
[ "$megabytes" -ge 128 ] || die "MEM=$MEM: the guest needs 128M"
VMLINUX=$OBJ/vmlinux	# with KERNEL=uml, run the file linux beside it

[ "${0##*/}" = help ] || mkdir -p "$LOGS" 2>/dev/null ||
	die "$LOGS cannot be made: everything is built below $TOP/build" \
	    "Copy the repository to a folder that you can write."

elapsed() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# files_built LOG: print the progress of a kernel build, from the lines of compiled files
files_built() {
	local n

	n=$(grep -cE '^  (CC|AS|LD|AR|HOSTCC) ' "$1" 2>/dev/null) || return 0
	printf ', %d files' "$n"
}

# step TITLE COMMAND...: run a long command with its output in a log. Show the elapsed time and,
# on failure, the last lines and the path of the log. STEP is the number of the step, as in 2/6.
step() {
	local title=$1 log ticker='' status=0 start=$SECONDS
	shift
	log=$LOGS/$(printf '%s' "$title" | tr -cs 'A-Za-z0-9.\n' '-').log
	title="${STEP:+[$STEP] }$title"
	if [ "$V" = 1 ]; then
		say "$title"
		"$@" 2>&1 | tee "$log" >&2 || status=$?
	elif [ -t 2 ]; then
		# Ctrl-C does not reach background jobs: end when the script has ended
		(while sleep 1 && kill -0 $$ 2>/dev/null; do
			printf '\r%s ... %s%s ' "$title" \
				"$(elapsed $((SECONDS - start)))" \
				"$(files_built "$log")" >&2
		done) &
		ticker=$!
		"$@" >"$log" 2>&1 </dev/null || status=$?
		kill "$ticker" 2>/dev/null || true
		wait "$ticker" 2>/dev/null || true
		printf '\r%s ... %s\033[K\n' "$title" "$(elapsed $((SECONDS - start)))" >&2
	else
		say "$title ..."
		"$@" >"$log" 2>&1 </dev/null || status=$?
		[ $((SECONDS - start)) -lt 10 ] ||
			say "$title ... $(elapsed $((SECONDS - start)))"
	fi
	[ $status -ne 0 ] || return 0
	say "${0##*/}: failed: $title (exit status $status). The last lines:"
	tail -n 15 "$log" | sed 's/^/  | /' >&2
	say "  Full log: $log"
	exit 1
}

# hash_of FILE...: print one hash of names and contents
hash_of() { sha256sum -- "$@" | sha256sum | cut -c 1-16; }

# Print the names of the test programs, one a line. Read the Makefile, because the kernel tree may
# not be prepared yet.
test_programs() {
	sed -n 's/^TEST_GEN_PROGS := //p' "$TOP/tools/testing/selftests/chain/Makefile" | tr ' ' '\n'
}

# Print the files that are copied into the kernel tree, relative to TOP
overlay_files() {
	(cd "$TOP" && find kernel mm include arch tools samples Documentation \
		-type f ! -name '*~' ! -name '*.orig' ! -name '*.rej' | sort)
}
