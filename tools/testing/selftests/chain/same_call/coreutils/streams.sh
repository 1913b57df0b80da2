#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# GNU coreutils on streams and processes
seq 100000 >numbers
sort -R --random-source=numbers numbers >mixed
sort -n --parallel=4 -S 100k -T . mixed | cmp - numbers && echo sorted
sort -n -r -k 1.2 mixed | head -n 3
sort -c mixed; echo $?
for sum in md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum cksum sum; do
	$sum numbers
done
sha256sum numbers mixed >sums && sha256sum -c sums
wc numbers mixed && wc -l <numbers
head -c 1000 numbers | tail -c 10; head -n -99998 numbers
# The one that reads may begin after the first line that is written
(until [ -s first ]; do echo more >>mixed; sleep 0.1; done) &
timeout 60 tail -n 0 -f mixed | head -n 1 >first; wait; cat first
uniq -c <numbers | tail -n 1; comm -12 numbers numbers | wc -l
join numbers numbers 2>/dev/null | head -n 1
cut -c 1 numbers | sort | uniq -c
tr 0-9 a-j <numbers | tee copy1 copy2 | tail -n 1; cmp copy1 copy2 && echo tee
yes x | head -n 4; yes | sed 3q | wc -l
paste -s -d + numbers | head -c 20; echo; nl numbers | tail -n 1
od -An -tx1 -N 16 numbers; base64 numbers | head -n 1; base32 <<x
text
x
fmt -w 20 <<x; pr -t -3 -l 2 <<y; fold -w 5 <<z
some words to be put into lines
x
1
2
3
y
abcdefghij
z
tsort <<x; ptx <<y | head -n 2; expand <<z; factor 123456789; numfmt --to=iec 123456
a b
b c
x
some text
y
	tab
z
shuf -e -n 5 1 1 1 1 1; tac numbers | head -n 1; printf '%d %q\n' 7 'a b'
timeout 0.2 sleep 100; echo $?
timeout -k 0.1 60 sh -c 'trap "" TERM; kill $PPID; sleep 100'; echo $?
timeout --foreground 60 sh -c 'kill -SEGV $$'; echo $?
nohup sh -c 'kill -HUP $$; echo still' </dev/null; echo $?
env -i A=b env; env -u HOME A=1 sh -c 'echo ${HOME-none} $A'; env nosuch; echo $?
env --ignore-signal=INT sh -c 'kill -INT $$; echo ignored'
env --default-signal --block-signal=USR1 sh -c 'kill -USR1 $$; echo blocked'
nice -n 3 nice; stdbuf -oL echo x; nproc --all; chroot / echo in chroot
date -u -d @1700000000 +%F; sleep 0.1 0.1; test -t 0; echo $?; tty
expr 6 \* 7; id -u; id -un nobody; groups; whoami; uname -s; arch; pwd -P | grep -c /
cat /proc/self/comm; cat <numbers >/dev/full; echo $?
echo lost >&-; echo $?; ls /nowhere; echo $?; false; echo $?
basename /a/b.c .c; dirname /a/b.c; pathchk -p 'a:b'; seq -s , 5; true --version | head -n 1
pinky -l root 2>/dev/null | wc -l; users; who; stty -a; logname
dd if=/dev/zero bs=1M count=20 status=none | sha256sum
dd if=/dev/zero of=/dev/null bs=4k count=3 2>&1 | head -n 2
mkfifo f; cat numbers >f & cat f | md5sum; wait
