# chain asm and chain dis

$ chain asm "$CORPUS/words.chain"
  0x20 0x2000240 0x1 0x7 0x4 0
  0x3 0x401 0 0x2 0
  0x1 0x4006644 0x1 0x7fff00001000 0x1000 0x401000 0 0x5
  0xffffffffffffffff 0x2 0xfffffffffffffffd 0x4
$ chain asm -e 'write(1, "a", 1)'
  -e:1:10: memory only has an address when the chain runs; write a number
  write(1, "a", 1)
           ^
  [2]
$ chain asm -e 'nop()' -e 'read(0, 0,' -e '  b[8])'
  -e:3:3: memory only has an address when the chain runs; write a number
    b[8])
    ^
  [2]
$ chain asm -e 'nop('
  -e:1:5: expected ',' or ')' after an argument, and not the end of the text
  nop(
      ^
  [2]
$ chain asm "$CORPUS/conditions.chain" | chain dis
      r0 = getpid() ? < 0 or <= 0 or == -2 -> end
      r1 = nop() ? each >u 0xfffffffff -> fail
      r2 = mov(r0+1) ? <u r0 -> L3, <=u r0+1 -> end, >=u 120 -> fail, > r0 -> L3, >= r0-1 -> L5, != 3 -> end, !& 192 -> fail
  L3:      and(r2, 127) ? & 1 or error -> end
           nr:999(1, 2, 3, -1)
  L5:      sub(r0-5, r1) ? always -> stop
           getuid() ? error -> fail
$ chain asm "$CORPUS/conditions.chain" | chain dis | chain asm >again && chain asm "$CORPUS/conditions.chain" | cmp - again
$ chain asm --binary "$CORPUS/conditions.chain" | chain dis --binary | chain asm | cmp - again
$ chain asm --binary "$CORPUS/conditions.chain" | chain dis | chain asm --binary | od -An -tx8 | sed -n 1p
   0000000000000027 00000000020000c0
$ chain asm "$CORPUS/words.chain" | chain dis
  r0 = dup(1) ? < 0 -> $7
       nr:3(r0, 2)
       write(1, u64(0x7fff00001000), s32(0x1000)) ? each == 5 -> 0x401000
  .words 0xffffffffffffffff 0x2 0xfffffffffffffffd 0x4
  chain dis: -: malformed: entry 3: the number 0xffffffffffffffff is longer than 32 bits
  [1]
$ chain asm "$CORPUS/words.chain" | chain dis 2>/dev/null | chain asm | tail -n 1
  0xffffffffffffffff 0x2 0xfffffffffffffffd 0x4
  [1]
$ chain asm -e 'openat(AT_FDCWD, 0x1000, O_RDWR|O_CREAT|O_CLOEXEC|O_TMPFILE, 0600)' -e 'mmap(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1)' -e 'lseek(3, -1, SEEK_END)' -e 'kill(1, SIGTERM)' -e 'open(1, -1)' -e 'mprotect(4096, 0, PROT_NONE)' -e 'open(0, 3)' | chain dis
  openat(AT_FDCWD, 0x1000, O_RDWR|O_CREAT|O_TMPFILE|O_CLOEXEC, 0600)
  mmap(0, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1)
  lseek(3, -1, SEEK_END)
  kill(1, SIGTERM)
  open(0x1, -1)
  mprotect(0x1000, 0, PROT_NONE)
  open(0, 3)
$ echo '0x27, 0, 0 # getpid' | chain dis
  getpid()
$ echo '39 0 0' | chain dis --json | json
  [
     {
        "args" : [],
        "call" : "getpid",
        "conditions" : [],
        "each" : false,
        "entry" : 0,
        "jump" : false,
        "nr" : 39
     }
  ]
$ chain asm "$CORPUS/words.chain" | chain dis --json 2>/dev/null | json
  [
     {
        "args" : [
           {
              "value" : 1
           }
        ],
        "call" : "dup",
        "conditions" : [
           {
              "if" : "<",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "value" : 0
              }
           }
        ],
        "each" : false,
        "entry" : 0,
        "jump" : true,
        "nr" : 32
     },
     {
        "args" : [
           {
              "addend" : 0,
              "result" : 0
           },
           {
              "value" : 2
           }
        ],
        "call" : "close",
        "conditions" : [],
        "each" : false,
        "entry" : 1,
        "jump" : false,
        "nr" : 3
     },
     {
        "args" : [
           {
              "value" : 1
           },
           {
              "address" : 140733193392128,
              "load" : "u64"
           },
           {
              "address" : 4096,
              "load" : "s32"
           }
        ],
        "call" : "write",
        "conditions" : [
           {
              "if" : "==",
              "target" : {
                 "handler" : 4198400
              },
              "than" : {
                 "value" : 5
              }
           }
        ],
        "each" : true,
        "entry" : 2,
        "jump" : false,
        "nr" : 1
     },
     {
        "words" : [
           "0xffffffffffffffff",
           "0x2",
           "0xfffffffffffffffd",
           "0x4"
        ]
     }
  ]
  [1]
