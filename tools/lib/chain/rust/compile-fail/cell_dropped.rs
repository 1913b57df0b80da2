// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A number that is loaded exists as long as the chain.
// error: does not live long enough

use std::cell::Cell;
use syschain::{At, Chain};

pub fn test() {
    let mut chain = Chain::new();
    let mut other = Chain::new();
    {
        let number = Cell::new(1u64);
        other.mov(At::new(&number));
        drop(other);
        chain.mov(At::new(&number)); // fault
    }
    let _ = chain.run();
}
