// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot make arguments of their own.
// error: Sealed` is not satisfied

use syschain::IntArg;

pub struct Mine;

pub fn takes<'b, T: IntArg<'b>>(_: T) {}

impl<'b> IntArg<'b> for Mine {} // fault
