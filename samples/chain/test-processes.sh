#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Tests of atomic-write, echo-server and spawn-env: each must have the same effect with chains and
# without, and keep its promises even if a call fails. progress-server must do the same with its
# titles. Prints TAP. Runs on any Linux, and in a guest that has only BusyBox.
# usage: test-processes.sh FOLDER-WITH-THE-SAMPLES [FOLDER-WITH-THEIR-TESTS' PROGRAMS]
# ONLY=text: only the tests whose title begins with it
# shellcheck disable=SC2015,SC2317 # tests are all "and", and called by check
# shellcheck disable=SC2086,SC2034 # words, or none; and counters of loops
# shellcheck disable=SC2209,SC2016 # a command by its name; of other languages
# shellcheck disable=SC3045 # dash and BusyBox have ulimit -n

[ $# -ge 1 ] && [ $# -le 2 ] && [ -x "$1/atomic-write" ] && [ -x "$1/echo-server" ] &&
	[ -x "$1/progress-server" ] && [ -x "$1/spawn-env" ] &&
	[ -x "${2:-$1/tests}/fail-call" ] || {
	echo "usage: test-processes.sh FOLDER [TESTS]" >&2
	echo "  FOLDER has atomic-write, echo-server, progress-server and spawn-env in it, and" >&2
	echo "  TESTS (default: FOLDER/tests) fail-call, count-entries, hostile and echo-load" >&2
	exit 2
}
export LC_ALL=C
unset CHAIN_EMULATE
work=$(mktemp -d) || exit
server=
trap 'stop_server TERM; umount "$work/in/to" 2>/dev/null; cd /; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
# In a folder where the user nobody can run them
bin=$work/bin
mkdir "$bin" "$work/in" && cp "$1/atomic-write" "$1/echo-server" "$1/progress-server" \
	"$1/spawn-env" "${2:-$1/tests}/fail-call" "${2:-$1/tests}/count-entries" "${2:-$1/tests}/hostile" \
	"${2:-$1/tests}/echo-load" "$bin" || exit
chmod 755 "$work" "$bin" "$work/in"
cd "$work/in" || exit
umask 022
uid=$(id -u)
number=0 bad=0

# check TITLE COMMAND...: passes if the command succeeds, else its output is shown; 77: skipped
check() {
	title=$1
	shift
	case $title in "${ONLY:-}"*) ;; *) return ;; esac
	number=$((number + 1))
	as=''
	behind=
	served_by='echo-server --stats'
	before() { rm -rf to; }
	echo 'the old content' >"$work/old"
	echo 'the new one' >"$work/input"
	"$@" >"$work/said" 2>&1
	case $? in
	0)	echo "ok $number $title" ;;
	77)	echo "ok $number $title # SKIP $(tail -n 1 "$work/said")" ;;
	*)	head -n 20 "$work/said" | sed 's/^/# /'
		echo "not ok $number $title"
		bad=1
		;;
	esac
	# One that a failure has left must not write into the next test's files
	stop_server KILL
}

skip() { # WHY
	echo "$1"
	return 77
}

# Run a command without the privileges of root
as_nobody() {
	if [ "$uid" != 0 ]; then
		"$@"
	elif setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
	else
		su -s /bin/sh -c 'exec "$@"' -- nobody sh "$@"	# BusyBox has this one
	fi
}

# The contents of the folder "to", where the commands write files
left() {
	[ -d to ] || return 0
	{
		find to -exec stat -c '%n: %F, mode %a, of %u:%g, %h links' {} +
		find to -type f -exec md5sum {} +
	} | any_temporary | sort
}

# run NAME COMMAND...: leaves NAME.out, .err, .status, and .left
run() {
	ran=$work/$1
	shift
	before
	$as timeout 60 "$@" >"$ran.out" 2>"$ran.all" <"$work/input"
	echo $? >"$ran.status"
	: >"$ran.err"
	[ ! -s "$ran.all" ] || any_temporary <"$ran.all" >"$ran.err"
	left >"$ran.left"
}
# Replace the name of the temporary file, which is random
any_temporary() { sed 's/\.atomic-write-[0-9a-f]*/.atomic-write-X/'; }

same() { # that both modes did the same
	for part in out err status left; do
		[ -s "$work/chain.$part" ] || [ -s "$work/plain.$part" ] || continue
		cmp "$work/chain.$part" "$work/plain.$part" || {
			head -n 5 "$work/chain.$part" "$work/plain.$part"
			return 1
		}
	done
}

# both STATUS SAMPLE ARGUMENT...: run it in both modes, by the command in $behind
both() {
	status=$1
	sample=$2
	shift 2
	run chain $behind "$bin/$sample" "$@"
	run plain $behind "$bin/$sample" --plain "$@"
	same || return
	read -r found <"$work/chain.status"
	[ "$found" = "$status" ] || {
		echo "$sample: exit status $found and not $status"
		cat "$work/chain.err"
		return 1
	}
}

