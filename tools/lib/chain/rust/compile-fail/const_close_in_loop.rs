// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A descriptor is closed once, also in a loop.
// error: `done` could close a descriptor twice: see close_raw()

use syschain::{c, chain, Fd};

chain! {
    pub static PROGRAM: loop {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        done = close(file)
        if == 0 => done // fault
        if == 0 => file;
    }
}
