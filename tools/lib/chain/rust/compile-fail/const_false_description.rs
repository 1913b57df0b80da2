// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Other crates cannot declare that unsafe calls are safe.
// error: a program with an unsafe call is none that is safe

use syschain::constant::{calls, Describe, Program, Texts};
use syschain::Null;

pub struct Mine;

const ANSWERS: &[bool] = &[
    false, //
    true,  // fault
];

impl Describe for Mine {
    const WORDS: usize = 5;
    const ENTRIES: usize = 1;
    const NAMES: &'static [&'static str] = &["map"];
    const LOOPS: bool = false;
    const IS_SAFE: bool = ANSWERS[ANSWERS.len() - 1];
}

const TEXTS: Texts = syschain::__chain_part!(texts map);

pub static PROGRAM: Program<5, 1, Mine> =
    unsafe { Program::new([calls::munmap(Null, 4096)], [TEXTS]) };
