#!/opt/busybox/sh
# SPDX-License-Identifier: GPL-2.0
# What reads, changes and writes text
export PATH=/opt/busybox
seq 200 | awk '{ print $1, $1 * $1 % 97, "line-" $1 % 7 }' >lines
sort -k 2n -k 1nr lines | head -n 20
sort -t- -k 2 -u lines
uniq -c <lines | head -n 2
cut -d ' ' -f 2,3 lines | tail -n 5
grep -c line-3 lines
grep -nE '^(1|9)[0-9] ' lines | sed -n '1,12p'
grep -q nowhere lines || echo "not there: $?"
sed -e 's/line-\([0-9]\)/<\1>/' -e '/<4>/d' -e '5q' lines
sed -i 's/ /:/g' lines && head -n 2 lines
awk -F: '{ sum[$3] += $2 } END { for (k in sum) print k, sum[k] }' lines | sort
awk 'BEGIN { while (("echo a; echo b" | getline x) > 0) print "got", x
	print "to the shell" | "cat"; close("cat"); exit 3 }'
echo "awk $?"
tr a-z A-Z <lines | tr -d 0-9 | uniq | head -n 7
tr -s ':' '\n' <lines | sort | uniq -c | sort -rn | head -n 5
paste -d, lines lines | head -n 2
seq 5 >five && seq 3 7 >seven
diff five seven
diff -u five seven | tail -n +3
nosuch; echo $?
tee copy1 copy2 <five | wc -c
cmp five copy1 && cmp five seven
od -c five | head -n 3
hexdump -C seven
xxd five | xxd -r
fold -w 10 lines | head -n 3
expand -t 4 <<END
	one	two
END
nl five; tac five; rev five
printf '%s %05d %x %b\n' text 42 255 'a\tb'
dos2unix <five | unix2dos | od -An -tx1 | head -n 1
strings -n 3 /opt/busybox/busybox | head -n 1000 | wc -l
printf 'abc' | base64 | base64 -d
echo 2^100 | bc
echo '10 k 2 v p' | dc
expr 7 \* 6 && expr abc : 'a\(.\)c'
cal 2 2024
date -u -d @1700000000
shuf -i 1-100 | sort -n | md5sum