says() { # TEXT: on standard error
	grep -qF -- "$1" "$work/chain.err" || {
		echo "'$1' is not in:"
		cat "$work/chain.err"
		return 1
	}
}
says_only() { # TEXT: and nothing else
	echo "$1" | cmp - "$work/chain.err" || {
		echo "not '$1', but:"
		cat "$work/chain.err"
		return 1
	}
}
silent() { [ ! -s "$work/chain.err" ] || { cat "$work/chain.err"; return 1; }; }
prints() { # TEXT: on standard output
	echo "$1" | cmp - "$work/chain.out" || {
		echo "not '$1', but:"
		cat "$work/chain.out"
		return 1
	}
}

# stats_are SAMPLE CALLS ENTRIES CHAIN-ERR PLAIN-ERR: check the output of --stats in each mode
stats_are() {
	plain="$1: $2 system calls, $2 kernel entries"
	chained="$1: $2 system calls, $3 kernel entries"
	emulated="$1: $2 system calls, over $2 kernel entries: emulated, chain() needs $3"
	tail -n 1 "$4" | grep -qxF -e "$chained" -e "$emulated" || {
		echo "not '$chained':"
		cat "$4"
		return 1
	}
	tail -n 1 "$5" | grep -qxF "$plain" || {
		echo "not '$plain':"
		cat "$5"
		return 1
	}
}

# counts CALLS ENTRIES SAMPLE ARGUMENT...: check the output of --stats, in each mode
counts() {
	calls=$1
	entries=$2
	sample=$3
	shift 3
	run chain "$bin/$sample" --stats "$@"
	run plain "$bin/$sample" --plain --stats "$@"
	stats_are "$sample" "$calls" "$entries" "$work/chain.err" "$work/plain.err" || return
	CHAIN_EMULATE=1
	export CHAIN_EMULATE
	run emulated "$bin/$sample" --stats "$@"
	unset CHAIN_EMULATE
	tail -n 1 "$work/emulated.err" | grep -qxF "$emulated" || cat "$work/emulated.err"
}

usage() { # STATUS SAMPLE: a wrong option prints the usage, and has no other effect
	both "$1" "$2" --nonsense x && says "usage: $2" && both "$1" "$2" && says "usage: $2" &&
		both 0 "$2" --help && silent && grep -q "^usage: $2" "$work/chain.out"
}

### atomic-write

# A folder with the file and an unrelated file
with_old() {
	rm -rf to
	mkdir -m 777 to
	cp "$work/old" to/file
	echo 'somebody else' >to/.atomic-write-0
	chmod 640 to/file
	[ "$uid" != 0 ] || chown 1234:5678 to/file
}
nothing_there() { rm -rf to && mkdir -m 777 to; }

# The file is unchanged, and there are no new files
untouched() {
	before
	left | cmp - "$work/chain.left"
}
# The file is new, and has the owner and the mode of the old one
replaced() {
	before
	mode_of_old=$(stat -c %a to/file)
	chmod u+w to/file
	cat "$work/input" >to/file
	chmod "$mode_of_old" to/file
	left | cmp - "$work/chain.left"
}

replace_sizes() {
	before() { with_old; }
	for size in 0 1 4096 65535 65536 65537 1000000; do
		seq 1 200000 | head -c $size >"$work/input"
		both 0 atomic-write to/file && silent && replaced || return
	done
}

replace_modes() {
	before() { with_old && chmod $mode to/file; }
	for mode in 600 644 444 777 4755 2711 0; do
		both 0 atomic-write to/file && silent && replaced || return
	done
}

make_new() {
	before() { nothing_there; }
	both 0 atomic-write to/file && silent && cmp to/file "$work/input" &&
		[ "$(stat -c %a to/file)" = 644 ] || return
	(umask 027; both 0 atomic-write to/file && [ "$(stat -c %a to/file)" = 640 ])
}

names_of_files() {
	before() { nothing_there; }
	long=$(printf '%0255d' 0)
	for name in "to/$long" 'to/new
line' 'to/ ' to/-x "$PWD/to/file" to/../to/./file; do
		both 0 atomic-write "$name" && silent && cmp "$name" "$work/input" || return
	done
	before() { rm -f -- -x; }
	both 0 atomic-write -- -x && cmp "$work/input" ./-x || return
	rm ./-x
	[ "$uid" != 0 ] || (
		before() { rm -f "/chain-test-$$"; }
		both 0 atomic-write "/chain-test-$$" && cmp "$work/input" "/chain-test-$$"
		good=$?
		rm -f "/chain-test-$$"
		exit $good
	)
}

refused_files() {
	before() {
		with_old
		ln -s file to/link
		mkfifo to/pipe
		mkdir to/folder
	}
	for name in link pipe folder; do
		both 1 atomic-write to/$name && untouched &&
			says_only "atomic-write: to/$name: newfstatat: not a regular file" || return
	done
	for name in to/folder/ to/folder/. to/folder/.. '' .; do
		both 2 atomic-write "$name" && untouched &&
			says_only "atomic-write: '$name': FILE has to be the name of a file" || return
	done
	for name in gone/file to/file/file "$(printf '%0256d' 0)"; do
		both 1 atomic-write "$name" && untouched && says "atomic-write: $name: " || return
	done
	both 2 atomic-write to/file to/other && untouched && says usage
}

# The user nobody may not write to the folder, or change the owner of a file
without_permission() {
	[ "$uid" = 0 ] || { skip "not root"; return; }
	as=as_nobody
	before() { with_old && chmod 755 to; }
	both 1 atomic-write to/file && untouched &&
		says 'openat of a temporary file: Permission denied' || return
	before() { with_old; }
	both 1 atomic-write to/file && untouched && says 'fchown: Operation not permitted'
}

