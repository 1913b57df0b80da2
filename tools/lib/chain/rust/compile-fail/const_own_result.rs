// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An entry cannot take its own result.
// error: an argument of `sum` is the result of a later entry

use syschain::chain;

chain! {
    pub static PROGRAM {
        one = mov(1);
        sum = add(sum, 1); // fault
    }
}
