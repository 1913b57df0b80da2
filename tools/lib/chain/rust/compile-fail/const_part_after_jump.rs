// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A jump can lead to the entry with another result.
// error: the length in `wrote` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        first = nop()
        if == 1 => wrote // fault
        ;
        size = read(Fd::STDIN, &BUFFER) if error => end;
        wrote = write(Fd::STDOUT, BUFFER.to(size));
    }
}