standard_input_fails() {
	before() { with_old; }
	(
		run() {
			ran=$work/$1
			shift
			before
			timeout 60 "$@" <to >"$ran.out" 2>"$ran.err"
			echo $? >"$ran.status"
			left >"$ran.left"
		}
		both 1 atomic-write to/file && untouched &&
			says_only 'atomic-write: to/file: standard input: Is a directory'
	)
}

# Each of the calls fails in turn: CALL ERROR MESSAGE
fails() {
	behind="$bin/fail-call $1 $2"
	both 1 atomic-write to/file && untouched && says_only "atomic-write: to/file: $3"
	failed=$?
	behind=
	[ $failed = 0 ] || echo "with $1 that fails"
	return $failed
}
# Descriptors: 3 is the folder, 4 the temporary file
folder=3 temporary=4
each_call_fails() {
	before() { with_old; }
	fails read:0=0 EIO 'standard input: Input/output error' &&
		fails getrandom:2=0 EAGAIN 'getrandom: Resource temporarily unavailable' &&
		fails rt_sigprocmask:0=0 EPERM 'rt_sigprocmask: Operation not permitted' &&
		fails openat:2=$((0x90000)) EMFILE 'openat of its folder: Too many open files' &&
		fails newfstatat:3=256 EACCES 'newfstatat: Permission denied' &&
		fails openat:2=$((0x800c1)) ENOSPC \
			'openat of a temporary file: No space left on device' &&
		fails write:0=$temporary ENOSPC 'write: No space left on device' &&
		fails write:0=$temporary 0 'write: Input/output error' &&
		fails fchown EPERM 'fchown: Operation not permitted' &&
		fails fchmod EROFS 'fchmod: Read-only file system' &&
		fails fsync:0=$temporary EIO 'fsync: Input/output error' &&
		fails close:0=$temporary EDQUOT 'close: Disk quota exceeded' &&
		fails renameat EXDEV 'renameat: Invalid cross-device link'
}

# The file is replaced, and a message says that this may not survive a crash
late_call_fails() {
	before() { with_old; }
	behind="$bin/fail-call fsync:0=$folder EIO"
	both 1 atomic-write to/file && replaced && says_only \
		'atomic-write: to/file: is replaced, but maybe not after a crash: fsync of its folder: Input/output error' ||
		return
	# A program loader closes this one, too, and so does the library when it looks for chains
	! is_dynamic || { skip "close of the folder: not static"; return; }
	behind="env CHAIN_EMULATE=1 $bin/fail-call close:0=$folder EIO"
	both 1 atomic-write to/file && replaced &&
		says_only 'atomic-write: to/file: close of its folder: Input/output error'
}
is_dynamic() { ! "$bin/fail-call" openat EIO "$bin/atomic-write" --help >/dev/null 2>&1; }

# The calls that undo the others fail, too: a message names the file that stays
cleanup_fails() {
	before() { with_old; }
	behind="$bin/fail-call renameat EIO $bin/fail-call unlinkat EROFS"
	both 1 atomic-write to/file || return
	says 'atomic-write: to/file: renameat: Input/output error' &&
		says 'atomic-write: to/file: unlinkat of .atomic-write-X: Read-only file system' &&
		[ "$(wc -l <"$work/chain.err")" = 2 ] && cmp to/file "$work/old" &&
		cmp to/.atomic-write-[0-9a-f][0-9a-f]* "$work/input" || return
	# Until it has the old one's mode, nobody else can read it
	behind="$bin/fail-call fchmod EIO $bin/fail-call unlinkat EROFS"
	both 1 atomic-write to/file &&
		[ "$(stat -c %a to/.atomic-write-[0-9a-f][0-9a-f]*)" = 600 ] || return
	behind="$bin/fail-call fchmod EIO $bin/fail-call close:0=$temporary EINTR"
	both 1 atomic-write to/file && untouched && says 'fchmod: Input/output error' &&
		says 'close of the temporary file: Interrupted system call' &&
		[ "$(wc -l <"$work/chain.err")" = 2 ]
}

# At the limit on the size of files, the first write is short, and the next write fails
write_to_limit() {
	before() { with_old; }
	seq 1 50000 >"$work/input"
	(
		ulimit -f 100
		both 1 atomic-write to/file && untouched &&
			says_only 'atomic-write: to/file: write: File too large'
	)
}

full_file_system() {
	mkdir to
	mount -t tmpfs -o size=200k none to 2>/dev/null || { skip "cannot mount"; return; }
	write_to_full
	wrote=$?
	umount to && return $wrote
}
write_to_full() {
	before() {
		find to -mindepth 1 -delete
		cp "$work/old" to/file
	}
	seq 1 50000 >"$work/input"
	both 1 atomic-write to/file && untouched &&
		says_only 'atomic-write: to/file: write: No space left on device' || return
	seq 1 100000 | head -c 100000 >"$work/input"
	both 0 atomic-write to/file && silent && replaced
}

