// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! There is a result for each entry.
// error: mismatched types
// error: expected an array with a

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        second = nop();
    }
}

pub fn run() {
    let _ = PROGRAM.run(&mut [0; 2]);
    let _ = PROGRAM.run(&mut [0; 1]); // fault
}
