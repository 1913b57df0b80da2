// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Memory that is shared is not written.
// error: OutBytes<'_>` is not satisfied

use syschain::{Chain, Fd};

pub fn test() {
    let buffer = [0u8; 16];
    let mut chain = Chain::new();
    chain.write(Fd::STDOUT, &buffer);
    chain.read(Fd::STDIN, &buffer); // fault
    let _ = chain.run();
}
