// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A program has up to 1024 entries.
// error: the program has more than 1024 entries

use syschain::chain;

chain! {
    pub static PROGRAM {
        // repeat 1024: e@ = nop();
        last = nop(); // fault
    }
}
