// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A number of bytes is no descriptor.
// error: the trait bound `syschain::Size: ConstantFd` is not satisfied

use syschain::constant::StaticBuffer;
use syschain::{c, chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        file = openat(Fd::CWD, c!("/"), 0, 0);
        size = read(file, &BUFFER);
        other = read(size, &BUFFER); // fault
    }
}
