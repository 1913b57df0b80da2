// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The kernel cannot write memory that is constant.
// error: ConstantOut` is not satisfied

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER);
        other = read(Fd::STDIN, b"constant"); // fault
    }
}
