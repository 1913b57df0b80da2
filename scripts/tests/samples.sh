# shellcheck shell=bash disable=SC2154 # script and programs are set where this is sourced
# Build samples and run their tests in several ways. To be sourced by bash, after lib.sh. The script
# sets work; script, the tests; and programs, the names of the samples and of programs of the tests.

build() { # NAME SETTING...
	local dir=$work/$1
	shift
	env -u MAKEFLAGS -u MAKELEVEL make -s --no-print-directory -j"$(nproc)" -C "$TOP/samples/chain" \
		O="$dir" "$@" "${programs[@]/#/$dir/}"
}

# run_tests COMMAND...: fail if a test fails, or if the number of tests differs from the plan
run_tests() {
	timeout "${TIMEOUT:-1200}" "$@" >"$work/tap" 2>&1 || { cat "$work/tap"; return 1; }
	[ "$(grep -c '^ok' "$work/tap")" = "$(sed -n 's/^1\.\.//p' "$work/tap")" ]
}

here() { run_tests sh "$script" "$work/sanitized"; }

# Copy the programs to a folder that the other user can read
as_nobody() {
	local dir status=0
	dir=$(mktemp -d)
	(cd "$work/sanitized" && cp --parents "${programs[@]}" "$dir")
	cp "$script" "$dir"
	chmod -R go+rX "$dir"
	cd /
	run_tests setpriv --reuid=65534 --regid=65534 --clear-groups \
		sh "$dir/${script##*/}" "$dir" || status=$?
	rm -rf "$dir"
	return "$status"
}

# with_busybox [FOLDER]: run the static programs with BusyBox only, as in the guest. PATH has the
# folder, and then the commands of BusyBox.
with_busybox() {
	local applet
	mkdir "$work/applets"
	for applet in $(/bin/busybox --list); do
		ln -s /bin/busybox "$work/applets/$applet"
	done
	run_tests env -i PATH="${1:+$1:}$work/applets" \
		/bin/busybox sh "$script" "$work/static"
}
