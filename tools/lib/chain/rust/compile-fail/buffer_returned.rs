// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A chain does not outlive the memory of a function.
// error: cannot return value referencing local variable `buffer`

use syschain::{Chain, Fd};

pub fn test() -> Chain<'static> {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    buffer[0] = 1;
    chain.read(Fd::STDIN, &mut buffer); // fault
    chain
}
