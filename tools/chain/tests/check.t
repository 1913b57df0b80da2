# chain check: at least one wrong text for each rule of the language

$ chain check "$CORPUS/hostname.chain"
$ chain check --steps 1 "$CORPUS/copy.chain"
$ chain check "$CORPUS/memory.chain"
$ chain check -e '# nothing'
  -e:1:1: the program has no entries
  # nothing
  ^
  [2]
$ printf '' | chain check
  -:1:1: the program has no entries
  [2]

# Characters, numbers, strings
$ chain check -e 'nop() ;'
  -e:1:7: unexpected ';'
  nop() ;
        ^
  [2]
$ printf 'nop(\001)' | chain check
  -:1:5: unexpected character 0x01
  nop(\x01)
      ^
  [2]
$ chain check -e 'é()'
  -e:1:1: unexpected character 0xc3
  é()
  ^
  [2]
$ chain check -e 'mov(08)'
  -e:1:6: '8' is no digit of a number in base 8
  mov(08)
       ^
  [2]
$ chain check -e 'mov(12a)'
  -e:1:7: 'a' is no digit of a number in base 10
  mov(12a)
        ^
  [2]
$ chain check -e 'mov(0x)'
  -e:1:5: no digits after 0x
  mov(0x)
      ^
  [2]
$ chain check -e 'mov(0x1ffffffffffffffff)'
  -e:1:5: the number has more than 64 bits
  mov(0x1ffffffffffffffff)
      ^
  [2]
$ chain check -e 'mov(18446744073709551616)'
  -e:1:5: the number has more than 64 bits
  mov(18446744073709551616)
      ^
  [2]
$ chain check -e 'mov(-9223372036854775809)'
  -e:1:6: the number has more than 64 bits
  mov(-9223372036854775809)
       ^
  [2]