$ chain asm "$CORPUS/conditions.chain" | chain dis --json | json
  [
     {
        "args" : [],
        "call" : "getpid",
        "conditions" : [
           {
              "if" : "<",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "value" : 0
              }
           },
           {
              "if" : "<=",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "value" : 0
              }
           },
           {
              "if" : "==",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "value" : -2
              }
           }
        ],
        "each" : false,
        "entry" : 0,
        "jump" : true,
        "nr" : 39
     },
     {
        "args" : [],
        "call" : "nop",
        "conditions" : [
           {
              "if" : ">u",
              "target" : "stop",
              "than" : {
                 "value" : 68719476735
              }
           }
        ],
        "each" : true,
        "entry" : 1,
        "jump" : false,
        "nr" : 2147483648
     },
     {
        "args" : [
           {
              "addend" : 1,
              "result" : 0
           }
        ],
        "call" : "mov",
        "conditions" : [
           {
              "if" : "<u",
              "target" : {
                 "entry" : 3
              },
              "than" : {
                 "addend" : 0,
                 "result" : 0
              }
           },
           {
              "if" : "<=u",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "addend" : 1,
                 "result" : 0
              }
           },
           {
              "if" : ">=u",
              "target" : "stop",
              "than" : {
                 "value" : 120
              }
           },
           {
              "if" : ">",
              "target" : {
                 "entry" : 3
              },
              "than" : {
                 "addend" : 0,
                 "result" : 0
              }
           },
           {
              "if" : ">=",
              "target" : {
                 "entry" : 5
              },
              "than" : {
                 "addend" : -1,
                 "result" : 0
              }
           },
           {
              "if" : "!=",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "value" : 3
              }
           },
           {
              "if" : "!&",
              "target" : "stop",
              "than" : {
                 "value" : 192
              }
           }
        ],
        "each" : true,
        "entry" : 2,
        "jump" : true,
        "nr" : 2147483649
     },
     {
        "args" : [
           {
              "addend" : 0,
              "result" : 2
           },
           {
              "value" : 127
           }
        ],
        "call" : "and",
        "conditions" : [
           {
              "if" : "&",
              "target" : {
                 "entry" : 7
              },
              "than" : {
                 "value" : 1
              }
           },
           {
              "if" : "error",
              "target" : {
                 "entry" : 7
              }
           }
        ],
        "each" : false,
        "entry" : 3,
        "jump" : true,
        "nr" : 2147483652
     },
     {
        "args" : [
           {
              "value" : 1
           },
           {
              "value" : 2
           },
           {
              "value" : 3
           },
           {
              "value" : -1
           }
        ],
        "conditions" : [],
        "each" : false,
        "entry" : 4,
        "jump" : false,
        "nr" : 999
     },
     {
        "args" : [
           {
              "addend" : -5,
              "result" : 0
           },
           {
              "addend" : 0,
              "result" : 1
           }
        ],
        "call" : "sub",
        "conditions" : [
           {
              "if" : "always",
              "target" : "stop"
           }
        ],
        "each" : false,
        "entry" : 5,
        "jump" : true,
        "nr" : 2147483651
     },
     {
        "args" : [],
        "call" : "getuid",
        "conditions" : [
           {
              "if" : "error",
              "target" : "stop"
           }
        ],
        "each" : false,
        "entry" : 6,
        "jump" : false,
        "nr" : 102
     }
  ]
