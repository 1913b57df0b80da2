# Arguments that suit the parameters of their calls, and arguments that do not

# Counts, which are limited by the size of the memory
$ chain check -e 'read(0, a[8], 64)'
  -e:1:15: read writes up to 64 bytes at buf, but 'a[8]' has 8; lower count, or use a larger buffer
  read(0, a[8], 64)
                ^
  [2]
$ chain check -e 'read(0, a[8], sizeof(a))' -e 'read(0, a+4, 4)' -e 'write(1, a, 0)' -e 'write(1, "ab", 3)'
$ chain check -e 'read(0, a[8], 8)' -e 'read(0, a+4, 5)'
  -e:2:14: read writes up to 5 bytes at buf, but 'a+4' has 4; lower count, or use a larger buffer
  read(0, a+4, 5)
               ^
  [2]
$ chain check -e 'write(1, "abc", 5)'
  -e:1:17: write reads up to 5 bytes at buf, but '"abc"' has 4; lower count, or use a larger buffer
  write(1, "abc", 5)
                  ^
  [2]
$ chain run -e 'read(0, a[8], -1)'
  -e:1:15: read writes up to 18446744073709551615 bytes at buf, but 'a[8]' has 8; lower count, or use a larger buffer
  read(0, a[8], -1)
                ^
  [2]
$ chain check -e 'getrandom(a[8], 0xffffffffffffffff)'
  -e:1:17: getrandom writes up to 18446744073709551615 bytes at ubuf, but 'a[8]' has 8; lower len, or use a larger buffer
  getrandom(a[8], 0xffffffffffffffff)
                  ^
  [2]
$ chain check -e 'nr:17(0, a[8], 9, 0)'
  -e:1:16: pread64 writes up to 9 bytes at buf, but 'a[8]' has 8; lower count, or use a larger buffer
  nr:17(0, a[8], 9, 0)
                 ^
  [2]
$ chain check -e 'readlink("x", a[8], 9)'
  -e:1:21: readlink writes up to 9 bytes at buf, but 'a[8]' has 8; lower bufsiz, or use a larger buffer
  readlink("x", a[8], 9)
                      ^
  [2]
$ chain check -e 'readlink("x", a[8], -1)' -e 'poll(p[8], 0x100000001, 0)' -e 'epoll_wait(3, e[12], -1, 0)'
$ chain check -e 'poll(p[15], 2, 0)'
  -e:1:13: poll writes up to 16 bytes at ufds, but 'p[15]' has 15; lower nfds, or use a larger buffer
  poll(p[15], 2, 0)
              ^
  [2]
$ chain check -e 'poll(p[16], 2, 0)' -e 'poll(p, 3, 0)'
  -e:2:9: poll writes up to 24 bytes at ufds, but 'p' has 16; lower nfds, or use a larger buffer
  poll(p, 3, 0)
          ^
  [2]
$ chain check -e 'epoll_wait(3, e[struct epoll_event], 2, 0)'
  -e:1:38: epoll_wait writes up to 24 bytes at events, but 'e[struct epoll_event]' has 12; lower maxevents, or use a larger buffer
  epoll_wait(3, e[struct epoll_event], 2, 0)
                                       ^
  [2]
$ chain check -e 'select(65, a[16], b[8], 0, 0)'
  -e:1:8: select writes up to 16 bytes at outp, but 'b[8]' has 8; lower n, or use a larger buffer
  select(65, a[16], b[8], 0, 0)
         ^
  [2]
$ chain check -e 'select(64, a[8], b[8], 0, 0)' -e 'mbind(0, 0, 0, m[8], 65, 0)' -e 'mbind(0, 0, 0, m, 66, 0)'
  -e:3:19: mbind reads up to 16 bytes at nmask, but 'm' has 8; lower maxnode, or use a larger buffer
  mbind(0, 0, 0, m, 66, 0)
                    ^
  [2]
$ chain check -e 'msgrcv(0, m[16], 9, 0, 0)'
  -e:1:18: msgrcv writes up to 17 bytes at msgp, but 'm[16]' has 16; lower msgsz, or use a larger buffer
  msgrcv(0, m[16], 9, 0, 0)
                   ^
  [2]
$ chain check -e 'mincore(m[8192], 8192, v[1])'
  -e:1:18: mincore writes up to 2 bytes at vec, but 'v[1]' has 1; lower len, or use a larger buffer
  mincore(m[8192], 8192, v[1])
                   ^
  [2]
$ chain check -e 'munmap(m[5000], 8192)' -e 'munmap(m, 8193)'
  -e:2:11: munmap covers up to 8193 bytes at addr, but 'm' has 5000; lower len, or use a larger buffer
  munmap(m, 8193)
            ^
  [2]
