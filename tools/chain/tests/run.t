# chain run: its report and its exit status

$ echo host >hostname && sed 's,/etc/,,' "$CORPUS/hostname.chain" >h.chain && chain run h.chain
  host
  fd = openat(AT_FDCWD, "hostname", O_RDONLY) = 3
  n = read(fd, buf[4096], 4096) = 5
  write(1, buf, n) = 5
  close: close(fd) = 0
  the chain ran to its end
$ chain run --trace h.chain
  fd = openat(AT_FDCWD, "hostname", O_RDONLY) = 3
  n = read(fd=3, buf[4096], 4096) = 5
  write(1, buf, n=5)host
   = 5
  close: close(fd=3) = 0
  the chain ran to its end
$ chain run -b -o report h.chain && cat report
  host
  fd = openat(AT_FDCWD, "hostname", O_RDONLY) = 3
  n = read(fd, buf[4096], 4096) = 5
  write(1, buf, n) = 5
  close: close(fd) = 0
  buf = "host\n"
  the chain ran to its end
$ chain run - <h.chain 2>/dev/null
  host
$ rm -f out && chain run -e 'fd = openat(AT_FDCWD, "out", O_CREAT|O_WRONLY|O_EXCL, 0600)' -e 'write(fd, "a\tb\n\x41\0", 6)' -e 'close(fd)' && od -c out
  fd = openat(AT_FDCWD, "out", O_CREAT|O_WRONLY|O_EXCL, 0600) = 3
  write(fd, "a\tb\n\x41\0", 6) = 6
  close(fd) = 0
  the chain ran to its end
  0000000   a  \t   b  \n   A  \0
  0000006

# Conditions, and entries that have not run
$ chain run -e 'fd = openat(AT_FDCWD, "none", O_RDONLY) ? <0 -> fail' -e 'close(fd)'
  fd = openat(AT_FDCWD, "none", O_RDONLY) = -2 ENOENT (No such file or directory)
  close(fd) (not run)
  entry 0 (openat) returned -2 ENOENT (No such file or directory), and its condition 0 (result < 0) stopped the chain
  [1]
$ chain run -e 'openat(AT_FDCWD, "none", O_RDONLY) ? == -ENOENT -> out' -e 'getpid()' -e 'out: nop()'
  openat(AT_FDCWD, "none", O_RDONLY) = -2 ENOENT (No such file or directory)
  getpid() (not run)
  out: nop() = 0
  the chain ran to its end, but one of its calls failed: entry 0 (openat) returned -2 ENOENT (No such file or directory)
$ chain run -e 'nop() ? always -> end' -e 'nop()'
  nop() = 0
  nop() (not run)
  the chain ran to its end
$ chain run -e 'nop() ? always -> stop' -e 'nop()'
  nop() = 0
  nop() (not run)
  entry 0 (nop) returned 0, and its condition 0 (always) stopped the chain
  [1]
$ chain run -e 'a = mov(5) ? ==4 or ==5 -> x' -e 'nop()' -e 'x: mov(a+1) ? >u a -> fail, always -> end' -e 'nop()'
  a = mov(5) = 5
  nop() (not run)
  x: mov(a+1) = 6
  nop() (not run)
  entry 2 (mov) returned 6, and its condition 0 (result > the result of entry 0, unsigned) stopped the chain
  [1]
$ chain run -e 'mov(6) ? & 2|4 -> x' -e 'nop()' -e 'x: mov(6) ? !& 1 -> y' -e 'nop()' -e 'y: mov(-1) ? <u 1 -> fail, >u 1 -> end' -e 'nop()'
  mov(6) = 6
  nop() (not run)
  x: mov(6) = 6
  nop() (not run)
  y: mov(-1) = -1
  nop() (not run)
  the chain ran to its end
$ chain run -e 'nop() ? ==0 -> x' -e 'a = nop()' -e 'x: close(a)'
  nop() = 0
  a = nop() (not run)
  x: close(a) = -61 ENODATA (No data available)
  the chain ran to its end, but one of its calls failed: entry 2 (close) returned -61 ENODATA (No data available), as its argument 0 is the result of entry 1, which has not run
