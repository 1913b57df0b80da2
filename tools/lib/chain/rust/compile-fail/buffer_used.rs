// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Memory that the kernel writes is not used while the chain can run.
// error: cannot use `buffer[_]` because it was mutably borrowed

use syschain::{Chain, Fd};

pub fn test() -> u8 {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, &mut buffer);
    let first = 0;
    let first = buffer[0]; // fault
    let _ = chain.run();
    first
}
