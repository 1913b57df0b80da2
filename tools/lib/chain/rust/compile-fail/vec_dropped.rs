// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A Vec is not dropped while a chain writes it.
// error: cannot move out of `buffer` because it is borrowed

use syschain::{Chain, Fd};

pub fn test() {
    let mut buffer = vec![0; 16];
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, &mut buffer[..]);
    let _ = chain.run();
    drop(buffer); // fault
    let _ = chain.run();
}
