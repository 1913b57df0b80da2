#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# Tests of readfiles, cp and du: each must have the same effect with chains, without chains, and as
# cat, cp and du. Prints TAP. Runs on any Linux, and in a guest that has only BusyBox.
# usage: test-files.sh FOLDER-WITH-THE-SAMPLES
# ONLY=text: only the tests whose title begins with it
# shellcheck disable=SC2015,SC2317 # tests are all "and", and called by check
# shellcheck disable=SC2086 # $mode may be no word at all
# shellcheck disable=SC2094 # a file is appended to itself on purpose
# shellcheck disable=SC3045 # dash and BusyBox have ulimit -n

[ $# -eq 1 ] && [ -x "$1/readfiles" ] && [ -x "$1/cp" ] && [ -x "$1/du" ] || {
	echo "usage: test-files.sh FOLDER, with readfiles, cp and du in it" >&2
	exit 2
}
export LC_ALL=C
# Take the samples' folder out of PATH, to compare them with the system's cp and du
samples=$(cd "$1" && pwd) || exit
path=
IFS=:
for folder in $PATH; do
	[ "$folder" = "$samples" ] || path=$path${path:+:}$folder
done
unset IFS
PATH=$path

work=$(mktemp -d) || exit
trap 'cd /; chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
# In a folder where the user nobody can run them
bin=$work/bin
mkdir "$bin" "$work/in" && cp "$samples/readfiles" "$samples/cp" "$samples/du" "$bin" || exit
chmod 755 "$work" "$bin" "$work/in"
cd "$work/in" || exit
umask 022

number=0 bad=0

# check TITLE COMMAND...: passes if the command succeeds, else its output is shown
check() {
	title=$1
	shift
	case $title in "${ONLY:-}"*) ;; *) return ;; esac
	number=$((number + 1))
	: >"$work/input"
	rm -rf "$work/expected" to
	as='' before=:
	if "$@" >"$work/said" 2>&1; then
		echo "ok $number $title"
	else
		head -n 20 "$work/said" | sed 's/^/# /'
		echo "not ok $number $title"
		bad=1
	fi
}

# Run a command without the privileges of root
as_nobody() {
	if [ "$(id -u)" != 0 ]; then
		"$@"
	elif setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
	else
		su -s /bin/sh -c 'exec "$@"' -- nobody sh "$@"	# BusyBox has this one
	fi
}

# The contents of the folder "to", where the samples write files
left() {
	[ -d to ] || return 0
	{
		find to -exec stat -c '%n: %F, mode %a, %h links, %s bytes' {} +
		find to -type f -exec md5sum {} +
	} | sort
}

# run AS COMMAND...: leaves AS.out, .err, .status, and .left
run() {
	run_as=$1
	shift
	"$before"
	$as timeout 60 "$@" >"$work/$run_as.out" 2>"$work/$run_as.err" <"$work/input"
	echo $? >"$work/$run_as.status"
	left >"$work/$run_as.left"
}

# both STATUS SAMPLE ARGUMENT...: run it in both modes. Both must write the same, which must be the
# contents of the file "expected" if there is one.
both() {
	status=$1
	sample=$2
	shift 2
	run chain "$bin/$sample" "$@"
	run plain "$bin/$sample" --plain "$@"
	for part in out err status left; do
		[ -s "$work/chain.$part" ] || [ -s "$work/plain.$part" ] || continue
		cmp "$work/chain.$part" "$work/plain.$part" || {
			head -n 5 "$work/chain.$part" "$work/plain.$part"
			return 1
		}
	done
	read -r found <"$work/chain.status"
	[ "$found" = "$status" ] || {
		echo "$sample: exit status $found and not $status"
		cat "$work/chain.err"
		return 1
	}
	[ ! -e "$work/expected" ] || cmp "$work/expected" "$work/chain.out"
}

says() { # TEXT: on standard error
	grep -qF -- "$1" "$work/chain.err" || {
		echo "'$1' is not in:"
		cat "$work/chain.err"
		return 1
	}
}
silent() { [ ! -s "$work/chain.err" ] || { cat "$work/chain.err"; return 1; }; }