$ chain run -e 'nop() ? ==0 -> x' -e 'a = nop()' -e 'x: nop() ? ==a -> fail'
  nop() = 0
  a = nop() (not run)
  x: nop() = 0
  entry 2 (nop): condition 0 (result == the result of entry 1) stopped the chain, as entry 1 has not run
  [3]
$ chain run -e 'exit_group(7)'
  [7]
$ chain run --trace -e 'exit_group(7)'
  exit_group(7)[7]

# Loops
$ chain run -b --steps 100 -e 'i: n = load(c[8], 8)' -e 'm = add(n, 1)' -e 'store64(c, m)' -e 'mov(m) ? <5 -> i'
  i: n = load(c[8], 8) = 4
  m = add(n, 1) = 5
  store64(c, m) = 0
  mov(m) = 5
  c = "\x05"
  the chain ran to its end
$ chain run --trace --steps 100 -e 'i: n = load(c[8], 8)' -e 'm = add(n, 1)' -e 'store64(c, m)' -e 'mov(m) ? <2 -> i'
  i: n = load(c[8], 8) = 0
  m = add(n=0, 1) = 1
  store64(c, m=1) = 0
  mov(m=1) = 1
  i: n = load(c[8], 8) = 1
  m = add(n=1, 1) = 2
  store64(c, m=2) = 0
  mov(m=2) = 2
  the chain ran to its end
$ printf 'some\ntext\n' | chain run --steps 50 -e 'n = read(0, b[3], sizeof(b)) ? <=0 -> end, always -> w' -e 'w: write(1, b, n) ? != n -> stop, always -> n' 2>/dev/null
  some
  text
$ chain run --steps 3 -e 'a: nop() ? always -> a'
  a: nop() = 0
  entry 0 (nop) would be next, but args.steps is used up: set it and call again to go on
  [3]
$ chain run --trace --steps 3 -e 'a: nop() ? always -> b' -e 'b: nop() ? always -> a'
  a: nop() = 0
  b: nop() = 0
  a: nop() = 0
  entry 1 (nop) would be next, but args.steps is used up: set it and call again to go on
  [3]

# Structs, buffers, loads
$ printf 12345 >five && chain run -e 'stat("five", st[struct stat])' -e 'mov(st.st_size)' -e 'm = load(&st.st_mode, 4)' -e 'and(m, S_IFMT)' 2>&1 | grep -v '^st ='
  stat("five", st[struct stat]) = 0
  mov(st.st_size) = 5
  m = load(&st.st_mode, 4) = 33188
  and(m, S_IFMT) = 32768
  the chain ran to its end
$ chain run -e 'stat("five", st[struct stat])' 2>&1 | grep -o 'st_size=5,'
  st_size=5,
$ chain run -e 'nanosleep(struct timespec{tv_nsec=1}, left[struct timespec{tv_sec=7}])'
  nanosleep(struct timespec{tv_nsec=1}, left[struct timespec{tv_sec=7}]) = 0
  left = struct timespec{tv_sec=7, tv_nsec=0}
  the chain ran to its end
$ chain run -e 'writev(1, struct iovec{iov_base="abc\n", iov_len=4}, 1)' 2>/dev/null
  abc
$ chain run -b -e 'pipe2(p[8], O_CLOEXEC)' -e 'write(s32(p+4), "pipe", 4)' -e 'read(s32(p), b[8], 8)' -e 'mov(u64(b))' 2>&1 | sed 's/^p = .*/p/'
  pipe2(p[8], O_CLOEXEC) = 0
  write(s32(p+4), "pipe", 4) = 4
  read(s32(p), b[8], 8) = 4
  mov(u64(b)) = 1701865840
  p
  b = "pipe"
  the chain ran to its end
