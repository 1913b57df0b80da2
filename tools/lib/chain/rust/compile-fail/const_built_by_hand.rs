// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Only `chain!` makes a program, because another thread can run it: its memory has to be static.
// error: is unsafe and requires unsafe function or block

use std::cell::Cell;
use syschain::constant::{calls, Describe, Program, Texts};
use syschain::At;

pub struct Mine;

impl Describe for Mine {
    const WORDS: usize = 5;
    const ENTRIES: usize = 1;
    const NAMES: &'static [&'static str] = &["only"];
    const LOOPS: bool = false;
    const IS_SAFE: bool = true;
}

pub fn build(cell: &'static Cell<u64>, texts: Texts) {
    let step = calls::store(At::new(cell), 7u64);
    let _ = unsafe { Program::<5, 1, Mine>::new([step], [texts]) };
    let _ = Program::<5, 1, Mine>::new([step], [texts]); // fault
}