# counts PLAIN CALLS ENTRIES SAMPLE ARGUMENT...: check the output of --stats, in each mode
counts() {
	plain="$4: $1 system calls, $1 kernel entries"
	calls=$2
	entries=$3
	sample=$4
	shift 4
	emulated="$sample: $calls system calls, over $calls kernel entries: emulated, chain() needs $entries"
	chained="$sample: $calls system calls, $entries kernel entries"
	"$bin/$sample" --stats "$@" 2>"$work/chain.err" >/dev/null
	grep -qxF -e "$emulated" -e "$chained" "$work/chain.err" || {
		echo "not '$chained':"
		cat "$work/chain.err"
		return 1
	}
	CHAIN_EMULATE=1 "$bin/$sample" --stats "$@" 2>&1 >/dev/null | grep -xF "$emulated" &&
		"$bin/$sample" --plain --stats "$@" 2>&1 >/dev/null | grep -xF "$plain"
}

bytes() { # NUMBER: that many, in numbered lines
	seq 1 "$1" | head -c "$1"
}

usage() { # SAMPLE: a wrong option prints the usage, and has no other effect
	both 2 "$1" --nonsense && says "usage: $1" &&
		"$bin/$1" --help >"$work/help" && grep -q "^usage: $1" "$work/help"
}

### readfiles

many_files() {
	mkdir many
	for i in $(seq 1 200); do bytes $((i * 7 % 300)) >"many/$i"; done
	cat many/* >"$work/expected"
	both 0 readfiles many/* && silent
}

# Sizes around those of the buffers
big_files() {
	mkdir big
	for i in 65535 65536 65537 131071 131072 131073 400000; do bytes "$i" >"big/$i"; done
	cat big/* many/1* big/* >"$work/expected"
	both 0 readfiles big/* many/1* big/* && silent
}

missing_files() {
	cat many/1 many/2 many/3 >"$work/expected"
	both 1 readfiles gone many/1 '' many/2 many/1/x many/3 "$long" &&
		says 'readfiles: gone: No such file or directory' &&
		says 'readfiles: : No such file or directory' &&
		says 'readfiles: many/1/x: Not a directory' &&
		says "readfiles: $long: File name too long" &&
		[ "$(wc -l <"$work/chain.err")" -eq 4 ]
}

folders() {
	cat many/1 many/2 >"$work/expected"
	both 1 readfiles many/1 many many/2 && says 'readfiles: many: Is a directory'
}

unreadable_files() {
	bytes 10 >secret
	chmod 600 secret
	[ "$(id -u)" = 0 ] || chmod 0 secret
	cat many/1 many/2 >"$work/expected"
	as=as_nobody
	both 1 readfiles many/1 secret many/2 && says 'readfiles: secret: Permission denied'
}

# Messages come in the order of the files
in_order() {
	for mode in '' --plain; do
		"$bin/readfiles" $mode many/1 gone many/2 many many/3 >"$work/order$mode" 2>&1
	done
	cmp "$work/order" "$work/order--plain" && {
		cat many/1
		echo 'readfiles: gone: No such file or directory'
		cat many/2
		echo 'readfiles: many: Is a directory'
		cat many/3
	} >"$work/order.expected" && cmp "$work/order" "$work/order.expected"
}

odd_names() {
	mkdir odd
	for name in 'new
line' ' space ' "$bad_utf8" '*' -0 "$name255"; do bytes 100 >"odd/$name"; done
	cat odd/* >"$work/expected"
	both 0 readfiles odd/* && silent || return
	for name in odd/*; do printf '%s\0' "$name"; done >"$work/input"
	both 0 readfiles -0 && both 0 readfiles --null && silent || return
	(cd odd && cat ./-0 >"$work/expected" && both 0 readfiles -- -0)
}

names_of_input() {
	: >"$work/expected"
	both 0 readfiles && silent || return
	for i in $(seq 1 130); do echo "many/$i"; done >"$work/input"
	xargs cat <"$work/input" >"$work/expected"
	both 0 readfiles && silent || return
	# The last line may have no end, and a 0 is in no name
	printf 'many/1\nmany/2' >"$work/input"
	cat many/1 many/2 >"$work/expected"
	both 0 readfiles && silent || return
	printf 'many/1\0many/2\n' >"$work/input"
	: >"$work/expected"
	both 1 readfiles && says 'a name has a 0 in it'
}

# Files whose reads are short before their end
special_files() {
	set -- /proc/version /proc/filesystems
	[ ! -r /proc/kallsyms ] || set -- /proc/kallsyms "$@"
	cat "$@" >"$work/expected"
	both 0 readfiles "$@" && silent || return
	mkfifo pipe
	before=feed
	printf 'one two three' | cat many/1 - many/2 >"$work/expected"
	both 0 readfiles many/1 pipe many/2 && silent
}
feed() {
	(printf 'one '; sleep 0.3; printf 'two '; sleep 0.3; printf three) >pipe &
}

processes() {
	"$bin/readfiles" /proc/[0-9]*/stat >"$work/stat" 2>"$work/stat.err"
	[ $? -le 1 ] && grep -q "^$$ (" "$work/stat" || return
	# Some may have ended meanwhile
	! grep -vE ': (No such file or directory|No such process)$' "$work/stat.err"
}

