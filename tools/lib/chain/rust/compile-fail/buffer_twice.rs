// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Two entries do not write the same memory, unless it is a Buf.
// error: cannot borrow `buffer` as mutable more than once at a time

use syschain::{Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, &mut buffer);
    chain.read(Fd::STDIN, &mut buffer); // fault
    let _ = chain.run();
}