$ chain run -b -e 'mov(a[struct sockaddr_in{sin_family=AF_INET, sin_port=0x5051, sin_addr.s_addr=0x41424344}])' -e 'load(a, 8)' 2>&1 | sed '/^mov/d'
  load(a, 8) = 0x4443424151500002
  a = struct sockaddr_in{sin_family=2, sin_port=20561, sin_addr.s_addr=1094861636}
  the chain ran to its end
$ chain run -e 'load(u[struct sockaddr_un{sun_family=AF_UNIX, sun_path="/x"}], 4)'
  load(u[struct sockaddr_un{sun_family=AF_UNIX, sun_path="/x"}], 4) = 2016346113
  u = struct sockaddr_un{sun_family=1, sun_path="/x"}
  the chain ran to its end
$ chain run -b -e 'munmap(b[4096], 4096)'
  munmap(b[4096], 4096) = 0
  b = (cannot be read)
  the chain ran to its end
$ chain run -b -e 'n = mov(b[10])' -e 'store32(b+2, 0x42410a5c)' -e 'store32(b, 1)' 2>&1 | grep ^b
  b = "\x01\x00\x00\x00AB"
$ chain run -e 'bind(-1, s[struct sockaddr_un{sun_path="a\"b"}], 3)'
  bind(-1, s[struct sockaddr_un{sun_path="a\"b"}], 3) = -9 EBADF (Bad file descriptor)
  s = struct sockaddr_un{sun_family=0, sun_path="a\"b"}
  the chain ran to its end, but one of its calls failed: entry 0 (bind) returned -9 EBADF (Bad file descriptor)
$ chain run --trace -e 'close(e.data.fd)' -e 'nr:3(s32(8))' -e 'mov(e[struct epoll_event{data.fd=-1}])' 2>&1 | sed -n 1,2p
  close(e.data.fd=-1) = -9 EBADF (Bad file descriptor)
  close(s32(8)=?) = -14 EFAULT (Bad address)
$ chain run -e 'sub(1, 2)' -e '.words 0x80000001 0x200 5 0'
  sub(1, 2) = -1
  .words: mov = 5
  the chain ran to its end
$ chain run -e 'add(0x7fffffff, 0x7fffffff)' -e 'mov(1|2|0x10)' -e "mov('a')" -e "mov('\\n')" -e 'mov(-010)' -e 'mov(0xffffffffffffffff)' -e 'mov(sizeof(struct timespec))'
  add(0x7fffffff, 0x7fffffff) = 4294967294
  mov(1|2|0x10) = 19
  mov('a') = 97
  mov('\n') = 10
  mov(-010) = -8
  mov(0xffffffffffffffff) = -1
  mov(sizeof(struct timespec)) = 16
  the chain ran to its end
$ chain run -e 'mov(-4095)' -e 'nop() ? error -> fail, ==0 -> x' -e 'x: store64(0, 1)' -e 'load(8, 8)'
  mov(-4095) = -4095
  nop() = 0
  x: store64(0, 1) = -14 EFAULT (Bad address)
  load(8, 8) = -14 EFAULT (Bad address)
  the chain ran to its end
$ chain run -e 'nop()' -e 'x:' -e '  write( 1,	# where' -e '    "#\" (\n",   5 )' 2>&1
  #" (
  nop() = 0
  x: write(1, "#\" (\n", 5 ) = 5
  the chain ran to its end
$ chain run --emulate -e 'getppid()' 2>&1 | sed 's/[0-9][0-9]*/N/'
  getppid() = N
  the chain ran to its end
$ CHAIN_EMULATE=1 chain run --time -e 'nop()' 2>&1 | sed 's/^[0-9]* ns/N ns/'
  nop() = 0
  the chain ran to its end
  N ns, emulated
$ CHAIN_EMULATE=1 chain run --time --trace -e 'nop()' 2>&1 | sed 's/[0-9]* ns/N ns/'
  nop() = 0 <N ns>
  the chain ran to its end
  N ns, emulated

