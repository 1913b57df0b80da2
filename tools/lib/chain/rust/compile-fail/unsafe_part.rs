// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The length of a part is proved, or unsafe.
// error: is unsafe and requires unsafe

use syschain::{Chain, Fd};

pub fn test() {
    let mut memory = [0; 16];
    let mut chain = Chain::new();
    let buffer = chain.buffer(&mut memory);
    let size = chain.read(Fd::STDIN, buffer);
    chain.write(Fd::STDOUT, unsafe { buffer.to_unchecked(size) });
    chain.write(Fd::STDOUT, buffer.to_unchecked(size)); // fault
    let _ = chain.run();
}
