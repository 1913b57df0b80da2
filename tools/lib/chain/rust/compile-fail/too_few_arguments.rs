// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A call takes as many arguments as the kernel's function.
// error: arguments but 2 arguments were supplied

use syschain::{c, Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    let file = chain.openat(Fd::CWD, c!("/"), 0, 0);
    let size = chain.read(file, &mut buffer);
    let number = chain.getuid();
    let process = chain.getpid();
    chain.lseek(file, 0, 0);
    chain.lseek(file, 0); // fault
    let _ = chain.run();
}
