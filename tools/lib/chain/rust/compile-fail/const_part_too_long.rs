// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A result may be larger than the buffer.
// error: the length in `wrote` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();
static SHORT: StaticBuffer<63> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER) if error => end;
        right = write(Fd::STDOUT, BUFFER.to(size));
        wrote = write(Fd::STDOUT, SHORT.to(size)); // fault
    }
}
