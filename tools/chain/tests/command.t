# Commands, options, and lists of calls and structs

$ chain
  chain: which command? Try 'chain --help'
  [2]
$ chain walk
  chain: unknown command 'walk'; try 'chain --help'
  [2]
$ chain --walk
  chain: unknown option '--walk'; try 'chain --help'
  [2]
$ chain run --walk
  chain run: unknown option '--walk'; try 'chain run --help'
  [2]
$ chain run -x
  chain run: unknown option '-x'; try 'chain run --help'
  [2]
$ chain run --steps
  chain run: option '--steps' needs an argument; try 'chain run --help'
  [2]
$ chain run --steps x h.chain
  chain run: --steps 'x' is not a number of entries
  [2]
$ chain run --steps -1 h.chain
  chain run: --steps '-1' is not a number of entries
  [2]
$ chain check --trace
  chain check: this command has no option --trace; try 'chain check --help'
  [2]
$ chain run -e 'nop()' h.chain
  chain run: -e and a FILE exclude each other, drop 'h.chain'
  [2]
$ chain run a b
  chain run: only one FILE is allowed, drop 'b'
  [2]
$ chain run none.chain
  chain run: cannot read none.chain: No such file or directory
  [2]
$ chain run .
  chain run: cannot read .: Is a directory
  [2]
$ chain run -o none/report -e 'nop()'
  chain run: cannot write none/report: No such file or directory
  [2]
$ chain dis none
  chain dis: cannot read none: No such file or directory
  [2]
$ chain --help >/dev/full
  chain: cannot write: No space left on device
  [2]
$ chain --version >/dev/full
  chain: cannot write: No space left on device
  [2]
$ chain run -h >/dev/full
  chain run: cannot write: No space left on device
  [2]
$ chain asm -e 'nop()' >/dev/full
  chain asm: cannot write: No space left on device
  [2]
$ chain asm --binary -e 'nop()' >/dev/full
  chain asm: cannot write: No space left on device
  [2]
$ chain run -o /dev/full -e 'nop()'
  chain run: the report cannot be written: No space left on device
  [2]
$ chain run -o /dev/full --trace --json -e 'nop()' -e 'close(-1) ? <0 -> fail'
  chain run: the report cannot be written: No space left on device
  [2]
$ chain run -e 'nop()' 2>/dev/full
  [2]
$ echo '39 0 0' | chain dis >/dev/full
  chain dis: cannot write: No space left on device
  [2]
$ echo '39' | chain dis --json >/dev/full
  chain dis: cannot write: No space left on device
  [2]
$ chain calls >/dev/full
  chain calls: cannot write: No space left on device
  [2]
$ chain calls --json read >/dev/full
  chain calls: cannot write: No space left on device
  [2]
$ chain structs >/dev/full
  chain structs: cannot write: No space left on device
  [2]
$ chain structs stat >&-
  chain structs: cannot write: Bad file descriptor
  [2]
$ chain --version | sed 's/[0-9][0-9]*/N/g'
  chain N.N.N
$ chain --help | grep '^  chain [a-z]* *\['
    chain run     [FILE]     run a chain, and report its results
    chain check   [FILE]     check whether chain() would accept it
    chain asm     [FILE]     convert text to words
    chain dis     [FILE]     convert words to text
    chain calls   [NAME...]  list the calls, and whether they can be chained
    chain structs [NAME...]  list the known structs and their fields
$ chain dis --help | grep .
  Usage: chain dis [OPTION...] [FILE]
  convert words to text
    -j, --json             print JSON instead of text
        --binary           words are binary instead of numbers as text
$ chain structs -h | grep .
  Usage: chain structs [NAME...]
  list the known structs and their fields
$ chain calls openat 57 mov uselib 500
  257  openat(int dfd, const char *filename, int flags, umode_t mode) -> fd; can be chained
  57   fork() -> pid; refused: it creates a task that would return to user mode from the middle of the chain, with the registers of an entry
  op   mov(__u64 value) -> any; can be chained
  134  uselib() -> int; ENOSYS: no such call any more
  500  chain(struct chain_args *uargs, size_t size, unsigned int flags) -> int; refused: it would run a chain inside a chain
$ chain calls open no
  chain calls: there is no call 'no'; 'chain calls' lists them
  [2]
$ chain calls 99999
  chain calls: there is no call '99999'; 'chain calls' lists them
  [2]
$ chain calls | awk '$1 == "op" { ops++ } $1 < 500 { n++ } END { print ops, (n > 350) }'
  8 1
$ chain calls --json | json | grep -c '"refused" : null' | awk '{ print ($1 > 350) }'
  1
$ chain calls --json fork add | json
  [
     {
        "exists" : true,
        "name" : "fork",
        "nr" : 57,
        "params" : [],
        "refused" : "it creates a task that would return to user mode from the middle of the chain, with the registers of an entry",
        "returns" : "pid"
     },
     {
        "exists" : true,
        "name" : "add",
        "nr" : 2147483650,
        "params" : [
           {
              "ctype" : "__u64",
              "name" : "a",
              "type" : "any"
           },
           {
              "ctype" : "__u64",
              "name" : "b",
              "type" : "any"
           }
        ],
        "refused" : null,
        "returns" : "any"
     }
  ]
$ chain structs timespec sigaction open_how
  struct timespec{tv_sec, tv_nsec}
  struct sigaction{sa_handler, sa_flags, sa_restorer, sa_mask}
  struct open_how{flags, mode, resolve}
$ chain structs timespec nothing
  chain structs: struct 'nothing' is unknown; 'chain structs' lists the known ones
  [2]
$ chain structs | wc -l | awk '{ print ($1 > 25) }'
  1
