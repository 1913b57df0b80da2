// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A number that became a size is no result that is within a buffer.
// error: the length in `show` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<8> = StaticBuffer::new();

chain! {
    pub static PROGRAM {
        size = read(Fd::STDIN, &BUFFER) if error => end;
        right = write(Fd::STDOUT, BUFFER.to(size));
        show = write(Fd::STDOUT, BUFFER.to(Fd::STDIN.as_size().plus(64))); // fault
    }
}
