// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! To run words is unsafe.
// error: is unsafe and requires unsafe

use syschain::{abi::Args, raw};

pub fn test() {
    let mut args = Args::default();
    let _ = unsafe { raw::run_args(&mut args, 0) };
    let _ = raw::run_args(&mut args, 0); // fault
}
