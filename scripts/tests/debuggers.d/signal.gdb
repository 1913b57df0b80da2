handle SIGALRM stop nopass
set args sleep
echo == signal\n
run
print $rax
continue
echo == signal_calls\n
run
print twice(21)
continue
echo == signal_chains\n
run
print chain_of_three()
continue
echo == signal_return\n
handle SIGALRM nostop noprint nopass
catch syscall 35
run
continue
print $rax
print twice(21)
rest
handle SIGALRM stop pass
set args handler
echo == handler\n
tbreak on_alarm
run
print twice(21)
continue
print chain_of_three()
continue
