// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The value of a condition is not loaded.
// error: a condition of `second` loads its value, which only arguments can do

use std::sync::atomic::AtomicU64;
use syschain::{chain, At};

static NUMBER: AtomicU64 = AtomicU64::new(0);

chain! {
    pub static PROGRAM {
        first = mov(At::atomic(&NUMBER));
        second = nop() if == At::atomic(&NUMBER) => end; // fault
    }
}
