// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A jump back can lead to the entry with another result.
// error: the length in `wrote` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM: loop {
        size = read(Fd::STDIN, &BUFFER) if error => end;
        wrote = write(Fd::STDOUT, BUFFER.to(size));
        last = nop()
        if == 1 => wrote // fault
        if == 0 => size;
    }
}
