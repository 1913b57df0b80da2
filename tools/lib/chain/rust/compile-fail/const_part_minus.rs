// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A difference may be negative, which is a huge length.
// error: the length in `wrote` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER) if error => end;
        right = write(Fd::STDOUT, BUFFER.to(size.plus(0)));
        wrote = write(Fd::STDOUT, BUFFER.to(size.plus(-1))); // fault
    }
}
