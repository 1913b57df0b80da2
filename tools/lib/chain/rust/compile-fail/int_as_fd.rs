// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An integer is no descriptor.
// error: FdArg<'_>` is not satisfied

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    chain.dup(file);
    chain.dup(number); // fault
    let _ = chain.run();
}
