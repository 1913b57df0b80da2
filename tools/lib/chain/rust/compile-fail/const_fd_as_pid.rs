// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A descriptor is no process.
// error: the trait bound `syschain::Fd: PidArg<'static>` is not satisfied

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        sent = kill(file, 0); // fault
    }
}
