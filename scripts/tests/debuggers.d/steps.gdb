set args writes
echo == stepi\n
to_syscall
stepi
print $pc - $at
print $rax
print twice(21)
stepi
print $pc - $at > 2
rest
echo == stepi_caught\n
to_syscall
catch syscall 1 500
stepi
print $pc - $at
print $rax
rest
echo == finish\n
tbreak chain_run
run
finish
rest
echo == next\n
tbreak ready
run
finish
next
next
print ret
rest
echo == finish_inside\n
to 4
delete
print twice(21)
finish
finish
finish
rest
echo == advance_inside\n
to 5
delete
advance show
rest
