// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot make arguments of their own.
// error: Sealed` is not satisfied

use syschain::InBytes;

pub struct Mine;

pub fn takes<'b, T: InBytes<'b>>(_: T) {}

impl<'b> InBytes<'b> for &'b Mine {} // fault
