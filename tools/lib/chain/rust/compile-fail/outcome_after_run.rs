// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An outcome is that of the last run.
// error: cannot borrow `chain` as mutable more than once at a time

use syschain::Chain;

pub fn test() {
    let mut chain = Chain::new();
    let result = chain.nop();
    let first = chain.run().unwrap();
    let _ = first.get(result);
    let _ = chain.run();
    let _ = first.get(result); // fault
}
