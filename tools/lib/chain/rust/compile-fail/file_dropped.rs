// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A file is open as long as the chain.
// error: does not live long enough

use std::fs::File;
use syschain::Chain;

pub fn test() {
    let mut chain = Chain::new();
    let mut other = Chain::new();
    {
        let file = File::open("/").unwrap();
        other.fsync(&file);
        drop(other);
        chain.fsync(&file); // fault
    }
    let _ = chain.run();
}