# A concurrent reader finds the old or the new content, and all of it
readers_see_all_or_nothing() {
	mkdir to
	seq 1 30000 >"$work/1"
	seq 200000 250000 >"$work/2"
	cp "$work/1" to/file
	for mode in '' --plain; do
		while [ ! -e "$work/stop" ]; do md5sum <to/file; done >"$work/seen" 2>&1 &
		reader=$!
		for i in 2 1 2 1 2 1 2 1 2 1 2 1 2 1 2 1 2 1 2 1; do
			"$bin/atomic-write" $mode to/file <"$work/$i" || break
		done
		touch "$work/stop"
		wait $reader
		rm "$work/stop"
		cmp to/file "$work/1" || return
		md5sum <"$work/1" >"$work/known"
		md5sum <"$work/2" >>"$work/known"
		[ -s "$work/seen" ] && ! grep -vxF -f "$work/known" "$work/seen" || return
	done
}

# Killed at any time, it leaves the old content or all of the new one; once, it is not killed
killed() {
	mkdir to
	seq 1 300000 >"$work/input"
	cp "$work/old" to/file
	for mode in '' --plain; do
		news=0
		for delay in 0 0.001 0.003 0.005 0.007 0.01 0.02 0.03 0.05 0.1 0.2 none; do
			"$bin/atomic-write" $mode to/file <"$work/input" &
			writer=$!
			[ $delay = none ] || { sleep $delay; kill -KILL $writer 2>/dev/null; }
			wait $writer
			if cmp -s to/file "$work/input"; then
				news=$((news + 1))
				cp "$work/old" to/file
			fi
			cmp to/file "$work/old" || return
		done
		echo "killed: $news of 12 times it was through"
		[ $news -gt 0 ] && [ $news -lt 12 ] || return
	done
}

counts_of_atomic_write() {
	# Two read() and a getrandom(); rt_sigprocmask(), openat(), newfstatat(), openat(),
	# write(), fchown(), fchmod(), fsync(), close(), renameat(), fsync(), close()
	before() { with_old; }
	counts 15 4 atomic-write to/file || return
	before() { nothing_there; }
	counts 13 4 atomic-write to/file || return
	: >"$work/input"
	counts 11 3 atomic-write to/file && counts 4 3 atomic-write gone/file || return
	# A short write, one that fails, close() and unlinkat(); four read()
	seq 1 100000 | head -c 200000 >"$work/input"
	before() { with_old; }
	(ulimit -f 100 && counts 14 6 atomic-write to/file)
}

# Kernel entries: count them, and compare with --stats. Both must differ by the same number, because
# the calls before and after the counted ones are the same.
entries() { # FILE MODE: leaves $counted and $said
	"$bin/count-entries" "$work/counted" "$bin/atomic-write" $2 --stats "$1" \
		<"$work/input" 2>"$work/stats" || return
	cat "$work/counted" "$work/stats"
	counted=$(cat "$work/counted")
	said=$(sed 's/.* calls, \([0-9]*\) kernel entries$/\1/' "$work/stats")
}
entries_are_counted() {
	! is_dynamic || { skip "not static: that would take minutes"; return; }
	with_old
	entries to/file --plain || return
	counted_plain=$counted
	said_plain=$said
	entries to/new --plain && [ $((said_plain - said)) = 2 ] &&
		[ $((counted_plain - counted)) = 2 ] || return
	entries to/file '' || return
	case $said in
	*emulated*) skip "there is no chain() here"; return ;;
	esac
	# Four are to find out whether there is chain(), and whether a filter may kill for it
	[ $((counted_plain - counted)) = $((said_plain - said - 4)) ]
}

### echo-server

# start MODE [OPTION...]: start the server $served_by by the command in $behind. Leaves its process
# ID in $server and its port in $port.
start() {
	[ "$1" = chain ] || set -- "$@" --plain
	err=$work/$1.err
	shift
	rm -f "$work/port"
	$behind "$bin"/$served_by "$@" 0 >"$work/port" 2>"$err" &
	server=$!
	serving=$work/serving.$server
	: >"$serving"
	limit_time $server "$serving" >/dev/null 2>&1 &
	# It prints its port, or ends, or limit_time() ends it and removes its program
	until [ -s "$work/port" ] || [ ! -e "/proc/$server/exe" ]; do sleep 0.1; done
	port=$(cat "$work/port")
	[ "$port" -gt 0 ]
}
# End it after ten minutes, while the file is there. timeout would send more than one signal.
limit_time() { # PID FILE
	for second in $(seq 600); do
		sleep 1
		[ -e "$2" ] || return
	done
	echo "killed after $second seconds" >>"$err"
	kill -KILL "$1"
}
wait_for_server() {
	wait "$server"
	ended=$?
	server=
	rm -f "$serving"
	return $ended
}
stop_server() { # SIGNAL
	[ -n "$server" ] || return 0
	kill "-$1" "$server"
	wait_for_server
}

# In each mode: start the server, run COMMAND..., and end the server
served() {
	for served_mode in chain plain; do
		start $served_mode || return
		"$@" || { cat "$work/$served_mode.err"; return 1; }
		stop_server TERM || { cat "$work/$served_mode.err"; return 1; }
	done
}