$ chain check -e 'mov("abc'
  -e:1:5: no closing " on this line
  mov("abc
      ^
  [2]
$ chain check -e 'mov("a\qb")'
  -e:1:7: unknown escape; use one of C, such as \n, \t, \\, \", \0 or \x41
  mov("a\qb")
        ^
  [2]
$ chain check -e 'mov("\400")'
  -e:1:6: unknown escape; use one of C, such as \n, \t, \\, \", \0 or \x41
  mov("\400")
       ^
  [2]
$ chain check -e 'mov("\x")'
  -e:1:6: unknown escape; use one of C, such as \n, \t, \\, \", \0 or \x41
  mov("\x")
       ^
  [2]
$ chain check -e "mov('ab')"
  -e:1:5: a character constant is one character: 'a' or '\n'
  mov('ab')
      ^
  [2]
$ chain check -e "mov('')"
  -e:1:5: a character constant is one character: 'a' or '\n'
  mov('')
      ^
  [2]
$ chain check -e "mov('a"
  -e:1:5: a character constant is one character: 'a' or '\n'
  mov('a
      ^
  [2]
$ printf 'mov(%s' "$(printf '(%.0s' $(seq 100))" | chain check 2>&1 | sed -n 1p
  -:1:5: expected a value, and not '('
  [2]
$ printf 'mov(%s' "$(printf 'struct iovec{iov_base=%.0s' $(seq 100))" | chain check 2>&1 | sed -n 1p
  -:1:1095: brackets are nested more than 50 deep
  [2]

# A byte order mark, and carriage returns at the ends of lines
$ printf '\357\273\277nop()\n' | chain check
$ printf '\357\273\277x()\n' | chain check
  -:1:1: there is no call 'x'; 'chain calls' lists them
  x()
  ^
  [2]
$ printf '\357\273nop()\n' | chain check
  -:1:1: unexpected character 0xef
  \xef\xbbnop()
  ^
  [2]
$ printf 'nop()\r\nx()\r\n' | chain check
  -:2:1: there is no call 'x'; 'chain calls' lists them
  x()
  ^
  [2]

# Control bytes are written as escapes
$ printf 'nop() \033[31m\n' | chain check
  -:1:7: unexpected character 0x1b
  nop() \x1b[31m
        ^
  [2]
$ chain check -e $'write(\t"\e[31m\xc3\xa9\x9b\xc2\x9b\x7f", x)'
  -e:1:23: 'x' is no entry, buffer or constant
  write(	"\x1b[31mé\x9b\xc2\x9b\x7f", x)
        	                             ^
  [2]
$ chain check -e $'close("\e")'
  -e:1:7: close takes a file descriptor as fd, not a string; use a number or a constant
  close("\x1b")
        ^
  [2]
$ printf 'nop' >$'\e.chain'; chain check $'\e.chain'
  \x1b.chain:1:4: expected '(', '=' or ':' after the name, and not the end of the text
  nop
     ^
  [2]
$ chain run $'\e[31m'
  chain run: cannot read \x1b[31m: No such file or directory
  [2]
$ chain $'a\nb\x7f'
  chain: unknown command 'a\nb\x7f'; try 'chain --help'
  [2]
$ chain run --$'\e'
  chain run: unknown option '--\x1b'; try 'chain run --help'
  [2]
$ chain calls $'\e'
  chain calls: there is no call '\x1b'; 'chain calls' lists them
  [2]
$ chain structs $'\xc2\x9b'
  chain structs: struct '\xc2\x9b' is unknown; 'chain structs' lists the known ones
  [2]

# Lines
$ chain check -e 'nop'
  -e:1:4: expected '(', '=' or ':' after the name, and not the end of the line
  nop
     ^
  [2]
$ chain check -e '= nop()'
  -e:1:1: expected a call, or a name and '=', or a label and ':', and not '='
  = nop()
  ^
  [2]
$ chain check -e 'a = b = nop()'
  -e:1:7: expected '(' after the call, and not '='
  a = b = nop()
        ^
  [2]
$ chain check -e 'a: b: nop()'
  -e:1:5: expected '(' or '=' after the name, and not ':'
  a: b: nop()
      ^
  [2]
$ chain check -e 'a = b: nop()'
  -e:1:6: expected '(' after the call, and not ':'
  a = b: nop()
       ^
  [2]
$ chain check -e 'a: b nop()'
  -e:1:6: expected '(' or '=' after the name, and not 'nop'
  a: b nop()
       ^
  [2]
$ chain check -e 'nop() nop()'
  -e:1:7: expected the end of the line or '?', and not 'nop'
  nop() nop()
        ^
  [2]
$ chain check -e 'nop(' -e ''
  -e:1:5: expected ',' or ')' after an argument, and not the end of the text
  nop(
      ^
  [2]
$ chain check -e 'nop()' -e 'end:'
  -e:2:1: 'end' is a word of the language, and cannot be a name
  end:
  ^
  [2]
$ chain check -e 'nop()' -e 'x:'
  -e:2:1: no entry follows the label 'x'; 'end' is the end
  x:
  ^
  [2]
$ chain check -e 'u64 = nop()'
  -e:1:1: 'u64' is a word of the language, and cannot be a name
  u64 = nop()
  ^
  [2]
$ chain check -e 'EINTR = nop()'
  -e:1:1: 'EINTR' is a constant, and cannot be a name
  EINTR = nop()
  ^
  [2]
$ chain check -e 'a = nop()' -e 'a: nop()'
  -e:2:1: the name 'a' is already taken
  a: nop()
  ^
  [2]
$ chain check -e 'a: a = nop()'
  -e:1:4: the name 'a' is already taken
  a: a = nop()
     ^
  [2]
$ chain check -e 'a = mov(a[5])'
$ chain check -e 'getpud()'
  -e:1:1: there is no call 'getpud'; 'chain calls' lists them
  getpud()
  ^
  [2]
$ chain check -e 'nr(1)'
  -e:1:3: expected ':' and a number after nr, and not '('
  nr(1)
    ^
  [2]
$ chain check -e 'nr:x(1)'
  -e:1:4: expected the number of a call, and not 'x'
  nr:x(1)
     ^
  [2]
$ chain check -e 'nr:0x100000000()'
  -e:1:4: the number of a call has at most 32 bits
  nr:0x100000000()
     ^
  [2]
$ { for i in $(seq 1025); do echo 'nop()'; done; } | chain check
  -:1025:1: a program has at most 1024 entries
  nop()
  ^
  [2]
$ chain check -e '.words 1' -e 'nop()'
  -e:2:1: no entry can follow .words
  nop()
  ^
  [2]
$ chain check -e '.words'
  -e:1:7: expected a number after .words, and not the end of the line
  .words
        ^
  [2]
$ chain check -e '.words 1 x'
  -e:1:10: expected the end of the line or '?', and not 'x'
  .words 1 x
           ^
  [2]
$ chain check -e '.word 1'
  -e:1:1: expected a call, or a name and '=', or a label and ':', and not '.'
  .word 1
  ^
  [2]

$ { for i in $(seq 1000); do echo 'nr:39(1, 2, 3, 4, 5, 6) ? <0 -> fail, <1 -> fail, <2 -> fail, <3 -> fail'; done; } | chain check
  -:1:1: the program has 17000 words, but can have at most 16384
  nr:39(1, 2, 3, 4, 5, 6) ? <0 -> fail, <1 -> fail, <2 -> fail, <3 -> fail
  ^
  [2]

# Arguments
$ chain check -e 'close(1, 2)'
  -e:1:10: close takes 1 argument; nr:3(...) can have up to 6
  close(1, 2)
           ^
  [2]
$ chain check -e 'add(1)'
  -e:1:6: add takes 2 arguments, and here is 1
  add(1)
       ^
  [2]
$ chain check -e 'nr:3(1, 2, 3, 4, 5, 6, 7)'
  -e:1:24: a call has at most 6 arguments
  nr:3(1, 2, 3, 4, 5, 6, 7)
                         ^
  [2]
$ chain check -e 'close(1,)'
  -e:1:9: expected an argument after ',', and not ')'
  close(1,)
          ^
  [2]
$ chain check -e 'close(,)'
  -e:1:7: expected a value, and not ','
  close(,)
        ^
  [2]
$ chain check -e 'close(1 2)'
  -e:1:9: expected ',' or ')' after an argument, and not '2'
  close(1 2)
          ^
  [2]
$ chain check -e 'close(x)'
  -e:1:7: 'x' is no entry, buffer or constant
  close(x)
        ^
  [2]
$ chain check -e 'close(getpid())'
  -e:1:7: 'getpid(' is no argument: each call is an entry of its own
  close(getpid())
        ^
  [2]
$ chain check -e 'close(O_RDONLY|x)'
  -e:1:16: there is no constant 'x'
  close(O_RDONLY|x)
                 ^
  [2]
$ chain check -e 'close(O_RDONLY|)'
  -e:1:16: expected a number, and not ')'
  close(O_RDONLY|)
                 ^
  [2]
$ chain check -e 'close(-x)'
  -e:1:8: there is no constant 'x'
  close(-x)
         ^
  [2]
$ chain check -e 'a = nop()' -e 'mov(a+x)'
  -e:2:7: expected a number after + or -, and not 'x'
  mov(a+x)
        ^
  [2]
$ chain check -e 'a = nop()' -e 'mov(a+0x80000000)'
  -e:2:5: the number added to a result has at most 32 bits; use add()
  mov(a+0x80000000)
      ^
  [2]
$ chain check -e 'a = nop()' -e 'mov(a+0x5000000000000000)'
  -e:2:7: the number is too large to be added
  mov(a+0x5000000000000000)
        ^
  [2]
$ chain check -e 'mov($0x100000000)'
  -e:1:5: the entry's number has more than 32 bits
  mov($0x100000000)
      ^
  [2]
$ chain check -e 'mov($x)'
  -e:1:5: expected a value, and not '$'
  mov($x)
      ^
  [2]
$ chain check -e 'mov(1+1)'
  -e:1:6: expected ',' or ')' after an argument, and not '+'
  mov(1+1)
       ^
  [2]

# Memory
$ chain check -e 'mov(b[0])'
  -e:1:7: a buffer has at least 1 byte
  mov(b[0])
        ^
  [2]
$ chain check -e 'mov(b[x])'
  -e:1:7: there is no constant 'x'
  mov(b[x])
        ^
  [2]
$ chain check -e 'mov(b[8)'
  -e:1:8: expected ']' after the size or the struct, and not ')'
  mov(b[8)
         ^
  [2]
$ chain check -e 'mov(b[0x40000001])'
  -e:1:7: the program's memory is more than 1073741824 bytes
  mov(b[0x40000001])
        ^
  [2]
$ chain check -e 'mov(b[0x30000000])' -e 'mov(c[0x30000000])'
  -e:2:7: the program's memory is more than 1073741824 bytes
  mov(c[0x30000000])
        ^
  [2]
$ chain check -e 'mov(b[8])' -e 'mov(b[8])'
  -e:2:5: the name 'b' is already taken
  mov(b[8])
      ^
  [2]
$ chain check -e 'mov(b[8])' -e 'mov(b+8)'
  -e:2:5: offset 8 is outside of 'b', which has 8 bytes
  mov(b+8)
      ^
  [2]
$ chain check -e 'mov(b[8])' -e 'mov(b-1)'
  -e:2:5: offset -1 is outside of 'b', which has 8 bytes
  mov(b-1)
      ^
  [2]
$ chain check -e 'mov(b[1])' -e 'mov(b+1)'
  -e:2:5: offset 1 is outside of 'b', which has 1 byte
  mov(b+1)
      ^
  [2]
$ chain check -e 'mov(u64(1))' -e 'a = nop()' -e 'mov(u64(a))'
  -e:3:5: the address of a load is a number or a buffer; use load()
  mov(u64(a))
      ^
  [2]
$ chain check -e 'mov(u64(u64(1)))'
  -e:1:9: the address of a load is a number or a buffer; use load() first
  mov(u64(u64(1)))
          ^
  [2]
$ chain check -e 'mov(s32 1)'
  -e:1:9: expected '(' after u64 or s32, and not '1'
  mov(s32 1)
          ^
  [2]
$ chain check -e 'mov(s32(1)'
  -e:1:11: expected ',' or ')' after an argument, and not the end of the text
  mov(s32(1)
            ^
  [2]
$ chain check -e 'mov(sizeof(b))' -e 'mov(b[1])'
  -e:1:12: there is no buffer 'b' up to here
  mov(sizeof(b))
             ^
  [2]
$ chain check -e 'mov(sizeof(struct))'
  -e:1:18: expected the name of a struct, and not ')'
  mov(sizeof(struct))
                   ^
  [2]
$ chain check -e 'mov(sizeof b)'
  -e:1:12: expected '(' after sizeof, and not 'b'
  mov(sizeof b)
             ^
  [2]
$ chain check -e 'mov(struct nothing{})'
  -e:1:12: struct 'nothing' is unknown; 'chain structs' lists the known ones
  mov(struct nothing{})
             ^
  [2]
$ chain check -e 'mov(struct stat)'
  -e:1:16: expected '{' after the struct, and not ')'
  mov(struct stat)
                 ^
  [2]
$ chain check -e 'mov(struct timespec{x=1})'
  -e:1:21: struct timespec has no field 'x'; 'chain structs' lists them
  mov(struct timespec{x=1})
                      ^
  [2]
$ chain check -e 'mov(struct timespec{tv_sec})'
  -e:1:27: expected '=' after the field, and not '}'
  mov(struct timespec{tv_sec})
                            ^
  [2]
$ chain check -e 'mov(struct timespec{tv_sec=1 tv_nsec=1})'
  -e:1:30: expected ',' or '}' after a field, and not 'tv_nsec'
  mov(struct timespec{tv_sec=1 tv_nsec=1})
                               ^
  [2]
$ chain check -e 'mov(struct timespec{tv_sec=1' -e ''
  -e:1:29: expected ',' or '}' after a field, and not the end of the text
  mov(struct timespec{tv_sec=1
                              ^
  [2]
$ chain check -e 'a = nop()' -e 'mov(struct timespec{tv_sec=a})'
  -e:2:28: a field is set before the chain runs; use store32() or store64() for results
  mov(struct timespec{tv_sec=a})
                             ^
  [2]
$ chain check -e 'mov(struct timespec{tv_sec=u64(1)})'
  -e:1:28: a field is set before the chain runs; use store32() or store64() for results
  mov(struct timespec{tv_sec=u64(1)})
                             ^
  [2]
$ chain check -e 'mov(struct pollfd{events=65536})'
  -e:1:26: the number does not fit into a field of 2 bytes
  mov(struct pollfd{events=65536})
                           ^
  [2]
$ chain check -e 'mov(struct pollfd{fd=-2147483649})'
  -e:1:22: the number does not fit into a field of 4 bytes
  mov(struct pollfd{fd=-2147483649})
                       ^
  [2]
$ chain check -e 'mov(struct pollfd{fd="a"})'
  -e:1:22: an address does not fit into a field of 4 bytes
  mov(struct pollfd{fd="a"})
                       ^
  [2]
$ chain check -e 'mov(struct utsname{sysname=1})'
  -e:1:28: expected a string for a field of characters, and not '1'
  mov(struct utsname{sysname=1})
                             ^
  [2]
$ chain check -e "mov(struct utsname{sysname=\"$(printf '%66s' x)\"})"
  -e:1:28: the string is longer than the field's 65 bytes
  mov(struct utsname{sysname="                                                                 x"})
                             ^
  [2]
$ chain check -e 'mov(b[8])' -e 'mov(&b)'
  -e:2:7: expected '.' and a field: a buffer's name is its address, and not ')'
  mov(&b)
        ^
  [2]
$ chain check -e 'mov(b[8])' -e 'mov(&b.x)'
  -e:2:6: 'b' is no struct
  mov(&b.x)
       ^
  [2]
$ chain check -e 'mov(b.x)'
  -e:1:5: 'b' is no struct
  mov(b.x)
      ^
  [2]
$ chain check -e 'mov(s[struct stat])' -e 'mov(s.x)'
  -e:2:7: struct stat has no field 'x'
  mov(s.x)
        ^
  [2]
$ chain check -e 'mov(s[struct stat])' -e 'mov(s.)'
  -e:2:7: expected the name of a field, and not ')'
  mov(s.)
        ^
  [2]
$ chain check -e 'mov(s[struct stat])' -e 'mov(s.st_mode)'
  -e:2:5: a field of this type cannot be an argument; use the result of load(&s.st_mode, SIZE)
  mov(s.st_mode)
      ^
  [2]
$ chain check -e 'mov(a[struct sockaddr_in])' -e 'mov(a.sin_addr.s_addr)'
  -e:2:5: a field of this type cannot be an argument; use the result of load(&a.sin_addr.s_addr, SIZE)
  mov(a.sin_addr.s_addr)
      ^
  [2]

# Conditions
$ chain check -e 'nop() ?'
  -e:1:8: expected a condition, such as <0, == value, error or always, and not the end of the line
  nop() ?
         ^
  [2]
$ chain check -e 'nop() ? 0 -> fail'
  -e:1:9: expected a condition, such as <0, == value, error or always, and not '0'
  nop() ? 0 -> fail
          ^
  [2]
$ chain check -e 'nop() ? < -> fail'
  -e:1:11: expected a value, and not '->'
  nop() ? < -> fail
            ^
  [2]
$ chain check -e 'nop() ? <0'
  -e:1:11: expected 'or', or '->' and a target, and not the end of the line
  nop() ? <0
            ^
  [2]
$ chain check -e 'nop() ? <0 ->'
  -e:1:14: expected a target: a label, end, fail or stop, and not the end of the line
  nop() ? <0 ->
               ^
  [2]
$ chain check -e 'nop() ? <0 or'
  -e:1:14: expected a condition, such as <0, == value, error or always, and not the end of the line
  nop() ? <0 or
               ^
  [2]
$ chain check -e 'nop() ? <0 -> fail,'
  -e:1:20: expected a condition, such as <0, == value, error or always, and not the end of the line
  nop() ? <0 -> fail,
                     ^
  [2]
$ chain check -e 'nop() ? <0 -> nowhere'
  -e:1:15: there is no entry 'nowhere'
  nop() ? <0 -> nowhere
                ^
  [2]
$ chain check -e 'nop() ? <0 -> 0'
  -e:1:15: 0 is no handler's address; 'fail' stops the chain
  nop() ? <0 -> 0
                ^
  [2]
$ chain check -e 'nop() ? <0 -> $1025'
  -e:1:15: no program has more than 1024 entries
  nop() ? <0 -> $1025
                ^
  [2]
$ chain check -e 'nop() ? <0 -> $2'
  -e:1:1: entry 0 (nop) jumps to entry 2, but the program has 1 entry
  nop() ? <0 -> $2
  ^
  [2]
$ chain check -e 'nop() ? <0 -> 0x1000, >0 -> end'
  -e:1:15: an entry has either handlers or jumps, and not both
  nop() ? <0 -> 0x1000, >0 -> end
                ^
  [2]
$ chain check -e 'nop() ? <0 or <1 or <2 or <3 or <4 or <5 or <6 or <7 -> fail'
  -e:1:51: an entry has at most 7 conditions
  nop() ? <0 or <1 or <2 or <3 or <4 or <5 or <6 or <7 -> fail
                                                    ^
  [2]
$ chain check -e 'nop() ? < "a" -> fail'
  -e:1:11: a result is compared with a number or a result, and not with memory
  nop() ? < "a" -> fail
            ^
  [2]
$ chain check -e 'mov(b[8]) ? == b -> fail'
  -e:1:16: a result is compared with a number or a result, and not with memory
  mov(b[8]) ? == b -> fail
                 ^
  [2]
$ chain check -e 'nop() ? == u64(1) -> fail'
  -e:1:12: a result is compared with a number or a result, and not with memory
  nop() ? == u64(1) -> fail
             ^
  [2]
$ chain check -e 'nop() ? each -> fail'
  -e:1:14: expected a condition, such as <0, == value, error or always, and not '->'
  nop() ? each -> fail
               ^
  [2]
$ chain check -e 'nop() ? error 1 -> fail'
  -e:1:15: expected 'or', or '->' and a target, and not '1'
  nop() ? error 1 -> fail
                ^
  [2]

# Programs that chain() rejects
$ chain check -e 'nop()' -e 'fork()'
  -e:2:1: entry 1 (fork) cannot be chained: it creates a task that would return to user mode from the middle of the chain, with the registers of an entry
  fork()
  ^
  [2]
$ chain check -e 'nr:435()'
  -e:1:1: entry 0 (clone3) cannot be chained: it creates a task that would return to user mode from the middle of the chain, with the registers of an entry
  nr:435()
  ^
  [2]
# A call of a newer kernel gives ENOSYS when it runs
$ chain check -e 'nr:999()'
$ chain check -e 'a: nop() ? always -> a'
  -e:1:1: entry 0 (nop) jumps back to entry 0, but args.steps is 0; loops need --steps N
  a: nop() ? always -> a
  ^
  [2]
$ chain check -e 'mov(a)' -e 'a = nop()'
  -e:1:1: entry 0 (mov): argument 0 refers to entry 1, which comes later; loops need --steps N
  mov(a)
  ^
  [2]
$ chain check -e 'nop() ? ==a -> fail' -e 'a = nop()'
  -e:1:1: entry 0 (nop): the value of condition 0 refers to entry 1, which comes later; loops need --steps N
  nop() ? ==a -> fail
  ^
  [2]
$ chain check -e 'mov($9)'
  -e:1:1: entry 0 (mov): argument 0 refers to entry 9, but the program has 1 entry
  mov($9)
  ^
  [2]
$ chain check --steps 1 -e 'mov($9)'
  -e:1:1: entry 0 (mov): argument 0 refers to entry 9, but the program has 1 entry
  mov($9)
  ^
  [2]
$ chain check -e 'load(0, 3)'
  -e:1:1: entry 0 (load): the size 3 is not 1, 2, 4 or 8
  load(0, 3)
  ^
  [2]
$ chain check -e 'nop()' -e '.words 1'
  -e:2:1: entry 1 (write) needs at least 3 words, but the program ends after 1 of them
  .words 1
  ^
  [2]
$ chain check -e 'nop() ? always -> 0x401000'
$ chain check -e 'nop() ? always -> 0xffff800000000000'
  -e:1:1: entry 0 (nop) has a handler at 0xffff800000000000, which is no address of a program
  nop() ? always -> 0xffff800000000000
  ^
  [2]
$ chain run -e 'nop() ? <0 -> fail, >0 -> 0x401000'
  -e:1:27: there is no handler in this process; jump to a label
  nop() ? <0 -> fail, >0 -> 0x401000
                            ^
  [2]
$ chain run -e '.words 0x80000000 0x40 0x401000 0 0'
  -e:1:1: there is no handler in this process; jump to a label
  .words 0x80000000 0x40 0x401000 0 0
  ^
  [2]

# Errors as JSON
$ chain check --json -e 'nop()' -e 'read(0, a[8], 64)' | json
  {
     "error" : {
        "column" : 15,
        "file" : "-e",
        "line" : 2,
        "message" : "read writes up to 64 bytes at buf, but 'a[8]' has 8; lower count, or use a larger buffer"
     }
  }
  [2]
$ chain check --json -e 'nop()' | json
  {
     "error" : null
  }
$ chain check --json -e 'a: nop() ? always -> a' | json
  {
     "error" : {
        "column" : 1,
        "file" : "-e",
        "line" : 1,
        "message" : "entry 0 (nop) jumps back to entry 0, but args.steps is 0; loops need --steps N"
     }
  }
  [2]
$ chain check --json -e 'nop()' >/dev/full
  chain check: cannot write: No space left on device
  [2]
