// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The first length bounds the result, and not the second, if the first one is unchecked.
// error: the length in `show` is not certain to be within the buffer: see StaticBuffer::to()

use syschain::constant::StaticBuffer;
use syschain::{c, chain, Fd};

static BIG: StaticBuffer<4096> = StaticBuffer::new();
static SMALL: StaticBuffer<16> = StaticBuffer::new();
static ADDRESS: [u8; 16] = [0; 16];

chain! {
    pub static PROGRAM {
        file = open(c!("/dev/urandom"), 0, 0) if error => stop;
        size = read(file, &BIG) if error => stop;
        sent = sendto(Fd::STDIN, unsafe { BIG.to_unchecked(size) }, 0, &ADDRESS) if error => stop;
        show = write(Fd::STDOUT, SMALL.to(sent)); // fault
    }
}
