// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! What is compared is the result of an entry.
// error: Answer` is not satisfied

use syschain::{Chain, Target};

pub fn test() {
    let mut chain = Chain::new();
    let result = chain.nop();
    chain.if_error(result, Target::STOP);
    chain.if_error(3, Target::STOP); // fault
    let _ = chain.run();
}
