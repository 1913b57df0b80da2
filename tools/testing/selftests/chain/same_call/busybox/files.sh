#!/opt/busybox/sh
# SPDX-License-Identifier: GPL-2.0
# Trees of files: making, copying, moving, finding, removing
export PATH=/opt/busybox
umask 022
mkdir -p tree/a/b/c tree/d
for i in 1 2 3 4 5 6 7 8 9; do
	seq $((i * 100)) >"tree/a/file$i"
	ln -s "../a/file$i" "tree/d/link$i"
done
ln tree/a/file1 tree/a/b/hard
mkfifo tree/a/b/fifo
touch tree/a/b/c/empty "tree/a/b/c/with space"
chmod 600 tree/a/file2
chmod -R g-x,o= tree/a/b
find tree -exec touch -h -d '2024-01-02 03:04:05' {} +
ls -lnR tree | grep -v ^total
find tree -type l | sort
find tree -type f -size +1k -perm 644 | sort
find tree -name 'file[3-5]' -exec wc -l {} \; | sort
find tree -type f -print0 | sort -z | xargs -0 -n 2 echo
find tree -newer tree/a/file1
cp -a tree copy && diff -r tree/a copy/a && echo same
cp -rL tree/d real && ls -l real/link9 | cut -c 1-10
mv copy/a/file9 copy/a/b/ && mv copy/a copy/moved
find copy -type f | sort
du -a copy/moved | sort
stat -c '%n %s %f %h %U %F' tree/a/file2 tree/a/b tree/d/link1 tree/a/b/fifo
readlink tree/d/link1
realpath tree/d/../a/file1 | sed "s#^$PWD#.#"
truncate -s 5000 sparse && stat -c %s sparse
fallocate -l 9000 sparse && stat -c %s sparse
rm copy
rm -r copy && rmdir tree
[ ! -e copy ] && [ -p tree/a/b/fifo ] && [ -L tree/d/link1 ] && echo tests
which ls
rmdir "$(mktemp -d ./made.XXXXXX)" && echo made
cat tree/nothing tree/a
ln -s loop loop && cat loop
rm -rf tree && ls
