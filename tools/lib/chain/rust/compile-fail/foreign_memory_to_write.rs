// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot make arguments of their own.
// error: Sealed` is not satisfied

use syschain::OutBytes;

pub struct Mine;

pub fn takes<'b, T: OutBytes<'b>>(_: T) {}

impl<'b> OutBytes<'b> for &'b Mine {} // fault
