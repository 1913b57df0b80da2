set args writes
echo == stops\n
to 16
rest
echo == openat\n
tbreak ready
run
catch syscall 257
continue
continue
rest
