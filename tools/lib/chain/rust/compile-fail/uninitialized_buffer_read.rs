// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A buffer without a value is only written.
// error: InBytes<'_>` is not satisfied

use std::mem::MaybeUninit;
use syschain::{Chain, Fd};

pub fn test() {
    let mut memory = [MaybeUninit::<u8>::uninit(); 16];
    let mut chain = Chain::new();
    let buffer = chain.buffer_uninit(&mut memory);
    chain.read(Fd::STDIN, buffer);
    chain.write(Fd::STDOUT, buffer); // fault
    let _ = chain.run();
}
