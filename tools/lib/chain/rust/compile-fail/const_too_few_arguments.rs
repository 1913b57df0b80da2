// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A call takes as many arguments as its method.
// error: this function takes 4 arguments but 3 arguments were supplied

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        other = openat(Fd::CWD, c!("/"), 0); // fault
    }
}
