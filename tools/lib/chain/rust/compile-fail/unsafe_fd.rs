// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! To make a descriptor of a number is unsafe.
// error: is unsafe and requires unsafe

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    chain.dup(unsafe { Fd::from_raw(1) });
    chain.dup(Fd::from_raw(1)); // fault
    let _ = chain.run();
}