full_device() { # SAMPLE ARGUMENT...
	sample=$1
	shift
	for mode in '' --plain; do
		"$bin/$sample" $mode "$@" >/dev/full 2>"$work/chain.err"
		[ $? -eq 1 ] && says "$sample: standard output: No space left on device" || return
	done
}

# The chain leaves big files open, which may be too many
too_many_open() (
	cp big/400000 big/again
	set -- big/* big/* big/* big/* big/*
	cat "$@" >"$work/expected"
	ulimit -n 20
	both 0 readfiles "$@" && silent
)

output_is_input() {
	for mode in '' --plain; do
		bytes 100 >grows
		timeout 60 "$bin/readfiles" $mode many/1 grows many/2 >>grows 2>"$work/chain.err"
		[ $? -eq 1 ] && says 'readfiles: grows: is the output, too' || return
		bytes 100 | cat - many/1 many/2 >"$work/expected"
		cmp grows "$work/expected" || return
	done
}

counts_of_readfiles() {
	# fstat() and writev() of the output; open(), fstat(), read() twice, close() of each
	counts 19 17 3 readfiles many/1 many/2 many/3 &&
		counts 2 2 2 readfiles gone &&
		counts 1 1 1 readfiles
}

### cp

# copies STATUS FROM TO: in both modes, and by the system's cp. All must leave the same in "to".
copies() {
	run reference cp "$2" "$3"
	[ "$(cat "$work/reference.status")" = "$1" ] || {
		echo "cp itself: exit status $(cat "$work/reference.status") and not $1"
		cat "$work/reference.err"
		return 1
	}
	both "$1" cp "$2" "$3" && diff "$work/reference.left" "$work/chain.left"
}

new() { rm -rf to && mkdir -m 777 to; }

copy_sizes() {
	before=new
	for i in 0 1 4096 131071 131072 131073 1000000; do
		bytes "$i" >from
		copies 0 from to/file && silent && cmp from to/file || return
	done
}

copy_modes() {
	before=new
	for mode in 644 755 600 640 444; do
		rm -f from
		bytes 10 >from
		chmod $mode from
		copies 0 from to/file || return
		(umask 027; copies 0 from to/file) || return
	done
	# It would be somebody else's program
	chmod 6755 from
	both 0 cp from to/file && [ "$(stat -c %a to/file)" = 755 ]
}

# An existing file keeps its mode and its names
old() {
	new
	bytes 5000 >to/file
	chmod 604 to/file
	ln to/file to/again
	ln -s file to/symlink
	mkdir to/folder
}
copy_over() {
	before=old
	bytes 10 >from
	copies 0 from to/file && copies 0 from to/symlink && silent
}

copy_refused() {
	before=old
	copies 1 gone to/new && says 'cp: gone: No such file or directory' &&
		copies 1 many to/new && says 'cp: many: Is a directory' &&
		copies 1 many to/file && says 'cp: many: Is a directory' &&
		copies 1 from to/gone/new && says 'cp: to/gone/new: No such file or directory' &&
		copies 1 from to/file/new && says 'cp: to/file/new: Not a directory' &&
		copies 1 from "$long" && says "cp: $long: File name too long" &&
		both 1 cp from to/folder && says 'cp: to/folder: Is a directory' &&
		copies 1 '' to/file && copies 1 from ''
}

copy_to_itself() {
	before=old
	old
	left >"$work/before"
	for name in file again symlink ./file; do
		both 1 cp to/file to/$name && diff "$work/before" "$work/chain.left" &&
			says "cp: to/file and to/$name are the same file" || return
	done
	both 1 cp to/symlink to/again && diff "$work/before" "$work/chain.left"
}

copy_without_permission() {
	before=protected
	as=as_nobody
	protected && copies 1 to/secret to/new && says 'cp: to/secret: Permission denied' &&
		copies 1 from to/readonly && says 'cp: to/readonly: Permission denied' &&
		copies 1 from to/shut/new && says 'cp: to/shut/new: Permission denied'
}
protected() {
	new
	bytes 10 >to/secret
	bytes 10 >to/readonly
	mkdir to/shut
	if [ "$(id -u)" = 0 ]; then
		chmod 600 to/secret
	else
		chmod 0 to/secret
	fi
	chmod 444 to/readonly
	chmod 555 to/shut
}

copy_devices() {
	before=new
	copies 0 /proc/version to/file && copies 0 /dev/null to/file && both 0 cp from /dev/null &&
		both 1 cp from /dev/full && says 'cp: /dev/full: No space left on device' &&
		both 0 cp from /dev/stdout && cmp from "$work/chain.out" || return
	rm -f pipe
	mkfifo pipe
	before=new_and_feed
	both 0 cp pipe to/file && silent && [ "$(cat to/file)" = 'one two three' ]
}
new_and_feed() { new && feed; }

copy_by_steps() {
	before=new
	bytes 1000000 >from
	for steps in 1 2 3 7 20 18446744073709551615; do
		both 0 cp --steps $steps from to/file && silent && cmp from to/file || return
	done
	for steps in 0 -1 '' x 1x 18446744073709551616; do
		both 2 cp --steps "$steps" from to/new && says "cp: --steps $steps: not a number" &&
			[ ! -e to/new ] || return
	done
}

# A short write fills the file up to the limit, and the next write fails
copy_to_limit() (
	before=new
	bytes 200000 >from
	trap '' XFSZ
	ulimit -f 100
	both 1 cp from to/file && says 'cp: to/file: File too large' &&
		head -c "$(stat -c %s to/file)" from | cmp - to/file &&
		[ "$(stat -c %s to/file)" -gt 0 ] || return
	# It closes both files: the chain for a short write, that which fails, the chain again
	counts 10 10 3 cp from to/file
)

# wait_for_state PID STATE: wait until /proc/PID/stat has the state, for at most a minute
wait_for_state() {
	for _ in $(seq 600); do
		[ "$(sed 's/^.*) //; s/ .*//' "/proc/$1/stat")" != "$2" ] || return 0
		sleep 0.1
	done
	echo "not in state $2:"
	cat "/proc/$1/stat"
	return 1
}

