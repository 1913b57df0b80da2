// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A file is open as long as the chain.
// error: cannot move out of `file` because it is borrowed

use std::fs::File;
use syschain::Chain;

pub fn test(file: File) {
    let mut chain = Chain::new();
    chain.fsync(&file);
    let _ = chain.run();
    drop(file); // fault
    let _ = chain.run();
}
