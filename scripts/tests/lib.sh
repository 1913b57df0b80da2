# shellcheck shell=bash disable=SC2034,SC2154 # used, and work is set, where this is sourced
# Helpers of the tests. To be sourced by bash, in place of ../lib.sh. A script that uses check
# sets work, a folder for temporary files.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

# Kernel messages that make a test fail
splats='BUG:|WARNING:|Oops|general protection fault|Kernel panic|KASAN:|UBSAN:'
splats+='|KFENCE:|KCSAN:|possible (circular|recursive) locking|suspicious RCU'
splats+='|inconsistent lock state|held lock freed|INFO: task .* blocked'
splats+='|rcu: INFO|self-detected stall|detected stalls|soft lockup|hard LOCKUP'
splats+='|unreferenced object|suspected memory leaks|sleeping function called'
splats+='|scheduling while atomic|Bad page state|ODEBUG:|stack-protector:'
splats+='|usercopy: Kernel memory|segfault at .* in init|Out of memory'

# complaints CONSOLE: print the first three such lines
complaints() { grep -aE "$splats" "$1" 2>/dev/null | head -n 3 || true; }

# Warnings that the installed headers must not cause in other programs, which include them by -I
strict=(-Wall -Wextra -Werror -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual
	-Wcast-align -Wundef -Wpointer-arith -Wwrite-strings -Wredundant-decls)
strict_c=(-std=c11 "${strict[@]}" -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
	-Wnested-externs)
strict_cxx=(-std=c++17 "${strict[@]}" -Wold-style-cast)

# The compiler for tests that work with any
: "${HOST_CC:=$(basename "$(command -v gcc || command -v clang || echo cc)")}"

# lacks NUMBER TITLE: test whether a command in $needs is missing, or a file if the name has a /. If
# so, print the result of a skipped test.
lacks() {
	local name missing=

	for name in ${needs:-}; do
		case $name in
		*/*) [ -e "$name" ] ;;
		*) command -v "$name" >/dev/null ;;
		esac || missing+=" $name"
	done
	[ -n "$missing" ] && echo "ok $1 $2 # SKIP not there:$missing"
}

# works COMPILER OPTION: test whether the compiler has the option, and its programs run
works() {
	local program status=0

	program=$(mktemp)
	{ echo 'int main(void) { return 0; }' | "$1" "$2" -x c -o "$program" - && "$program"; } \
		>/dev/null 2>&1 || status=1
	rm -f "$program"
	return "$status"
}

# Print the options that make the compiler check memory and arithmetic. In make check, print none if
# the compiler has no libraries for them, as with musl.
sanitizer_flags() {
	local flags=-fsanitize=address,undefined

	[ "$CHECK" = 1 ] && ! works "$HOST_CC" $flags || echo $flags
}

# Print the version in libchain.h, as 1.2.3
libchain_version() {
	printf '#include <libchain.h>\n%s.%s.%s\n' LIBCHAIN_VERSION_{MAJOR,MINOR,PATCH} |
		"$HOST_CC" -E -P -I"$TOP/tools/lib/chain" -I"$TOP/include/uapi" - |
		tail -n 1 | tr -d ' '
}

number=0 bad=0	# tests that have run; 1 if one has failed

# check TITLE COMMAND...: run the command with "set -e", and print its result as TAP. On failure,
# print its output, which is in $work/out. Skip it if a program or file in $needs is missing.
check() {
	local title=$1 out=$work/out status=0
	shift
	number=$((number + 1))
	! lacks "$number" "$title" || return 0
	# In a process of its own, because "set -e" is off in a function called by a condition
	(set -e; "$@") >"$out" 2>&1 </dev/null &
	wait $! || status=$?
	if [ $status -eq 0 ]; then
		echo "ok $number $title"
	else
		{ grep -v '^ok' "$out" || true; } | tail -n 40 | sed 's/^/# /'
		echo "not ok $number $title (exit status $status)"
		bad=1
	fi
}

# is TITLE ACTUAL EXPECTED: print as TAP whether both texts are equal, and the difference if not
is() {
	number=$((number + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $number $1"
	else
		diff <(echo "$3") <(echo "$2") | sed 's/^/# /' || true
		echo "not ok $number $1"
		bad=1
	fi
}
