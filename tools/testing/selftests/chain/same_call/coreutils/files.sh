#!/bin/dash
# SPDX-License-Identifier: GPL-2.0
# GNU coreutils on files
umask 022
mkdir -p tree/a/b/c tree/d
for i in $(seq 30); do
	seq "$i" >tree/a/file"$i"
done
ln -s ../a tree/d/link
ln tree/a/file1 tree/a/b/hard
mkfifo -m 600 tree/fifo
install -m 750 -D tree/a/file3 tree/new/dir/installed
find tree -exec touch -h -d '2024-01-02 03:04:05' {} +
ls -lR --time-style=full-iso tree | grep -v ^total
ls -la --sort=size tree/a | grep -v ^total | head -n 20
cp -a tree copy && diff -r --no-dereference tree/a copy/a && echo same
cp --sparse=always --reflink=auto tree/a/file9 sparse && cmp tree/a/file9 sparse
cp -r tree/d/link/. elsewhere && ls elsewhere | wc -l
mv -v tree/a/file1 tree/a/b/moved
mv -n tree/a/file2 tree/a/file3; ls tree/a/file2
rm -v tree/a/file4 && rm -rv tree/new
rm tree; rmdir tree/a; unlink tree/fifo && ls tree
stat -c '%n %s %a %h %F %y' tree/a/file5 tree/d/link
stat -f -c %T /proc
du -a --apparent-size tree/a/b | sort
df --output=target,fstype . /proc
readlink -f tree/d/link | sed "s#^$PWD#.#"
realpath --relative-to=tree/a copy/d
truncate -s 1M big && stat -c %s big
dd if=big of=big2 bs=100k count=7 conv=sync,fsync status=none && stat -c %s big2
dd if=big2 bs=1 count=3000 status=none | wc -c
split -n 4 tree/a/file30 part. && cat part.* | cmp - tree/a/file30 && echo parts
csplit -s tree/a/file30 10 20 && wc -l xx*
shred -u big2 && ls big2
chmod -v 4755 sparse && chmod --reference=tree/a/file6 sparse && stat -c %a sparse
chown -v nobody:nogroup sparse && stat -c %U:%G sparse
mknod null c 1 3 && echo gone >null && stat -c %t,%T null
ln -s nowhere dangling && cat dangling
cat tree; head -c 1 tree
ls --color=always -F copy | head -n 3
dir -1 copy && vdir copy | wc -l
sync -f . && link sparse sparse2 && stat -c %h sparse
mktemp -u XXXXXX | wc -c; mkdir -p x/y/z && rmdir -p x/y/z && ls x