$ chain check -e 'load(a[4], 8)'
  -e:1:12: load reads up to 8 bytes at address, but 'a[4]' has 4; lower size, or use a larger buffer
  load(a[4], 8)
             ^
  [2]
$ chain check -e 'write(1, &u.release, 195)' -e 'uname(u[struct utsname])' -e 'write(1, &u.release, 261)'
  -e:3:22: write reads up to 261 bytes at buf, but '&u.release' has 260; lower count, or use a larger buffer
  write(1, &u.release, 261)
                       ^
  [2]

# Sizes that are given by a length in memory
$ chain check -e 'store32(l[4], 16)' -e 'recvfrom(3, b[9], 9, 0, a[16], l)' -e 'store32(l, 17)' -e 'recvfrom(3, b, 9, 0, a, l)'
  -e:4:25: recvfrom writes up to 17 bytes at addr, but 'a' has 16; lower addr_len, or use a larger buffer
  recvfrom(3, b, 9, 0, a, l)
                          ^
  [2]
$ chain check -e 'n = mov(99)' -e 'store32(l[4], n)' -e 'accept(3, a[16], l)' -e 'getsockname(3, a, u64(8))'

# Sizes of the parameter's type
$ chain check -e 'fstat(0, a[8])'
  -e:1:10: fstat writes 144 bytes at statbuf, but 'a[8]' has 8; use a larger buffer: NAME[struct stat]
  fstat(0, a[8])
           ^
  [2]
$ chain check -e 'fstat(0, s[struct stat])' -e 'fstat(0, &s.st_size)'
  -e:2:10: fstat writes 144 bytes at statbuf, but '&s.st_size' has 96; use a larger buffer: NAME[struct stat]
  fstat(0, &s.st_size)
           ^
  [2]
$ chain check -e 'clock_gettime(0, t[16])' -e 'clock_gettime(0, t+1)'
  -e:2:18: clock_gettime writes 16 bytes at tp, but 't+1' has 15; use a larger buffer: NAME[struct timespec]
  clock_gettime(0, t+1)
                   ^
  [2]
$ chain check -e 'utimensat(AT_FDCWD, "x", struct timespec{tv_sec=1}, 0)'
  -e:1:26: utimensat reads 32 bytes at utimes, but 'struct timespec{tv_sec=1}' has 16; use a larger buffer: NAME[SIZE]
  utimensat(AT_FDCWD, "x", struct timespec{tv_sec=1}, 0)
                           ^
  [2]
$ chain check -e 'pipe2(p[8], 0)' -e 'pipe(p+4)'
  -e:2:6: pipe writes 8 bytes at fildes, but 'p+4' has 4; use a larger buffer: NAME[SIZE]
  pipe(p+4)
       ^
  [2]
$ chain check -e 'accept(3, 0, l[2])'
  -e:1:14: accept writes 4 bytes at upeer_addrlen, but 'l[2]' has 2; use a larger buffer: NAME[SIZE]
  accept(3, 0, l[2])
               ^
  [2]
$ chain check -e 'rt_sigprocmask(SIG_BLOCK, 0, m[4], 8)'
  -e:1:30: rt_sigprocmask writes 8 bytes at oset, but 'm[4]' has 4; use a larger buffer: NAME[SIZE]
  rt_sigprocmask(SIG_BLOCK, 0, m[4], 8)
                               ^
  [2]
$ chain check -e 'connect(3, struct sockaddr_in{sin_family=AF_INET}, 17)'
  -e:1:52: connect reads up to 17 bytes at uservaddr, but 'struct sockaddr_in{sin_family=AF_INET}' has 16; lower addrlen, or use a larger buffer
  connect(3, struct sockaddr_in{sin_family=AF_INET}, 17)
                                                     ^
  [2]
$ chain check -e 'store64(a[8], 1)' -e 'store32(a+4, 1)' -e 'store64(a+4, 1)'
  -e:3:9: store64 writes 8 bytes at address, but 'a+4' has 4; use a larger buffer: NAME[SIZE]
  store64(a+4, 1)
          ^
  [2]
$ chain check -e 'mov(u64(a[8]))' -e 'mov(s32(a+4))' -e 'mov(u64(a+1))'
  -e:3:5: u64(a+1) reads 8 bytes, but there are 7; use load(), or a larger buffer
  mov(u64(a+1))
      ^
  [2]
$ chain check -e 'mov(s32("ab"))'
  -e:1:5: s32("ab") reads 4 bytes, but there are 3; use load(), or a larger buffer
  mov(s32("ab"))
      ^
  [2]

