// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Only atomic integers are loaded and stored: not a reference to a type of this crate.
// error: the trait bound `&'static Number: constant::private::SealedType` is not satisfied

use syschain::constant::Atomic;
use syschain::At;

pub struct Number(u64);

#[rustfmt::skip] // fault
impl Atomic for &'static Number { type Holds = u64; } // fault

pub fn hold<A: Atomic<Holds = u64>>(number: &A) -> At<'_, u64> {
    At::atomic(number)
}
