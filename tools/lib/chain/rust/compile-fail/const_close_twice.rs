// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A descriptor is closed once: the second time it may be another one.
// error: `again` could close a descriptor twice: see close_raw()

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        again = close(file); // fault
        done = close(file);
    }
}