# If the process is stopped, its write to a full pipe is short: that takes one write more
copy_after_stop() {
	bytes 131072 >from
	for mode in '' --plain; do
		rm -f pipe
		mkfifo pipe
		# Open at both ends, so that cp sleeps only when the pipe is full
		exec 3<>pipe
		"$bin/cp" $mode --stats from pipe 2>"$work/chain.err" &
		copier=$!
		wait_for_state $copier S && kill -STOP $copier && wait_for_state $copier T
		stopped=$?
		kill -CONT $copier
		cat <pipe >copied 3<&- &
		reader=$!
		exec 3<&-
		wait $copier && wait $reader && [ $stopped = 0 ] && cmp from copied &&
			says 'cp: 10 system calls' || return
	done
}

# open() and fstat() of both, ftruncate(), two read() and a write(), two close()
counts_of_cp() {
	bytes 10 >from
	counts 10 10 1 cp from new &&
		counts 9 9 1 cp from /dev/null &&
		counts 8 8 1 cp /dev/null new &&
		counts 1 1 1 cp gone new
}

copy_arguments() {
	usage cp && both 2 cp && both 2 cp from && both 2 cp from to/file too
}

### du

make_tree() {
	mkdir -p tree/a/empty tree/a/b tree/c "tree/$name255" tree/many
	for i in 0 1 511 4095 4096 4097 100000; do bytes "$i" >"tree/a/$i"; done
	# Files of several names, in directories of which either may come first
	ln tree/a/100000 tree/c/100000
	ln tree/a/100000 tree/a/b/again
	ln tree/a/4097 tree/4097
	ln tree/a/4096 tree/a/copy
	bytes 70000 >tree/c/more
	ln tree/c/more tree/a/b/more
	ln tree/c/more tree/more
	ln -s a tree/link
	ln -s gone tree/c/dangling
	ln -s . tree/c/self
	ln tree/link tree/c/link
	mkfifo tree/c/pipe
	for name in 'new
line' ' space ' "$bad_utf8" '*' -a "tab	"; do
		mkdir "tree/c/$name"
		bytes 5000 >"tree/c/$name/$name"
	done
	bytes 9000 >"tree/$name255/$name255"
	# A getdents64() does not take them all, nor do two
	(cd tree/many && seq 1000001 1003000 | xargs touch)
	dd if=/dev/zero of=tree/sparse bs=1 count=1 seek=10000000 2>/dev/null
}

