// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A pointer to memory of any length is unsafe.
// error: is unsafe and requires unsafe

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    unsafe { chain.fstat(file, syschain::Null) };
    chain.fstat(file, syschain::Null); // fault
    let _ = chain.run();
}
