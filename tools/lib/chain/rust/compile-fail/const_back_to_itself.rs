// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An entry of a program that is no loop cannot lead to itself.
// error: a condition of `second` leads back

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        second = nop() goto second; // fault
    }
}
