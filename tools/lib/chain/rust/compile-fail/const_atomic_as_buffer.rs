// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Only a StaticBuffer is memory that the kernel writes.
// error: ConstantOut` is not satisfied

use std::sync::atomic::AtomicU64;
use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static NUMBER: AtomicU64 = AtomicU64::new(0);
static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER);
        other = read(Fd::STDIN, &NUMBER); // fault
    }
}
