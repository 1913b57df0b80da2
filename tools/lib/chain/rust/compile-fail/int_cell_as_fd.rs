// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A plain number is no descriptor, also if it is loaded.
// error: FdArg<'_>` is not satisfied

use std::cell::Cell;
use syschain::{At, Chain};

pub fn test() {
    let number = Cell::new(1i32);
    let mut chain = Chain::new();
    chain.dup(unsafe { At::raw(&number) });
    chain.dup(At::new(&number)); // fault
    let _ = chain.run();
}
