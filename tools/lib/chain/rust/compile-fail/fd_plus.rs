// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A descriptor plus a number is another descriptor.
// error: no method named `plus` found

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    chain.lseek(file, size.plus(1), 0);
    chain.dup(file.plus(1)); // fault
    let _ = chain.run();
}
