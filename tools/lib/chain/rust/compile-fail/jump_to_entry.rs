// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A target is a label.
// error: Target: From<syschain::Int>` is not satisfied

use syschain::{Chain, Target};

pub fn test() {
    let mut chain = Chain::new();
    let result = chain.nop();
    chain.goto(Target::END);
    chain.goto(result); // fault
    let _ = chain.run();
}
