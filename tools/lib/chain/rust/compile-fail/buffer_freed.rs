// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Memory that the kernel writes exists as long as the chain.
// error: does not live long enough

use syschain::{Chain, Fd};

pub fn test() {
    let mut chain = Chain::new();
    let mut other = Chain::new();
    {
        let mut buffer = [0; 16];
        other.read(Fd::STDIN, &mut buffer);
        drop(other);
    }
    {
        let mut buffer = [0; 16];
        chain.read(Fd::STDIN, &mut buffer); // fault
    }
    let _ = chain.run();
}