# Control bytes of the text are written as escapes
$ printf 'b: write(-1, "\033\233\302\233\177\303\251", 1) # \033' | chain run
  b: write(-1, "\x1b\x9b\xc2\x9b\x7fé", 1) = -9 EBADF (Bad file descriptor)
  the chain ran to its end, but one of its calls failed: entry 0 (write) returned -9 EBADF (Bad file descriptor)
$ printf 'write(-1, "\033\233\302\233\177\303\251", 1) # \033' | chain run --trace
  write(-1, "\x1b\x9b\xc2\x9b\x7fé", 1) = -9 EBADF (Bad file descriptor)
  the chain ran to its end, but one of its calls failed: entry 0 (write) returned -9 EBADF (Bad file descriptor)
$ printf 'write(-1, "\033\302\233\303\251", 1) # \033' | chain run --json 2>&1 | json | grep text
           "text" : "write(-1, \"\u001b\u009b\u00e9\", 1)"

# The end of the input is no failure
$ printf 'some\ntext\n' | chain run --steps 50 "$CORPUS/copy.chain"
  some
  text
  again: n = read(0, buf[65536], sizeof(buf)) = 0
  write(1, buf, n) = 10
  the chain ran to its end
$ printf '' | chain run --steps 50 "$CORPUS/copy.chain"
  again: n = read(0, buf[65536], sizeof(buf)) = 0
  write(1, buf, n) (not run)
  the chain ran to its end

# A failed call is a failed command with --strict
$ chain run --strict -e 'close(-1)' -e 'nop()'
  close(-1) = -9 EBADF (Bad file descriptor)
  nop() = 0
  the chain ran to its end, but one of its calls failed: entry 0 (close) returned -9 EBADF (Bad file descriptor)
  [1]
$ chain run --strict -e 'openat(AT_FDCWD, "none", O_RDONLY) ? <0 -> x' -e 'nop()' -e 'x: nop()' >/dev/null 2>&1
  [1]
$ chain run --strict -e 'mov(-4095)' -e 'nop() ? ==0 -> end' -e 'close(-1)'
  mov(-4095) = -4095
  nop() = 0
  close(-1) (not run)
  the chain ran to its end
$ chain run --strict --steps 2 -e 'a: close(-1) ? always -> a' 2>/dev/null
  [3]
$ printf a >one && chain run --strict --steps 20 -e 'n = load(c[8], 8)' -e 'm = add(n, 1)' -e 'store64(c, m)' -e 'fd = sub(n, 1)' -e 'lseek(fd, 0, SEEK_CUR)' -e 'mov(m) ? <2 -> $0' <one 2>&1 | tail -n 1
  the chain ran to its end
$ chain run --trace --strict --steps 20 -e 'n = load(c[8], 8)' -e 'm = add(n, 1)' -e 'store64(c, m)' -e 'fd = sub(n, 1)' -e 'lseek(fd, 0, SEEK_CUR)' -e 'mov(m) ? <2 -> $0' <one 2>&1 | tail -n 1
  the chain ran to its end
  [1]

# Sizes that are known only when the chain runs: the page behind a buffer is inaccessible
$ printf '%0100d' 7 >hundred && chain run -b -e 'n = mov(100)' -e 'fd = openat(AT_FDCWD, "hundred", O_RDONLY)' -e 'pread64(fd, a[13], n, 0)' -e 'pread64(fd, b[4096], n+5000, 90)' -e 'p = mov(a)' -e 'load(p+13, 1)' 2>&1 | sed 's/mov(a) = .*/mov(a)/'
  n = mov(100) = 100
  fd = openat(AT_FDCWD, "hundred", O_RDONLY) = 3
  pread64(fd, a[13], n, 0) = 13
  pread64(fd, b[4096], n+5000, 90) = 10
  p = mov(a)
  load(p+13, 1) = -14 EFAULT (Bad address)
  a = "0000000000000"
  b = "0000000007"
  the chain ran to its end

