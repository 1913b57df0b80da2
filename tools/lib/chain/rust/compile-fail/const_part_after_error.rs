// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The error itself leads to the entry.
// error: the length in `wrote` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER) if error => end;
        again = read(Fd::STDIN, &BUFFER)
        if error => wrote // fault
        if error => end;
        wrote = write(Fd::STDOUT, BUFFER.to(again));
    }
}
