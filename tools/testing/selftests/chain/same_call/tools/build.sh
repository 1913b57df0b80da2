#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# make, and the tools that go with sources: diff, patch, sed, grep, tar, xz, rsync, perl
cat >Makefile <<'END'
all: $(foreach i,1 2 3 4 5 6 7 8 9,out/$(i)) sub
out/%: ; @mkdir -p out; sleep 0.0$*; seq $*00 >$@
sub: ; @+$(MAKE) --no-print-directory -f Makefile inner
inner: ; @echo inner $(shell echo shell)
fail: ; @kill -TERM $$$$
END
make -j 3; make -j 3; make -k fail 2>&1; make nowhere; echo $?; wc -l out/*
cp -r out new && sed -i 's/^7/seven/' new/* && diff -ru out new | sed '/^[-+][-+][-+]/s/\t.*//' >d
wc -l d; cp -r out patched && (cd patched && patch -p1 <../d) && diff -r new patched && echo patched
grep -rn seven new | sort | head -n 5; grep -rlZ 77 out | xargs -0 ls; grep x <&-; echo $?
find out -exec touch -d '2024-01-02' {} +
for how in --gzip --bzip2 --xz; do
	tar -c --sort=name $how -f t out && rm -rf x && mkdir x && tar -xf t -C x && diff -r out x/out
	md5sum <t
done
seq 300000 >big; xz -T 2 --block-size=300k -k big && xz -l big.xz | tail -n 1 | awk '{ print $1, $2 }'
xz -dc big.xz | cmp - big && gzip -c big | gzip -d | cmp - big && echo compressed
tar -xf /nowhere; echo $?; tar -C out -cf - . | tar -tf - | wc -l
rsync -a out/ copied && rsync -ai out/ copied && touch -d '2024-01-03' out/1
rsync -ai --delete out/ copied; rsync -a /nowhere/ copied; echo $?
perl -e 'use Socket; $| = 1;
	socketpair(A, B, AF_UNIX, SOCK_STREAM, 0) or die; my $pid = fork;
	if (!$pid) { close A; while (<B>) { syswrite B, uc } exit 3 }
	close B; syswrite A, "line\n"; print scalar <A>; shutdown A, 1; waitpid $pid, 0; print $? >> 8, "\n";
	local $SIG{ALRM} = sub { die "alarm\n" }; eval { alarm 1; sleep 100 }; print $@;
	$SIG{CHLD} = sub { print "CHLD\n" }; system "exit 4"; print $? >> 8, "\n";
	open P, "-|", "seq 1000"; my $n = 0; $n++ while <P>; close P; print "$n\n"; print `echo back`;
	$SIG{USR1} = sub { print "USR1\n" }; kill USR1 => $$; exec "nosuch" or print "$!\n"; exit 5'
echo $?
