// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The result of this call can be more than the length that it is given.
// error: the length in `wrote` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{chain, Fd};

static BUFFER: StaticBuffer<64> = StaticBuffer::new();
const MSG_TRUNC: i32 = 0x20;

chain! {
    pub static PROGRAM {
        size = recv(Fd::STDIN, &BUFFER, 0) if error => end;
        right = write(Fd::STDOUT, BUFFER.to(size));
        whole = recv(Fd::STDIN, &BUFFER, MSG_TRUNC) if error => end;
        wrote = write(Fd::STDOUT, BUFFER.to(whole)); // fault
    }
}
