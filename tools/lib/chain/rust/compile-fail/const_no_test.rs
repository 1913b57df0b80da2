// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A condition has a test.
// error: no rules expected

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        second = nop() if end; // fault
    }
}
