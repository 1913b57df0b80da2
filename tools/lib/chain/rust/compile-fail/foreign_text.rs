// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot make arguments of their own.
// error: Sealed` is not satisfied

use syschain::StrArg;

pub struct Mine;

pub fn takes<'b, T: StrArg<'b>>(_: T) {}

impl<'b> StrArg<'b> for &'b Mine {} // fault
