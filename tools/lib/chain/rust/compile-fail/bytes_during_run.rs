// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The bytes of a buffer are not used while the chain runs.
// error: cannot borrow `chain` as mutable because it is also borrowed as immutable

use syschain::{Chain, Fd};

pub fn test() -> u8 {
    let mut memory = [0; 16];
    let mut chain = Chain::new();
    let buffer = chain.buffer(&mut memory);
    chain.read(Fd::STDIN, buffer);
    let bytes = chain.bytes(buffer);
    let first = bytes[0];
    let _ = chain.run();
    let first = bytes[0]; // fault
    first
}
