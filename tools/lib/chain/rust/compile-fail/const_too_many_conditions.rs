// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An entry has up to 7 conditions.
// error: `second` has more than 7 conditions

use syschain::chain;

chain! {
    pub static PROGRAM {
        first = nop()
        if == 1 => end, if == 2 => end, if == 3 => end, if == 4 => end, if == 5 => end,
        if == 6 => end, if == 7 => end;
        second = nop()
        if == 1 => end, if == 2 => end, if == 3 => end, if == 4 => end, if == 5 => end,
        if == 6 => end, if == 7 => end
        , if == 8 => end // fault
        ;
    }
}
