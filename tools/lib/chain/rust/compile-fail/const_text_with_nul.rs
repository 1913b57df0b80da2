// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Text has no NUL but the one at its end.
// error: the text needs a NUL at its end, and no other

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        other = openat(Fd::CWD, c!("a\0b"), 0, 0); // fault
    }
}
