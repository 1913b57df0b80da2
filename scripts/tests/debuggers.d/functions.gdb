set args writes
calls writes 2
calls writes 4
calls writes 6
calls writes 7
calls writes 8
calls writes 10
calls writes 12
calls writes 13
calls writes 14
calls writes 16
chains 2
chains 8
chains 14
chains 16
set args loop
calls loop 4
calls loop 14
