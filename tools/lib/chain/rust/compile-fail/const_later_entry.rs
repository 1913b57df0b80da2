// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A constant program that only goes forward takes results of earlier entries.
// error: an argument of `size` is the result of a later entry

use syschain::constant::StaticBuffer;
use syschain::{c, chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(file, &BUFFER); // fault
        file = openat(Fd::CWD, c!("/"), 0, 0);
    }
}
