// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A program closes descriptors that it opens.
// error: `done` closes a descriptor that the program does not open: see close_raw()

use syschain::{chain, Fd};

chain! {
    pub static PROGRAM {
        file = dup(Fd::STDIN);
        right = close(file);
        done = close(Fd::STDIN); // fault
    }
}
