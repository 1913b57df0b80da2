// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An offset that is shared is not written.
// error: mismatched types

use syschain::{Chain, Fd};

pub fn test() {
    let offset = 0i64;
    let mut chain = Chain::new();
    chain.sendfile(Fd::STDOUT, Fd::STDIN, None, 1usize);
    chain.sendfile(Fd::STDOUT, Fd::STDIN, Some(&offset), 1usize); // fault
    let _ = chain.run();
}
