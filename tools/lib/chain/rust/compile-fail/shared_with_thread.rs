// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A chain stays in its thread, as its memory may be used there.
// error: cannot be shared between threads safely

use syschain::Chain;

pub fn test() {
    let chain = Chain::new();
    let _ = chain.entries();
    let _ = std::thread::spawn(|| (&chain).entries()); // fault
}