# load OPTION... CONNECTIONS BYTES: exactly the bytes that were sent come back
load() {
	options=
	while [ $# -gt 2 ]; do
		options="$options $1"
		shift
	done
	timeout 500 "$bin/echo-load" $options "$port" "$1" "$2"
}

# The server's messages without --stats, each line once
said_once() {
	grep -v ' system calls, ' "$work/$served_mode.err" | sort -u
}

sizes_of_messages() {
	for size in 1 100 65535 65536 65537 1000000; do
		load 1 $size || return
	done
	load -c 1 1 100 && load -c 65536 2 1000000 || return
	[ -z "$(said_once)" ]
}

many_connections() { load 300 20000 && [ -z "$(said_once)" ]; }

# Connections that do not read do not keep others from being served
stuck_connections() {
	load -s 3 7000000 &
	slow=$!
	load -c 1000 20 20000
	quick=$?
	wait $slow && [ $quick = 0 ] && [ -z "$(said_once)" ]
}

# Further connections wait until a descriptor is free. Each is open for 30 messages: shorter ones
# might be closed before the limit is reached, because one is accepted at a time.
too_many_connections() {
	load -c 1000 100 30000 && [ "$(said_once)" = 'echo-server: accept4: Too many open files' ] &&
		load 10 1000
}
limited() {
	printf '#!/bin/sh\nulimit -n 20\nexec "$@"\n' >"$work/limited"
	chmod 755 "$work/limited"
	behind=$work/limited
	served too_many_connections
}

# Connections that are reset are reported, and the others continue
reset_connections() {
	load 3 100 && load -r 5 1000 && load 3 100 || return
	[ "$(said_once)" = 'echo-server: recvfrom: Connection reset by peer' ] || return
	load -r -s 3 10000000 && load 3 100
}

# With a client that is not the tests' own
by_netcat() {
	nc=nc
	command -v nc >/dev/null || nc='busybox nc'
	seq 1 10000 >"$work/message"
	timeout 60 $nc -w 5 127.0.0.1 "$port" <"$work/message" >"$work/echo" &
	client=$!
	wait $client
	cmp "$work/message" "$work/echo"
}

# A call fails for each connection: the connection is closed, and the server goes on
call_fails() { # MESSAGE
	for n in 1 3; do
		load $n 100
		[ $? = 1 ] || return
	done
	[ "$(said_once)" = "echo-server: $1" ]
}
# A call always returns EAGAIN: the connection is not closed, and nothing is reported
call_waits() {
	timeout 2 "$bin/echo-load" "$port" 1 100
	case $? in
	124 | 143) [ -z "$(said_once)" ] ;;	# as it is for BusyBox
	*)	return 1 ;;
	esac
}
# Descriptors: 3 to 5 are for the signals, epoll and the listener, 6 is a connection
calls_fail() {
	behind="$bin/fail-call setsockopt:2=1 ENOPROTOOPT"
	served call_fails 'setsockopt: Protocol not available' || return
	behind="$bin/fail-call epoll_ctl:2=6 ENOSPC"
	served call_fails 'epoll_ctl: No space left on device' || return
	behind="$bin/fail-call recvfrom EIO"
	served call_fails 'recvfrom: Input/output error' || return
	behind="$bin/fail-call sendto EPIPE"
	served call_fails 'sendto: Broken pipe' || return
	for call in recvfrom sendto; do
		behind="$bin/fail-call $call EAGAIN"
		served call_waits || return
	done
}

# ended STATUS MESSAGE: the server ends by itself
ended() {
	for ended_mode in chain plain; do
		start $ended_mode
		load 1 100 2>/dev/null
		wait_for_server
		[ $ended = "$1" ] && grep -qxF "echo-server: $2" "$work/$ended_mode.err" || {
			cat "$work/$ended_mode.err"
			return 1
		}
	done
}
cannot_go_on() {
	behind="$bin/fail-call accept4 EMFILE"
	ended 1 'accept4: Too many open files' || return
	behind="$bin/fail-call epoll_wait EBADF"
	ended 1 'epoll_wait: Bad file descriptor'
}

cannot_start() {
	for call in socket setsockopt bind listen getsockname signalfd4 epoll_create1 epoll_ctl; do
		behind="$bin/fail-call $call EPERM"
		both 1 echo-server 0 &&
			says_only "echo-server: ${call%4}: Operation not permitted" || return
	done
}

port_in_use() {
	both 1 echo-server "$port" && says_only 'echo-server: bind: Address already in use'
}

# Bytes that were sent back before the end are not lost, and the port is free again
ends_by_signal() {
	for signal in TERM INT; do
		for mode in chain plain; do
			start $mode && load 3 1000 && old_port=$port && stop_server $signal &&
				! load 1 1 2>/dev/null && start $mode && stop_server $signal || return
		done
	done
	[ "$old_port" -gt 1023 ]
}

wrong_ports() {
	for name in -1 65536 x 1x '' 99999999999999999999; do
		both 2 echo-server -- "$name" &&
			says_only "echo-server: PORT '$name': not a number from 0 to 65535" || return
	done
	usage 2 echo-server && both 2 echo-server 1 2 && says usage
}

# epoll_wait(), accept4(), setsockopt() and epoll_ctl(); epoll_wait(), recvfrom() and sendto()
# for each message; epoll_wait(), recvfrom() and close(); epoll_wait()
# Only the waits are kernel entries: all others are avoided.
counts_of_echo_server() {
	for messages in 1 100; do
		served load -c 100 1 ${messages}00 || return
		stats_are echo-server $((8 + 3 * messages)) $((3 + messages)) \
			"$work/chain.err" "$work/plain.err" || return
		for mode in chain plain; do
			grep -qxF "echo-server: of its system calls, $((3 + messages)) are waits" \
				"$work/$mode.err" || return
		done
	done
}

