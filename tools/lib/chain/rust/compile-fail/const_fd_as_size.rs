// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A descriptor is no size.
// error: the trait bound `syschain::Fd: SizeArg<'static>` is not satisfied

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        memory = shmget(0, 4096, 0);
        other = shmget(0, file, 0); // fault
    }
}
