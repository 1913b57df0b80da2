// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The kernel does not read memory without a value.
// error: InBytes<'_>` is not satisfied

use std::mem::MaybeUninit;
use syschain::{Chain, Fd};

pub fn test() {
    let mut buffer = [MaybeUninit::<u8>::uninit(); 16];
    let mut other = [MaybeUninit::<u8>::uninit(); 16];
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, &mut buffer);
    chain.write(Fd::STDOUT, &mut other); // fault
    let _ = chain.run();
}
