// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot declare that their memory is written.
// error: constant::private::SealedType` is not satisfied

use syschain::constant::{ConstantOut, StaticBuffer};

pub struct Mine;

pub fn is_memory<T: ConstantOut>() {}

pub fn test() {
    is_memory::<&'static StaticBuffer<1>>();
}

impl ConstantOut for &'static Mine {} // fault
