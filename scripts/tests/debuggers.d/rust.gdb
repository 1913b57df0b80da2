# A chain of the Rust crate, which stops at the call and at the return of: 1, 2 chain; 3, 4 write;
# 5, 6 write; 7, 8 close; 9, 10 chain
calls rust 2
calls rust 4
calls rust 6
calls rust 8
calls rust 10
# After a call, the chain is called anew, and returns: call functions there
echo == rust again\n
to 4
print (int)twice(21)
continue
continue
print (int)twice(22)
continue
continue
print (int)twice(23)
rest
