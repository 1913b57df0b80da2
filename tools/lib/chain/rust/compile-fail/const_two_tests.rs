// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Each test has a condition of its own.
// error: `if` takes one condition

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        second = nop() if == 1 => end != 2 => end; // fault
    }
}
