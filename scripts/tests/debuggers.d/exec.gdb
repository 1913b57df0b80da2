set args exec
echo == exec\n
catch syscall 59
run
continue
print twice(21)
rest
