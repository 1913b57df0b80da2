// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! run_unchecked() has a contract.
// error: is unsafe and requires unsafe function or block

use syschain::{chain, Null};

chain! {
    pub static PROGRAM {
        map = munmap(Null, 4096);
    }
}

pub fn run() {
    let mut results = PROGRAM.results();
    let _ = unsafe { PROGRAM.run_unchecked(&mut results) };
    let _ = PROGRAM.run_unchecked(&mut results); // fault
}
