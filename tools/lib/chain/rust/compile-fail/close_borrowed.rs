// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! close() takes descriptors that the chain opens.
// error: mismatched types

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    chain.close(file);
    chain.close(&std::io::stdin()); // fault
    let _ = chain.run();
}