# counted STATUS ARGUMENT...: in both modes. The lines must be those of the system's du.
is_gnu_du=0
du --version 2>/dev/null | grep -q GNU && is_gnu_du=1
counted() {
	both "$@" || return
	sort "$work/chain.out" >"$work/sorted"
	status=$1
	shift 2
	du -k "$@" 2>/dev/null | sort | cmp - "$work/sorted"
}
# The same, if BusyBox differs from GNU
counted_by_gnu() {
	if [ $is_gnu_du = 1 ]; then
		counted "$@"
	else
		both "$@"
	fi
}

trees() {
	counted 0 du tree && counted 0 du -a tree && counted 0 du -s tree && silent &&
		counted 0 du -k -a tree/a && counted 0 du -a many &&
		counted_by_gnu 0 du --all tree/c && counted_by_gnu 0 du --summarize tree/c ||
		return
	(cd tree/c && counted 0 du && counted 0 du -a && counted 0 du -a .. && counted 0 du -- -a)
}

other_arguments() {
	counted 0 du tree/a/100000 && counted 0 du -s tree/a/100000 && counted 0 du tree/link &&
		counted 0 du tree/c/dangling && counted 0 du tree/a/empty &&
		counted 0 du tree/c/pipe && counted 0 du /dev/null &&
		counted_by_gnu 0 du -a tree/ && counted_by_gnu 0 du tree/link/ &&
		counted_by_gnu 0 du -a tree/a tree && counted_by_gnu 0 du -a tree tree/a &&
		counted_by_gnu 0 du tree/a tree/a tree/c many && counted_by_gnu 0 du -s tree/* &&
		silent || return
	counted_by_gnu 1 du gone tree/a '' tree/c && says 'du: gone: No such file or directory' &&
		says 'du: : No such file or directory' && counted_by_gnu 1 du "$long" || return
	usage du && both 2 du -a -s tree && says 'du: -a and -s are opposites'
}

# A directory that cannot be opened, one that can only be listed, one that can only be entered
closed_folders() {
	mkdir -p shut/0/in shut/444/in shut/111/in shut/755/in
	touch shut/0/file shut/444/file shut/755/file
	for mode in 0 444 111; do chmod $mode shut/$mode; done
	as=as_nobody
	both 1 du -a shut && says 'du: shut/0: Permission denied' &&
		says 'du: shut/111: Permission denied' &&
		says 'du: shut/444/in: Permission denied' &&
		says 'du: shut/444/file: Permission denied' &&
		[ "$(wc -l <"$work/chain.err")" -eq 4 ] || return
	for line in shut/0 shut/111 shut/444 shut/755/in shut/755/file shut/755 shut; do
		grep -q "	$line\$" "$work/chain.out" || return
	done
	[ "$(wc -l <"$work/chain.out")" -eq 7 ] || return
	[ $is_gnu_du = 0 ] || as_nobody du -ka shut 2>/dev/null | cmp - "$work/chain.out"
}

# Paths of twice PATH_MAX, of more directories than may be open, with other directories before and
# after the deep one
deep_tree() {
	name=$(printf '%0200d' 0)
	mkdir deep
	bytes 5000 >deep/bottom
	for i in $(seq 1 40); do
		mkdir -p "up/before/$name"
		mv deep "up/$name$i"
		mv up deep
		mkdir -p "deep/after/$name"
		bytes 100 >deep/file
	done
	(
		ulimit -n 30
		counted_by_gnu 0 du deep && counted_by_gnu 0 du -a deep && silent &&
			[ "$(wc -l <"$work/chain.out")" -eq $((2 + 40 * 6)) ]
	)
	deep=$?
	# Not every rm can do this
	for i in $(seq 40 -1 1); do
		mv "deep/$name$i" up
		rm -r deep
		mv up deep
	done
	return $deep
}

# Files and directories are made and removed meanwhile. All others must be counted.
vanishing() {
	mkdir -p busy/kept
	bytes 10000 >busy/kept/file
	du -ka busy/kept >"$work/kept"
	while :; do
		mkdir -p busy/x/y busy/z
		touch busy/x/1 busy/x/y/2 busy/z/3 busy/4
		rm -rf busy/x busy/z busy/4
	done &
	busy=$!
	watch_it
	watched=$?
	kill $busy
	wait $busy 2>/dev/null
	return $watched
}
watch_it() {
	for i in $(seq 1 "${ROUNDS:-50}"); do
		for mode in '' --plain; do
			timeout 60 "$bin/du" $mode -a busy >"$work/busy" 2>"$work/chain.err"
			[ $? -le 1 ] && grep busy/kept "$work/busy" | cmp - "$work/kept" || return
			timeout 60 "$bin/readfiles" $mode busy/* busy/kept/file \
				>"$work/busy" 2>>"$work/chain.err"
			[ $? -le 1 ] && cmp "$work/busy" busy/kept/file || return
			grep -vE ': (No such file or directory|Is a directory)$' "$work/chain.err" &&
				return 1
		done
	done
	true
}

# fstatat() of the argument and of its two children; openat(), fstat(), getdents64() twice and
# close() of two directories
counts_of_du() {
	mkdir -p small/in
	touch small/file
	# The argument; the directory; its children, with the other directory; close() of both
	counts 13 13 4 du small && counts 1 1 1 du small/file && counts 1 1 1 du gone
}

# avoided SAMPLE ARGUMENT...: check that at least 9 of 10 kernel entries are avoided of those that
# could be, which are all but one of --plain
avoided() {
	sample=$1
	shift
	"$bin/$sample" --plain --stats "$@" 2>&1 >/dev/null | tail -n 1 >"$work/plain.err"
	"$bin/$sample" --stats "$@" 2>&1 >/dev/null | tail -n 1 >"$work/chain.err"
	cat "$work/plain.err" "$work/chain.err"
	plain=$(sed -n 's/.* \([0-9]*\) kernel entries$/\1/p' "$work/plain.err")
	chained=$(sed -n 's/.* \([0-9]*\) kernel entries$/\1/p; s/.* needs //p' "$work/chain.err")
	[ $((10 * (plain - chained))) -ge $((9 * (plain - 1))) ]
}

avoided_entries() {
	for i in 1 2 3 4 5 6 7 8 9 10; do
		mkdir -p "usual/$i/$i"
		(cd "usual/$i" && seq 1 20 | xargs touch && cd "$i" && seq 1 20 | xargs touch)
	done
	bytes 1000000 >from
	avoided du usual && avoided readfiles many/* && avoided cp from /dev/null
}

name255=$(printf '%0255d' 0)
long=${name255}1
bad_utf8=$(printf 'bad\377\300utf8')

echo "TAP version 13"
check "readfiles: 200 files" many_files
check "readfiles: files that are bigger than the buffers" big_files
check "readfiles: files that are not there" missing_files
check "readfiles: directories" folders
check "readfiles: files that must not be read" unreadable_files
check "readfiles: messages in their place" in_order
check "readfiles: odd names" odd_names
check "readfiles: names from standard input" names_of_input
check "readfiles: files that are read in pieces" special_files
check "readfiles: all processes" processes
check "readfiles: a full device" full_device readfiles many/1 many/2
check "readfiles: more files than may be open" too_many_open
check "readfiles: the output as input" output_is_input
check "readfiles: how many calls and entries" counts_of_readfiles
check "readfiles: usage" usage readfiles
check "cp: sizes" copy_sizes
check "cp: permissions of a new file" copy_modes
check "cp: a file that is there" copy_over
check "cp: refused copies" copy_refused
check "cp: to itself" copy_to_itself
check "cp: without permission" copy_without_permission
check "cp: devices and pipes" copy_devices
check "cp: in steps" copy_by_steps
check "cp: to the limit of a file's size" copy_to_limit
check "cp: short writes" copy_after_stop
check "cp: how many calls and entries" counts_of_cp
check "cp: usage" copy_arguments
make_tree
check "du: trees" trees
check "du: other arguments" other_arguments
check "du: directories that must not be read" closed_folders
check "du: deeper than PATH_MAX" deep_tree
check "du and readfiles: vanishing files" vanishing
check "du: a full device" full_device du -a tree
check "du: a full device, at the end" full_device du -s tree
check "du: how many calls and entries" counts_of_du
check "du, readfiles and cp: how many entries are avoided" avoided_entries
echo "1..$number"
exit $bad
