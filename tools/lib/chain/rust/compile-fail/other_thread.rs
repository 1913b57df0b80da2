// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A chain stays in its thread, as its memory may be used there.
// error: cannot be sent between threads safely

use syschain::Chain;

pub fn test() {
    let mut chain = Chain::new();
    let _ = chain.run();
    let _ = std::thread::spawn(move || chain.run().is_ok()); // fault
}
