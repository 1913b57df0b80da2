// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Bytes need no NUL at their end, so they are no text.
// error: StrArg<'_>` is not satisfied

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    chain.unlink(c!("x"));
    chain.unlink(b"x\0"); // fault
    let _ = chain.run();
}
