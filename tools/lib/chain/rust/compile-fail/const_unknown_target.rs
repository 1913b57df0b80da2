// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! A condition that leads to no entry.
// error: named `nowhere` found for enum

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop();
        second = nop() if error => nowhere; // fault
    }
}