# Memory that structs point to
$ chain check -e 'writev(1, v[struct iovec{iov_base="abc", iov_len=4}], 1)' -e 'writev(1, struct iovec{iov_base="abc", iov_len=5}, 1)'
  -e:2:48: writev accesses up to 5 bytes at iov_base, but '"abc"' has 4; lower iov_len, or use a larger buffer
  writev(1, struct iovec{iov_base="abc", iov_len=5}, 1)
                                                 ^
  [2]
$ chain check -e 'writev(1, v[struct iovec{iov_base="abc", iov_len=3}], 2)'
  -e:1:55: writev reads up to 32 bytes at vec, but 'v[struct iovec{iov_base="abc", iov_len=3}]' has 16; lower vlen, or use a larger buffer
  writev(1, v[struct iovec{iov_base="abc", iov_len=3}], 2)
                                                        ^
  [2]
$ chain check -e 'sendmsg(1, struct msghdr{msg_iov=v[struct iovec], msg_iovlen=2}, 0)'
  -e:1:62: sendmsg accesses up to 32 bytes at msg_iov, but 'v[struct iovec]' has 16; lower msg_iovlen, or use a larger buffer
  sendmsg(1, struct msghdr{msg_iov=v[struct iovec], msg_iovlen=2}, 0)
                                                               ^
  [2]
$ chain check -e 'recvmsg(1, struct msghdr{msg_control=c[9], msg_controllen=10}, 0)'
  -e:1:59: recvmsg accesses up to 10 bytes at msg_control, but 'c[9]' has 9; lower msg_controllen, or use a larger buffer
  recvmsg(1, struct msghdr{msg_control=c[9], msg_controllen=10}, 0)
                                                            ^
  [2]
$ chain check -e 'readv(0, struct iovec{iov_base="abc", iov_len=3}, 1)'
  -e:1:32: readv writes to iov_base, but this is a string; use a buffer: NAME[SIZE]
  readv(0, struct iovec{iov_base="abc", iov_len=3}, 1)
                                 ^
  [2]
$ chain check -e 'store64(v[32], b[10])' -e 'store64(v+8, 10)' -e 'store64(v+16, "abc")' -e 'store64(v+24, 4)' -e 'writev(1, v, 2)' -e 'readv(0, v, 1)' -e 'store64(v+24, 5)' -e 'writev(1, v, 2)'
  -e:7:15: writev accesses up to 5 bytes at iov_base, but '"abc"' has 4; lower iov_len, or use a larger buffer
  store64(v+24, 5)
                ^
  [2]
$ chain check -e 'process_vm_readv(1, 0, 0, struct iovec{iov_base="abc", iov_len=5}, 1, 0)' -e 'writev(1, struct iovec{iov_base="abc", iov_len=5}, 0)' -e 'mov(struct iovec{iov_base="abc", iov_len=5})'
$ chain check -e 'sendmsg(1, m[struct msghdr{msg_iov=struct iovec{iov_base="abcd", iov_len=5}, msg_iovlen=1}], 0)' -e 'recvmsg(1, m, 0)'
  -e:1:58: recvmsg writes to iov_base, but this is a string; use a buffer: NAME[SIZE]
  sendmsg(1, m[struct msghdr{msg_iov=struct iovec{iov_base="abcd", iov_len=5}, msg_iovlen=1}], 0)
                                                           ^
  [2]
$ chain check -e 'recvmsg(1, struct msghdr{msg_iov=struct iovec{iov_base=b[4], iov_len=5}, msg_iovlen=1}, 0)'
  -e:1:70: recvmsg accesses up to 5 bytes at iov_base, but 'b[4]' has 4; lower iov_len, or use a larger buffer
  recvmsg(1, struct msghdr{msg_iov=struct iovec{iov_base=b[4], iov_len=5}, msg_iovlen=1}, 0)
                                                                       ^
  [2]
$ chain check -e 'store64(m[64], "abc")' -e 'store32(m+8, 5)' -e 'sendmmsg(1, m, 1, 0)'
  -e:2:14: sendmmsg accesses up to 5 bytes at msg_name, but '"abc"' has 4; lower msg_namelen, or use a larger buffer
  store32(m+8, 5)
               ^
  [2]
$ chain check -e 'recvmsg(1, m[55], 0)'
  -e:1:12: recvmsg writes 56 bytes at msg, but 'm[55]' has 55; use a larger buffer: NAME[struct msghdr]
  recvmsg(1, m[55], 0)
             ^
  [2]

# Kinds
$ chain check -e 'open(5, "x")'
  -e:1:6: open takes a string as filename, not the number 5; use a string in quotes, or a buffer
  open(5, "x")
       ^
  [2]
$ chain check -e 'open("x", "y")'
  -e:1:11: open takes an integer as flags, not a string; use a number or a constant
  open("x", "y")
            ^
  [2]
