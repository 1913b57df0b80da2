// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot make arguments of their own.
// error: Sealed` is not satisfied

use syschain::Answer;

pub struct Mine;

pub fn takes<T: Answer>(_: T) {}

impl Answer for Mine {} // fault
