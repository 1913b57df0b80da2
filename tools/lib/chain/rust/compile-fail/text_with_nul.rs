// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Text has no NUL but the one at its end.
// error: the text needs a NUL at its end, and no other

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    chain.unlink(c!("x"));
    chain.unlink(c!("x\0y")); // fault
    let _ = chain.run();
}