# With many connections, some of which are stuck, at least 9 of 10 entries are avoided of those that
# could be, which are those of all calls but the waits
avoided_entries() {
	start chain && load -c 100 20 5000 && load 20 300000 && load 100 100 && load -s 5 1000000 &&
		stop_server TERM || return
	cat "$work/chain.err"
	waits=$(sed -n 's/.* system calls, \([0-9]*\) are waits$/\1/p' "$work/chain.err")
	calls=$(sed -n 's/.*: \([0-9]*\) system calls, .* entries.*/\1/p' "$work/chain.err")
	entries=$(sed -n 's/.*, \([0-9]*\) kernel entries$/\1/p; s/.* needs //p' "$work/chain.err")
	[ $((10 * (calls - entries))) -ge $((9 * (calls - waits))) ]
}

### progress-server

# The server's command line in ps
shows() { # EXTENDED-REGULAR-EXPRESSION
	tr '\0' '\n' <"/proc/$server/cmdline" >"$work/title"
	[ "$(wc -l <"$work/title")" = 1 ] && grep -qxE "progress-server: $1" "$work/title" || {
		echo "not '$1', but:"
		cat "$work/title"
		return 1
	}
}

# A message of 100 bytes is a request
shows_requests() {
	shows '0 requests, last from nobody' && load -c 100 1 100 &&
		shows '1 requests, last from 127\.0\.0\.1:[0-9]+' &&
		load -c 100 1 10000 && shows '101 requests, last from 127\.0\.0\.1:[0-9]+' &&
		load -c 100 5 1000 && shows '151 requests, last from 127\.0\.0\.1:[0-9]+' &&
		[ -z "$(said_once)" ]
}
shows_progress() {
	served_by=progress-server
	served shows_requests || return
	# As on a kernel that has no process page
	behind="$bin/fail-call prctl:0=$((0x50504147)) EINVAL"
	served shows_requests
}

shows_nothing() {
	start chain --no-titles && load -c 100 1 100 || return
	tr '\0' ' ' <"/proc/$server/cmdline" >"$work/title"
	stop_server TERM && echo "$bin/progress-server --no-titles 0 " | tr -d '\n' |
		cmp - "$work/title"
}
no_titles() { served_by=progress-server && shows_nothing; }

sends_back() {
	load 1 1 && load 20 100000 && load -c 65536 2 1000000 && by_netcat && [ -z "$(said_once)" ]
}
progress_sizes() { served_by=progress-server && served sends_back; }

# Each connection fails, is reported and closed, and the server goes on. Descriptors: 3 is the
# listener, 4 a connection.
progress_fails() { # MESSAGE
	for n in 1 3; do
		load $n 100
		[ $? = 1 ] || return
	done
	[ "$(said_once)" = "progress-server: $1" ]
}
progress_calls_fail() {
	served_by=progress-server
	behind="$bin/fail-call read:0=4 EIO"
	served progress_fails 'read: Input/output error' || return
	behind="$bin/fail-call write:0=4 EPIPE"
	served progress_fails 'write: Broken pipe'
}

progress_cannot_start() {
	for call in socket setsockopt bind listen getsockname; do
		behind="$bin/fail-call $call EPERM"
		both 1 progress-server 0 &&
			says_only "progress-server: $call: Operation not permitted" || return
	done
	behind="$bin/fail-call prctl EPERM"
	both 1 progress-server 0 &&
		says_only 'progress-server: title: Operation not permitted' || return
	for option in '' --plain --no-titles; do
		run chain "$bin/fail-call" accept4 EMFILE "$bin/progress-server" $option 0
		[ "$(cat "$work/chain.status")" = 1 ] &&
			says_only 'progress-server: accept4: Too many open files' || return
	done
}

wrong_progress_options() {
	for name in -1 65536 x 1x '' 99999999999999999999; do
		both 2 progress-server -- "$name" && says_only \
			"progress-server: PORT '$name': not a number from 0 to 65535" || return
	done
	for n in 0 -1 x 1x '' 99999999999999999999; do
		both 2 progress-server --requests="$n" 0 && says_only \
			"progress-server: --requests=$n: not a number from 1 on" || return
	done
	usage 2 progress-server && both 2 progress-server 1 2 && says usage
}

# accept4(), a read() and a write() for each of 20 requests, close() twice, and exit_group():
# with titles and without. With --plain, one prctl() more for each.
entries_of_titles() {
	! is_dynamic || { skip "not static: what the sanitizers do is counted, too"; return; }
	served_by=progress-server
	behind="$bin/count-entries -f accept4 $work/counted"
	for option in --no-titles '' --plain; do
		start chain $option --requests=20 && load -c 100 1 2000 && wait_for_server || return
		cat "$work/counted" >>"$work/all"
	done
	cat "$work/all"
	printf '44\n44\n64\n' | cmp - "$work/all"
}

### spawn-env

