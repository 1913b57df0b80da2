// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An argument that names no entry.
// error: cannot find value `nothing` in this scope

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        other = dup(nothing); // fault
    }
}