$ echo '39 0 zebra' | chain dis
  -:1:6: 'zebra' is not a number; words are numbers, as 'chain asm' prints them
  39 0 zebra
       ^
  [2]
$ printf '39 0 0 # getpid\n39 0\n fade, 1\n' | chain dis
  -:3:2: 'fade' is not a number; words are numbers, as 'chain asm' prints them
   fade, 1
   ^
  [2]
$ echo '39 0 0x1ffffffffffffffff' | chain dis
  -:1:6: the number has more than 64 bits
  39 0 0x1ffffffffffffffff
       ^
  [2]
$ printf '39 0 \033[31m\n' | chain dis
  -:1:6: '\x1b[31m' is not a number; words are numbers, as 'chain asm' prints them
  39 0 \x1b[31m
       ^
  [2]
$ printf '\357\273\27739 0 0\n' | chain dis
  getpid()
$ cp "$CORPUS/words.chain" . && chain dis words.chain
  words.chain:1:1: this is the text of a chain, not its words; 'chain asm' makes them
  r0 = dup(1) ? <0 -> $7
  ^
  [2]
$ cp "$CORPUS/copy.chain" . && chain dis copy.chain
  copy.chain:2:1: this is the text of a chain, not its words; 'chain asm' makes them
  again:
  ^
  [2]
$ echo 'nop(' | chain dis
  -:1:1: 'nop(' is not a number; words are numbers, as 'chain asm' prints them
  nop(
  ^
  [2]
$ printf 'abcdefgh12345' | chain dis --binary
  chain dis: -: 13 bytes are not a whole number of words, 8 bytes each; without --binary, they are read as numbers
  [2]
$ printf 'abcdefgh1234\0' | chain dis
  chain dis: -: 13 bytes are not a whole number of words, 8 bytes each
  [2]
$ printf '' | chain dis
  chain dis: -: there are no words
  [2]
$ printf '# nothing\n' | chain dis
  chain dis: -: there are no words
  [2]
$ echo '39 0 zebra' | chain dis --json | json
  {
     "error" : {
        "column" : 6,
        "file" : "-",
        "line" : 1,
        "message" : "'zebra' is not a number; words are numbers, as 'chain asm' prints them"
     }
  }
  [2]
$ printf 'abcdefgh12345' | chain dis --json --binary | json
  {
     "error" : {
        "file" : "-",
        "message" : "13 bytes are not a whole number of words, 8 bytes each; without --binary, they are read as numbers"
     }
  }
  [2]
$ echo '39' | chain dis
  .words 0x27
  chain dis: -: malformed: entry 0 (getpid) needs at least 3 words, but the program ends after 1 of them
  [1]
$ echo '39 0x1000 5 6' | chain dis
  .words 0x27 0x1000 0x5 0x6
  chain dis: -: malformed: entry 0 (getpid): there is a bit for argument 0, but it has 0 arguments
  [1]
$ echo '39 0 0 1 0x8000000000000000 0 1' | chain dis
  getpid()
  .words 0x1 0x8000000000000000 0 0x1
  chain dis: -: malformed: entry 1 (write): the bits 0x8000000000000000 of the control word are unknown
  [1]
$ echo '134 0x200 1 0  39 0x400 1 2 0' | chain dis
  nr:134(1)
  nr:39(1, 2)

# Random programs, well-formed and malformed
$ roundtrip 1 20000 | sed 's/, [0-9]*/, N/'
  20000 programs, N of them well-formed
$ roundtrip 20241126 20000 | sed 's/, [0-9]*/, N/'
  20000 programs, N of them well-formed
