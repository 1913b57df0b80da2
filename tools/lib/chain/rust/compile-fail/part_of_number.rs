// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The length of a part is a result; slice() takes numbers.
// error: mismatched types

use syschain::{Chain, Fd};

pub fn test() {
    let mut memory = [0; 16];
    let mut chain = Chain::new();
    let buffer = chain.buffer(&mut memory);
    chain.write(Fd::STDOUT, buffer.slice(..4));
    chain.write(Fd::STDOUT, buffer.to(4)); // fault
    let _ = chain.run();
}
