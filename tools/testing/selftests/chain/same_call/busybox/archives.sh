#!/opt/busybox/sh
# SPDX-License-Identifier: GPL-2.0
# Archives, compression and checksums
export PATH=/opt/busybox
umask 022
mkdir -p data/deep/er
seq 20000 >data/numbers
head -c 300000 /opt/busybox/busybox >data/binary
ln -s numbers data/link
ln data/numbers data/deep/hard
echo x >data/deep/er/x
find data -exec touch -h -d '2024-01-02 03:04:05' {} +
tar cf t.tar data && tar tvf t.tar | sort
for how in z:gz j:bz2 J:xz; do
	rm -rf out && mkdir out
	case $how in
	J*) xz -c t.tar >t.tar.xz 2>/dev/null || continue ;;
	*) tar c"${how%:*}"f "t.tar.${how#*:}" data ;;
	esac
	tar x"${how%:*}"f "t.tar.${how#*:}" -C out
	diff -r data out/data && echo "${how#*:} same"
done
gzip -9 <data/numbers >n.gz && gzip -t n.gz && zcat n.gz | tail -n 1
bzip2 -c data/binary | bzip2 -dc | cmp - data/binary && echo bzip2
gzip -d <data/numbers
head -c 100 n.gz | gunzip | wc -c
(cd data && find . | sort | cpio -o -H newc) >d.cpio
cpio -t <d.cpio
mkdir c && (cd c && cpio -id <../d.cpio) && diff -r data c && echo cpio
md5sum data/numbers data/binary >sums
sha1sum data/numbers; sha256sum data/numbers
sha512sum <data/numbers; sha3sum <data/numbers
crc32 data/numbers
md5sum -c sums && echo changed >>data/numbers && md5sum -c sums
echo "status $?"
uuencode -m name <sums | uudecode -o - | cmp - sums && echo uu
unzip -l n.gz
ar -t /nowhere
dd if=data/binary of=part bs=1000 skip=10 count=5 2>&1 | grep records
dd if=data/numbers of=part bs=1 seek=3 conv=notrunc count=4 2>/dev/null
md5sum part
dd if=/dev/zero bs=64k count=3 2>/dev/null | wc -c
dd if=/nowhere
shred -u -n 1 part && ls part