# JSON
$ chain run --json h.chain 2>&1 >/dev/null | json
  {
     "emulated" : true,
     "entries" : [
        {
           "call" : "openat",
           "entry" : 0,
           "result" : 3,
           "text" : "fd = openat(AT_FDCWD, \"hostname\", O_RDONLY)"
        },
        {
           "call" : "read",
           "entry" : 1,
           "result" : 5,
           "text" : "n = read(fd, buf[4096], 4096)"
        },
        {
           "call" : "write",
           "entry" : 2,
           "result" : 5,
           "text" : "write(1, buf, n)"
        },
        {
           "call" : "close",
           "entry" : 3,
           "result" : 0,
           "text" : "close: close(fd)"
        }
     ],
     "entry" : 0,
     "explanation" : "the chain ran to its end",
     "returned" : 4,
     "stop" : "end",
     "structs" : {}
  }
$ chain run --json -b --trace -e 'a = mov(-2)' -e 'openat(AT_FDCWD, "\xff\"é", O_RDONLY) ? <0 -> fail' -e 'nop()' -e 'mov(b[4])' 2>&1 | json | sed 's/[0-9]\{12,\}/ADDRESS/'
  {
     "buffers" : {
        "b" : ""
     },
     "emulated" : true,
     "entries" : [
        {
           "call" : "mov",
           "entry" : 0,
           "result" : -2,
           "text" : "a = mov(-2)"
        },
        {
           "call" : "openat",
           "entry" : 1,
           "error" : {
              "message" : "No such file or directory",
              "name" : "ENOENT"
           },
           "result" : -2,
           "text" : "openat(AT_FDCWD, \"\\xff\\\"\u00e9\", O_RDONLY)"
        },
        {
           "call" : "nop",
           "entry" : 2,
           "result" : null,
           "text" : "nop()"
        },
        {
           "call" : "mov",
           "entry" : 3,
           "result" : null,
           "text" : "mov(b[4])"
        }
     ],
     "entry" : 1,
     "explanation" : "entry 1 (openat) returned -2 ENOENT (No such file or directory), and its condition 0 (result < 0) stopped the chain",
     "returned" : 1,
     "stop" : "condition",
     "structs" : {},
     "trace" : [
        {
           "args" : [
              -2
           ],
           "call" : "mov",
           "entry" : 0,
           "result" : -2
        },
        {
           "args" : [
              -100,
              ADDRESS,
              0
           ],
           "call" : "openat",
           "entry" : 1,
           "error" : {
              "message" : "No such file or directory",
              "name" : "ENOENT"
           },
           "result" : -2
        }
     ]
  }
  [1]
$ chain run --json -e 'nanosleep(t[struct timespec{tv_nsec=1}], 0)' -e 'mov(0x20000000000001)' 2>&1 | json
  {
     "emulated" : true,
     "entries" : [
        {
           "call" : "nanosleep",
           "entry" : 0,
           "result" : 0,
           "text" : "nanosleep(t[struct timespec{tv_nsec=1}], 0)"
        },
        {
           "call" : "mov",
           "entry" : 1,
           "result" : "0x20000000000001",
           "text" : "mov(0x20000000000001)"
        }
     ],
     "entry" : 0,
     "explanation" : "the chain ran to its end",
     "returned" : 2,
     "stop" : "end",
     "structs" : {
        "t" : {
           "tv_nsec" : 1,
           "tv_sec" : 0
        }
     }
  }
$ chain run --json -e 'nop()' -e 'close(' 2>&1 >/dev/null | json
  {
     "error" : {
        "column" : 7,
        "file" : "-e",
        "line" : 2,
        "message" : "expected ',' or ')' after an argument, and not the end of the text"
     }
  }
  [2]
$ chain run --json -o report -e 'fork()'; json <report
  {
     "error" : {
        "column" : 1,
        "file" : "-e",
        "line" : 1,
        "message" : "entry 0 (fork) cannot be chained: it creates a task that would return to user mode from the middle of the chain, with the registers of an entry"
     }
  }
$ chain run --json -o none/report -e 'nop('
  chain run: cannot write none/report: No such file or directory
  [2]
$ chain run --json -o /dev/full -e 'nop('
  chain run: the report cannot be written: No space left on device
  [2]
