# Commands for all topics. System calls have numbers, because gdb-minimal knows no names: 1 write,
# 3 close, 8 lseek, 35 nanosleep, 59 execve, 257 openat, 500 chain. The chain of run_writes() stops
# at the call and at the return of: 1, 2 chain; 3, 4 openat; 5, 6 write; 7, 8 write; 9, 10 lseek;
# 11, 12 close; 13, 14 write; 15, 16 chain.
set pagination off
set confirm off
set startup-with-shell off
set debuginfod enabled off

# to N: run the program to stop N of its chain
define to
  tbreak ready
  run
  catch syscall 1 3 8 257 500
  set $n = 0
  while $n < $arg0
    continue
    set $n = $n + 1
  end
end

define rest
  delete
  continue
end

# calls NAME N: call a function at stop N; of the Rust program, gdb does not know the type
define calls
  echo == $arg0 $arg1\n
  to $arg1
  print (int)twice(21)
  rest
end

# chains N: call a function that makes a chain of its own at stop N
define chains
  echo == chains $arg0\n
  to $arg0
  delete
  print chain_of_three()
  continue
end

# Step to the system call instruction of chain_call()
define to_syscall
  tbreak ready
  run
  tbreak chain_call
  continue
  while *(unsigned short *)$pc != 0x050f
    stepi
  end
  set $at = $pc
end
