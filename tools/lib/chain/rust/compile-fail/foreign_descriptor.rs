// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot make arguments of their own.
// error: `AsFd` is not implemented for `Mine`

use syschain::FdArg;

pub struct Mine;

pub fn takes<'b, T: FdArg<'b>>(_: T) {}

impl<'b> FdArg<'b> for &'b Mine {} // fault
