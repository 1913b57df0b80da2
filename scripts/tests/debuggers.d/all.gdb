set args writes
echo == all\n
tbreak ready
run
catch syscall
set $n = 0
while $n < 6
  continue
  set $n = $n + 1
end
print twice(21)
