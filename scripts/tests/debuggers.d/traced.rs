// SPDX-License-Identifier: GPL-2.0
//! Make a chain with the Rust crate, for a debugger.
use std::io::Read;
use std::os::unix::net::UnixStream;
use syschain::Chain;

/// Called by the debugger
#[no_mangle]
extern "C" fn twice(x: i32) -> i32 {
    2 * x
}

/// The debugger stops here, before the chain. The argument makes the program contain the function.
#[no_mangle]
extern "C" fn ready(_: extern "C" fn(i32) -> i32) {}

fn main() {
    let (end, mut other) = UnixStream::pair().unwrap();
    let mut chain = Chain::new();
    let first = chain.write(&end, b"a");
    let copy = chain.dup(&end);
    let last = chain.write(copy, b"bc");
    let closed = chain.close(copy);
    syschain::raw::is_emulated(); // the first call makes calls of its own
    ready(twice);
    let outcome = chain.run().unwrap();
    print!("result: {outcome}:");
    for result in [first, last] {
        print!(" {}", outcome.number(result).unwrap());
    }
    println!(" {}", outcome.number(closed).unwrap());
    let mut bytes = String::new();
    other.set_nonblocking(true).unwrap();
    other.read_to_string(&mut bytes).unwrap_err();
    println!("result: socket {bytes}");
}
