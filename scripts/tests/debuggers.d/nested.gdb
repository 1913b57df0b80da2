set args writes
echo == nested\n
to 4
delete
catch syscall 1
print chain_of_three()
