// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A name belongs to its program.
// error: mismatched types

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
    }
}

chain! {
    pub static OTHER {
        second = nop();
    }
}

pub fn run() {
    let mut results = PROGRAM.results();
    let end = PROGRAM.run(&mut results).unwrap();
    let _ = end.get(PROGRAM.first);
    let _ = end.get(OTHER.second); // fault
}
