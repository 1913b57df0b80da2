// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A Vec does not move its elements while a chain writes them.
// error: cannot borrow `buffer` as mutable more than once at a time

use syschain::{Chain, Fd};

pub fn test() {
    let mut buffer = vec![0; 16];
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, &mut buffer[..]);
    buffer.push(1); // fault
    let _ = chain.run();
}
