// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! To store to an address is unsafe.
// error: is unsafe and requires unsafe

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    unsafe { chain.store64(0u64, 1) };
    chain.store64(0u64, 1); // fault
    let _ = chain.run();
}
