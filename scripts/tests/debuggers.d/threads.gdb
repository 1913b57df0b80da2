set args threads
echo == threads\n
tbreak run_writes
run
catch syscall 8
continue
continue
print twice(21)
rest
echo == waiting_thread\n
tbreak run_writes
run
thread 2
set scheduler-locking on
print chain_of_three()
set scheduler-locking off
thread 1
continue
