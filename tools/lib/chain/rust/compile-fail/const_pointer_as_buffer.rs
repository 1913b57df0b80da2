// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A pointer has no length, and may lead anywhere.
// error: ConstantOut` is not satisfied

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER);
        other = read(Fd::STDIN, BUFFER.as_ptr()); // fault
    }
}
