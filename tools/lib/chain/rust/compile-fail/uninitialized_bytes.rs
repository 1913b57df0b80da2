// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The bytes of a buffer without a value are those that a call has written.
// error: mismatched types

use std::mem::MaybeUninit;
use syschain::{Chain, Fd};

pub fn test() {
    let mut memory = [MaybeUninit::<u8>::uninit(); 16];
    let mut chain = Chain::new();
    let buffer = chain.buffer_uninit(&mut memory);
    let size = chain.read(Fd::STDIN, buffer);
    let _ = chain.run().unwrap().filled(buffer, size);
    let _ = chain.bytes(buffer); // fault
}
