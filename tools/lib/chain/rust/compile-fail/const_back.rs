// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A program that is no loop goes forward only.
// error: a condition of `second` leads back, which only a `loop` program can do

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        second = nop() if == 0 => first; // fault
    }
}
