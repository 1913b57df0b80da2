// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A program with unsafe calls is not run by a safe function.
// error: the program has calls that are unsafe: run it by run_unchecked()

use syschain::{chain, Null};

chain! {
    pub static PROGRAM {
        map = munmap(Null, 4096);
    }
}

/// # Safety
///
/// None: the address is no memory
pub unsafe fn run() {
    let mut results = PROGRAM.results();
    let _ = PROGRAM.run_unchecked(&mut results);
    let _ = PROGRAM.run(&mut results); // fault
}