# Without spawn-env, a command inherits all of that; with spawn-env, nothing
resets_all() {
	state='/^Sig[BI]/p'	# SigBlk, SigIgn
	# All but SIGKILL and SIGSTOP
	printf 'SigBlk:\tfffffffffffbfeff\nSigIgn:\tfffffffffffbfeff\n' >"$work/expected"
	"$bin/hostile" sed -n "$state" /proc/self/status | diff - "$work/expected" || return
	behind="$bin/hostile"
	both 0 spawn-env sed -n "$state" /proc/self/status && silent &&
		prints 'SigBlk:	0000000000000000
SigIgn:	0000000000000000'
}

# Descriptors 0 to 2, and the folder that is listed
closes_all() {
	"$bin/hostile" ls /proc/self/fd >"$work/hostile" && [ "$(wc -l <"$work/hostile")" -ge 14 ] &&
		behind="$bin/hostile" && both 0 spawn-env ls /proc/self/fd && silent &&
		[ "$(cat "$work/chain.out")" = '0
1
2
3' ]
}

# A closed standard descriptor becomes /dev/null, and no opened file takes its place
standard_closed() {
	for mode in '' --plain; do
		(exec <&- 2>&- && "$bin/spawn-env" $mode -o out sh -c \
			'for i in 0 1 2; do readlink /proc/$$/fd/$i; done') || return
		printf '/dev/null\n%s/out\n/dev/null\n' "$(pwd -P)" | cmp - out || return
	done
}

redirects() {
	before() { with_old; }
	both 0 spawn-env -i to/file -o to/out -e to/err sh -c 'cat; echo done; echo error >&2' &&
		silent && [ ! -s "$work/chain.out" ] &&
		[ "$(cat to/out)" = 'the old content
done' ] && [ "$(cat to/err)" = error ] && [ "$(stat -c %a to/out)" = 644 ] &&
		both 0 spawn-env -o to/file echo new && [ "$(cat to/file)" = new ] &&
		both 0 spawn-env -o to/1 -o to/2 echo new && [ "$(cat to/2)" = new ] && [ ! -s to/1 ]
}

# The options are followed in their order
in_order() {
	before() { nothing_there && mkdir to/in; }
	both 0 spawn-env -C to -o 1 -u 077 -C in -o 2 -e 3 -u 027 sh -c 'umask; pwd; ls .. >&2' &&
		silent && [ "$(stat -c %a to/1 to/in/2 to/in/3)" = '644
600
600' ] && [ "$(cat to/in/2)" = "0027
$PWD/to/in" ] && [ "$(cat to/in/3)" = '1
in' ]
}

new_session() {
	session='{ print ($1 == $6) ? "leader" : "none" }'
	both 0 spawn-env awk "$session" /proc/self/stat && prints none &&
		both 0 spawn-env -s awk "$session" /proc/self/stat && prints leader
}

exit_statuses() {
	both 0 spawn-env true && both 1 spawn-env false && both 33 spawn-env sh -c 'exit 33' &&
		both 255 spawn-env sh -c 'exit 255' && both 137 spawn-env sh -c 'kill -9 $$' &&
		both 143 spawn-env sh -c 'kill -TERM $$' && silent
}

# The exit statuses of sh for a command that it did not find, or could not run
not_run() {
	echo 'echo no' >plain
	printf '\177ELF' >broken
	chmod 755 broken
	printf '#!/gone\n' >script
	chmod 755 script
	# Folders of PATH that are closed to us say so: these are open
	behind='env PATH=/bin:/usr/bin'
	for name in no-such-command ./no-such-command /gone/command '' ./script; do
		both 127 spawn-env "$name" x &&
			says_only "spawn-env: execve: $name: No such file or directory" || return
	done
	for name in ./plain /; do
		both 126 spawn-env "$name" &&
			says_only "spawn-env: execve: $name: Permission denied" || return
	done
	both 126 spawn-env ./broken && says_only 'spawn-env: execve: ./broken: Exec format error' &&
		both 126 spawn-env ./plain/x && says_only 'spawn-env: execve: ./plain/x: Not a directory'
}

# A file that must not be run does not end the search, as in execvp()
searches_path() {
	mkdir -p 1 2 3
	for i in 1 2 3; do printf '#!/bin/sh\necho %s "$@"\n' $i >$i/command; done
	chmod 755 3/command
	touch file
	with='env PATH'
	here=$PWD
	behind="$with=/gone:$here/1:$here/file:$here/2:$here/3:/bin:/usr/bin"
	both 0 spawn-env command 'a b' c && silent && prints '3 a b c' || return
	behind="$with=/gone:$here/1:$here/file:/gone"
	both 126 spawn-env command && says_only 'spawn-env: execve: command: Permission denied' ||
		return
	behind="$with=/gone:$here/file"
	both 127 spawn-env command &&
		says_only 'spawn-env: execve: command: No such file or directory' || return
	# An empty one is the working folder
	for path in '' : /gone: :/gone /gone::/gone; do
		behind="$with=$path"
		both 0 spawn-env -C 3 command && silent && prints 3 || return
	done
	behind='env -u PATH'
	both 0 spawn-env echo x && prints x
}

step_fails() { # MESSAGE ARGUMENT...
	message=$1
	shift
	both 125 spawn-env "$@" touch to/ran && says_only "spawn-env: $message" &&
		[ ! -e to/ran ]
}
# Each of the steps fails in turn, and nothing is run
each_step_fails() {
	before() { nothing_there; }
	step_fails 'openat: gone: No such file or directory' -i gone &&
		step_fails 'openat: gone/file: No such file or directory' -o gone/file &&
		step_fails 'openat: to: Is a directory' -e to &&
		step_fails 'chdir: gone: No such file or directory' -u 022 -C gone &&
		step_fails 'setsid: touch: Operation not permitted' -s -s || return
	step_of_call rt_sigaction:0=1 rt_sigaction touch &&
		step_of_call rt_sigaction:0=64 rt_sigaction touch &&
		step_of_call dup2:1=2 dup2 to/err -e to/err &&
		step_of_call close_range:0=3 close_range touch &&
		step_of_call rt_sigprocmask:0=1 rt_sigprocmask touch || return
	behind="$bin/fail-call vfork EAGAIN"
	both 125 spawn-env true && says_only 'spawn-env: vfork: Resource temporarily unavailable'
}
step_of_call() { # CALL NAME SUBJECT ARGUMENT...
	behind="$bin/fail-call $1 EPERM"
	name_of_call=$2
	subject=$3
	shift 3
	step_fails "$name_of_call: $subject: Operation not permitted" "$@"
}

wrong_options() {
	for mask in 8 -1 1000 x '' 07x; do
		both 125 spawn-env -u "$mask" echo ran &&
			says_only "spawn-env: -u $mask: not an octal number from 0 to 777" || return
	done
	usage 125 spawn-env && both 125 spawn-env -i && says usage
	# As many entries as a chain may have, and one more
	options=$(printf ' -u22%.0s' $(seq 1 957))
	both 0 spawn-env $options /bin/echo ran && prints ran || return
	run chain "$bin/spawn-env" $options -u22 -o to /bin/echo ran
	[ "$(cat "$work/chain.status")" = 125 ] && [ ! -e to ] && says_only \
		'spawn-env: chain: too many options or folders of PATH'
}

counts_of_spawn_env() {
	# rt_sigaction() of 62 signals, close_range(), rt_sigprocmask(), execve()
	counts 65 1 spawn-env /bin/true &&
		counts 71 1 spawn-env -i "$work/old" -o to -s -u 22 /bin/true || return
	# The rest of them, open() and execve() of the ones that are not there
	counts 63 1 spawn-env -C gone /bin/true && counts 65 1 spawn-env ./gone || return
	mkdir -p some
	ln -s /bin/true some/command
	(PATH=/gone:some:$PATH && counts 66 1 spawn-env command)
}

echo "TAP version 13"
check "atomic-write: sizes" replace_sizes
check "atomic-write: owner and mode are kept" replace_modes
check "atomic-write: a new file" make_new
check "atomic-write: odd names" names_of_files
check "atomic-write: refused files" refused_files
check "atomic-write: without permission" without_permission
check "atomic-write: input that cannot be read" standard_input_fails
check "atomic-write: each call fails" each_call_fails
check "atomic-write: a call fails when the file is replaced" late_call_fails
check "atomic-write: cleaning up fails" cleanup_fails
check "atomic-write: short writes, to the limit of a file's size" write_to_limit
check "atomic-write: a full file system" full_file_system
check "atomic-write: readers see all or nothing" readers_see_all_or_nothing
check "atomic-write: killed at any time" killed
check "atomic-write: how many calls and entries" counts_of_atomic_write
check "atomic-write: the entries, counted" entries_are_counted
check "atomic-write: usage" usage 2 atomic-write
check "echo-server: sizes" served sizes_of_messages
check "echo-server: many connections" served many_connections
check "echo-server: connections that are stuck" served stuck_connections
check "echo-server: more connections than may be open" limited
check "echo-server: connections that are reset" served reset_connections
check "echo-server: netcat" served by_netcat
check "echo-server: each call fails" calls_fail
check "echo-server: it cannot go on" cannot_go_on
check "echo-server: it cannot start" cannot_start
check "echo-server: a port that is in use" served port_in_use
check "echo-server: signals end it" ends_by_signal
check "echo-server: usage" wrong_ports
check "echo-server: how many calls and entries" counts_of_echo_server
check "echo-server: how many entries are avoided" avoided_entries
check "progress-server: its title is how far it is" shows_progress
check "progress-server: without titles" no_titles
check "progress-server: it sends back all data" progress_sizes
check "progress-server: each call fails" progress_calls_fail
check "progress-server: it cannot start" progress_cannot_start
check "progress-server: usage" wrong_progress_options
check "progress-server: a title is no kernel entry" entries_of_titles
check "spawn-env: all signals are reset" resets_all
check "spawn-env: other descriptors are closed" closes_all
check "spawn-env: standard input, output and error are closed" standard_closed
check "spawn-env: redirections" redirects
check "spawn-env: options in their order" in_order
check "spawn-env: a new session" new_session
check "spawn-env: exit statuses" exit_statuses
check "spawn-env: commands that cannot be run" not_run
check "spawn-env: PATH" searches_path
check "spawn-env: each step fails" each_step_fails
check "spawn-env: usage" wrong_options
check "spawn-env: how many calls and entries" counts_of_spawn_env
echo "1..$number"
exit $bad