$ chain check -e 'openat("x", O_RDONLY)'
  -e:1:8: openat takes a file descriptor as dfd, not a string; use a number or a constant
  openat("x", O_RDONLY)
         ^
  [2]
$ chain check -e 'read(b[4], 0, 1)'
  -e:1:6: read takes a file descriptor as fd, not the address of memory; use a number, or s32() or u64() for the value in memory
  read(b[4], 0, 1)
       ^
  [2]
$ chain check -e 'read(0, 4, b[4])'
  -e:1:9: read takes the address of memory as buf, not the number 4; use a buffer: NAME[SIZE]
  read(0, 4, b[4])
          ^
  [2]
$ chain check -e 'read(0, b[4], b)'
  -e:1:15: read takes a size as count, not the address of memory; use a number, or s32() or u64() for the value in memory
  read(0, b[4], b)
                ^
  [2]
$ chain check -e 'lseek(0, b[4], SEEK_SET)'
  -e:1:10: lseek takes an offset as offset, not the address of memory; use a number, or s32() or u64() for the value in memory
  lseek(0, b[4], SEEK_SET)
           ^
  [2]
$ chain check -e 'kill(b[4], 1)'
  -e:1:6: kill takes a process ID as pid, not the address of memory; use a number, or s32() or u64() for the value in memory
  kill(b[4], 1)
       ^
  [2]
$ chain check -e 'mmap(0, 4096, b[4], 0, -1)'
  -e:1:15: mmap takes an integer as prot, not the address of memory; use a number, or s32() or u64() for the value in memory
  mmap(0, 4096, b[4], 0, -1)
                ^
  [2]
$ chain check -e 'read(0, "abc", 3)'
  -e:1:9: read writes to buf, but this is a string; use a buffer: NAME[SIZE]
  read(0, "abc", 3)
          ^
  [2]
$ chain check -e 'store32("abc", 3)'
  -e:1:9: store32 writes to address, but this is a string; use a buffer: NAME[SIZE]
  store32("abc", 3)
          ^
  [2]
$ chain check -e 'fd = open("x", O_RDONLY)' -e 'write(1, fd, 3)'
  -e:2:10: write takes the address of memory as buf, not a file descriptor; use a string or a buffer
  write(1, fd, 3)
           ^
  [2]
$ chain check -e 'n = read(0, b[4], 4)' -e 'open(n)'
  -e:2:6: open takes a string as filename, not a size; use a string or a buffer
  open(n)
       ^
  [2]
$ chain check -e 'write(1, $1, 1)' -e 'getpid()'
  -e:1:10: write takes the address of memory as buf, not a process ID; use a string or a buffer
  write(1, $1, 1)
           ^
  [2]
$ chain check -e 'p = mmap(0, 4096, 3, 34, -1)' -e 'write(1, p, 4096)' -e 'munmap(p, 4096)' -e 'close(p)'
  -e:4:7: close takes a file descriptor as fd, not the address of memory; use the result of another entry
  close(p)
        ^
  [2]
$ chain check -e 'unlink(AT_FDCWD)'
  -e:1:8: unlink takes a string as pathname, not the number AT_FDCWD; use a string in quotes, or a buffer
  unlink(AT_FDCWD)
         ^
  [2]
$ chain check -e 'n = read(0, b[8], 8)' -e 'write(n, b, n)'
  -e:2:7: write takes a file descriptor as fd, not a size; use the result of another entry
  write(n, b, n)
        ^
  [2]
$ chain check -e 'n = lseek(0, 0, SEEK_END)' -e 'sendfile(1, 0, 0, n)' -e 'kill(n, 0)'
  -e:3:6: kill takes a process ID as pid, not an offset; use the result of another entry
  kill(n, 0)
       ^
  [2]
$ chain check -e 'p = getpid()' -e 'kill(p, 0)' -e 'ftruncate(1, p)'
  -e:3:14: ftruncate takes an offset as length, not a process ID; use the result of another entry
  ftruncate(1, p)
               ^
  [2]
$ chain check -e 'mount(0, "x", 0, MS_REMOUNT, 0)' -e 'read(0, 0x7f0000000000, 1)' -e 'read(0, -1, 1)' -e 'read(0, 4096, 1)' -e 'fcntl(0, F_GETLK, b[1])' -e 'ioctl(0, 1, 2)' -e 'ioctl(0, 1, b)' -e 'close(u64(c[8]))' -e 'open(u64(c), 0)' -e 'a = add(b, 1)' -e 'open(a, 0)' -e 'futex("\0\0\0", 0, 1)' -e 'nr:39(1, b, "x")'

# bounds-table.h has a row for each pointer, and no others
$ bounds
